import Foundation
import Web

/// One running browser, as the driver knows it.
struct BrowserSession: Sendable {
    private let connection: WebDriverConnection
    private let path: String
    /// A tab that stays open and empty, so that the browser does not end with its last page.
    let home: String

    /// Starts a browser.
    static func start() async throws -> BrowserSession {
        let driver = try await BrowserDriver.shared()
        let profile = driver.folder.appending(path: UUID().uuidString).path
        let answer = try await driver.connection.send("POST", "/session", capabilities(profile: profile))
        let path = "/session/\(answer["sessionId"]?.text ?? "")"
        let home = try await driver.connection.send("GET", path + "/window").text ?? ""
        return BrowserSession(connection: driver.connection, path: path, home: home)
    }

    /// Sends a command of this session and gives the value of its answer.
    @discardableResult
    func send(_ method: String, _ command: String, _ body: JSONValue? = nil) async throws(WebDriverError) -> JSONValue {
        try await connection.send(method, path + command, body)
    }

    /// Sends a command of Chromium's own protocol to the present tab.
    @discardableResult
    func devTools(_ command: String, _ parameters: JSONValue = [:]) async throws(WebDriverError) -> JSONValue {
        try await send("POST", "/goog/cdp/execute", ["cmd": .string(command), "params": parameters])
    }

    /// The browser ends.
    func end() async throws { try await send("DELETE", "") }

    /// Nothing leaves this machine; the name `elsewhere.test` leads to it, as a stranger's name server would do it.
    private static let names = "MAP elsewhere.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"

    private static func capabilities(profile: String) -> JSONValue {
        let arguments = [
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--force-device-scale-factor=1",
            "--autoplay-policy=no-user-gesture-required", "--user-data-dir=\(profile)", "--remote-debugging-pipe",
            "--enable-blink-features=ComputedAccessibilityInfo", "--host-resolver-rules=\(names)", "--no-first-run",
            "--hide-scrollbars", "--disable-breakpad", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-extensions", "--disable-gpu",
        ]
        let options: JSONValue = [
            "binary": .string(BrowserDriver.chromium), "args": .array(arguments.map(JSONValue.string)),
        ]
        return [
            "capabilities": [
                "alwaysMatch": [
                    "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": ["browser": "ALL"],
                    "timeouts": ["script": 100_000, "pageLoad": 30_000],
                ]
            ]
        ]
    }
}
