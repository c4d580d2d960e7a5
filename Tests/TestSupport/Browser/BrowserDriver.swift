import Foundation
package import Testing

/// The one `chromedriver` of the test process: it starts browsers and tells them what to do.
///
/// It ends when the tests end, also when they are killed: a shell between them waits for the end of its input, stops the
/// driver, and removes the browsers' folders. The browsers hang on a pipe of the driver's and end with it.
package struct BrowserDriver: Sendable {
    /// Whether Debian's packages chromium and chromium-driver are there.
    package static let isInstalled = [chromium, chromedriver].allSatisfy(FileManager.default.isExecutableFile)

    /// Why a test in a browser is skipped.
    package static let notInstalled: Comment = "there is no browser (apt-get install chromium chromium-driver)"

    /// The browser.
    static let chromium = "/usr/bin/chromium"
    private static let chromedriver = "/usr/bin/chromedriver"

    /// Where it listens.
    let connection: WebDriverConnection
    /// What the browsers write; the shell removes it.
    let folder: URL
    private let program: RunningProgram

    /// The driver, started when it is first asked for.
    static func shared() async throws -> BrowserDriver { try await started.value }

    private static let started = Task { try await start() }

    private static let script = #"""
        mkdir -p "$2" && export TMPDIR="$2"
        "$1" --port=0 </dev/null &
        driver=$!
        trap '' INT HUP TERM
        cat >/dev/null
        kill $driver
        wait $driver
        for attempt in 1 2 3 4 5; do rm -rf -- "$2" 2>/dev/null && break; sleep 0.2; done
        """#

    private static func start() async throws -> BrowserDriver {
        let parent = FileManager.default.temporaryDirectory
        let folder = parent.appending(path: "letan-browsers-\(UUID().uuidString)")
        let program = try RunningProgram(
            URL(filePath: "/bin/sh"), ["-c", script, "sh", chromedriver, folder.path], in: parent)
        guard await program.output.shows("started successfully on port"),
            let port = program.output.text.firstMatch(of: #/on port (\d+)\./#).flatMap({ UInt16($0.1) })
        else { throw WebDriverError.driverDoesNotStart(said: program.output.text + program.errors.text) }
        return BrowserDriver(connection: WebDriverConnection(port: port), folder: folder, program: program)
    }
}
