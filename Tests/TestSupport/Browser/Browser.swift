package import Testing
import Web

/// A browser in the hands of one test: it begins without a page, cookies or anything stored.
///
/// Whatever waits, waits in the page and looks again when the page changes.
package struct Browser: Sendable {
    let session: BrowserSession
    let settings: BrowserSettings

    /// Lends `work` a browser. An error on the console that is not expected, or a broken content security policy, is an
    /// issue at the place that asked.
    package static func open<Result: Sendable>(
        _ settings: BrowserSettings = BrowserSettings(), sourceLocation: SourceLocation = #_sourceLocation,
        _ work: @Sendable (Browser) async throws -> Result
    ) async throws -> Result {
        try await BrowserPool.shared.lend { session in
            let browser = Browser(session: session, settings: settings)
            try await browser.openTab()
            do {
                let result = try await work(browser)
                let complaints = try await browser.complaints()
                #expect(complaints == [], "the console said \(complaints)", sourceLocation: sourceLocation)
                try await browser.tidy()
                return result
            } catch {
                let said = (try? await browser.complaints()) ?? []
                if !said.isEmpty { Issue.record("the console said \(said)", sourceLocation: sourceLocation) }
                try? await browser.picture("failed-\(sourceLocation.fileName)-\(sourceLocation.line)")
                throw error
            }
        }
    }

    /// What the console complained of since it was last asked, without what was expected.
    package func complaints() async throws -> [String] {
        let entries = try await session.send("POST", "/se/log", ["type": "browser"]).items ?? []
        return entries.compactMap { entry in
            guard entry["level"]?.text == "SEVERE", let message = entry["message"]?.text else { return nil }
            return settings.expectedComplaints.contains(where: message.contains) ? nil : message
        }
    }

    /// Leaves nothing to the next test.
    private func tidy() async throws {
        try await session.devTools("Network.clearBrowserCookies")
        for tab in try await tabs() {
            try await show(tab)
            try await session.send("DELETE", "/window")
        }
        try await session.send("POST", "/window", ["handle": .string(session.home)])
    }
}
