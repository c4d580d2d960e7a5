import Foundation
import Reception
import Synchronization
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// `shared/live.js`: the stream of events in all tabs, through a cable that is pulled.
    @Suite("What happens, live")
    struct LiveTests {
        private static let page = """
            <!doctype html><html lang="en"><title>Live</title><link rel="icon" href="data:,">
            <script type="module" src="live-page.js"></script><output></output><p></p>
            """
        private static let script = """
            import { connect } from "./assets/shared/live.js";
            connect("/events", (name, data) => document.querySelector("output").textContent = `${name} ${data.mark}`,
              (state) => document.querySelector("p").textContent = state);
            """

        /// A stream that says its newest mark to everybody who comes, and every mark to those who are there.
        private final class Marks: Sendable {
            private let newest = Mutex(0)

            func next() async throws -> [UInt8]? {
                let mark = newest.withLock {
                    $0 += 1; return $0
                }
                if mark > 1 { try await RealClock().pause() }
                return Array("event: view\ndata: {\"mark\":\"m\(mark)\"}\n\n".utf8)
            }
        }

        @Test("a lost stream is said so and comes back by itself, in both tabs of one stream")
        func lost() async throws {
            let files = ["": Self.page, "live-page.js": Self.script]
            let marks = Marks()
            try await PageServer.serving(files, events: { try await marks.next() }) { server in
                let cable = try Cable(to: server.port)
                let address = "http://127.0.0.1:\(cable.port)/"
                let settings = BrowserSettings().with { $0.expectedComplaints = ["net::ERR_"] }
                try await Browser.open(settings) { browser in
                    try await browser.go(to: address)
                    try await browser.read("view m1")
                    try await browser.read("open")
                    let first = try await browser.tabs()[0]
                    try await browser.openTab()
                    try await browser.go(to: address)
                    try await browser.read("open")
                    cable.pull()
                    try await browser.read("lost")
                    try await browser.show(first)
                    try await browser.read("lost")
                    cable.put()
                    try await browser.read("open")
                }
                #expect(cable.bytes > 1_000)
            }
        }
    }
}

extension RealClock {
    /// Waits as a stream with nothing to tell does.
    fileprivate func pause() async throws { try await sleep(until: now + Delay.seconds(3_600)) }
}
