import Web

extension Browser {
    /// A tab.
    package struct Tab: Hashable, Sendable {
        let handle: String
    }

    /// The open tabs, without the empty one that keeps the browser alive.
    package func tabs() async throws -> [Tab] {
        let handles = try await session.send("GET", "/window/handles").items ?? []
        return handles.compactMap(\.text).filter { $0 != session.home }.map(Tab.init)
    }

    /// Opens another tab, as the settings say, and shows it.
    @discardableResult
    package func openTab() async throws -> Tab {
        let answer = try await session.send("POST", "/window/new", ["type": "tab"])
        let tab = Tab(handle: answer["handle"]?.text ?? "")
        try await show(tab)
        try await furnish()
        return tab
    }

    /// Brings a tab to the front; what follows happens in it.
    package func show(_ tab: Tab) async throws {
        try await session.send("POST", "/window", ["handle": .string(tab.handle)])
    }

    /// Opens an address in the present tab and waits until the page is loaded.
    package func go(to address: String) async throws {
        try await session.send("POST", "/url", ["url": .string(address)])
    }

    /// Loads the present page again.
    package func reload() async throws { try await session.send("POST", "/refresh", [:]) }

    /// Forgets every file it has loaded.
    package func forgetCache() async throws { try await session.devTools("Network.clearBrowserCache") }

    /// Gives a new tab its size, language and media, and the tests' own scripts to every page in it.
    private func furnish() async throws {
        try await resize(settings.width, settings.height)
        try await session.devTools("Emulation.setTouchEmulationEnabled", ["enabled": true, "maxTouchPoints": 5])
        try await session.devTools("Emulation.setLocaleOverride", ["locale": .string(settings.locale)])
        try await session.devTools(
            "Emulation.setUserAgentOverride",
            ["userAgent": try await run("return navigator.userAgent"), "acceptLanguage": .string(settings.locale)])
        try await session.devTools("Emulation.setEmulatedMedia", ["features": .array(media)])
        if settings.letters != 16 {
            let sizes: JSONValue = ["standard": .integer(settings.letters), "fixed": .integer(settings.letters)]
            try await session.devTools("Page.setFontSizes", ["fontSizes": sizes])
        }
        let script = try PageScripts.all() + PageScripts.clock(error: settings.clockError)
        try await session.devTools("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
    }

    /// Gives the window another size in CSS pixels.
    package func resize(_ width: Int, _ height: Int) async throws {
        try await session.devTools(
            "Emulation.setDeviceMetricsOverride",
            ["width": .integer(width), "height": .integer(height), "deviceScaleFactor": 1, "mobile": false])
    }

    private var media: [JSONValue] {
        [
            ["name": "prefers-reduced-motion", "value": settings.reducesMotion ? "reduce" : "no-preference"],
            ["name": "forced-colors", "value": settings.forcesColours ? "active" : "none"],
        ]
    }
}
