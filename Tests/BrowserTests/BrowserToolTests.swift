import Foundation
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// What the other tests rely on: the tools find what is there, and complain of what is wrong.
    @Suite("The tests' own browser")
    struct ToolTests {
        private static let page = """
            <!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
            <script type="module" src="page.js"></script>
            <main><h1>Matters</h1><button id="copy">Certified copy<br>3 people</button> <button hidden>Land</button>
            <input aria-label="Question"><output></output></main>
            """

        private static let script = """
            const output = document.querySelector("output");
            document.querySelector("#copy").onclick = () => setTimeout(() => output.textContent = "B001", 50);
            document.querySelector("input").onkeydown = ({ key, target }) => {
              if (key === "Enter") output.textContent = `asked ${target.value}`;
            };
            addEventListener("touchstart", () => document.body.dataset.touched = "yes");
            """

        @Test("finds by role and name, touches with a finger, types, and waits in the page")
        func acting() async throws {
            try await PageServer.serving(["": Self.page, "page.js": Self.script]) { server in
                try await Browser.open { browser in
                    try await browser.go(to: server.address())
                    try await browser.see(.role("heading", named: "Matters"))
                    try await browser.miss(.button("Land"))
                    try await browser.touch(.button("Certified copy"))
                    try await browser.read("B001")
                    #expect(try await browser.run("return document.body.dataset.touched") == "yes")
                    #expect(try await browser.tab(to: .role("textbox", named: "Question")) <= 3)
                    try await browser.type("fee của tôi")
                    try await browser.press(.enter)
                    try await browser.read("asked fee của tôi")
                    await #expect(throws: WebDriverError.self) {
                        try await browser.see(.button("Nobody"), within: 0.2)
                    }
                }
            }
        }

        @Test(
            "is the machine that a test wants: its window, language, clock, media and letters, with nothing from before"
        )
        func settings() async throws {
            let settings = BrowserSettings.window(320, 640).with { settings in
                (settings.locale, settings.reducesMotion, settings.forcesColours) = ("ko-KR", true, true)
                (settings.letters, settings.clockError) = (32, 86_400 * 366)
            }
            try await PageServer.serving(["": Self.page, "page.js": ""]) { server in
                for _ in 0..<2 {
                    try await Browser.open(settings) { browser in
                        try await browser.go(to: server.address())
                        let media = try await browser.run(
                            """
                            const matches = (query) => matchMedia(query).matches;
                            const seen = document.cookie;
                            document.cookie = "visited=yes";
                            return [innerWidth, innerHeight, matches("(prefers-reduced-motion: reduce)"),
                              matches("(forced-colors: active)"), parseFloat(getComputedStyle(document.body).fontSize),
                              new Date().getFullYear() - \(Calendar.current.component(.year, from: Date())), seen,
                              new Intl.NumberFormat().resolvedOptions().locale, navigator.language];
                            """)
                        #expect(media == [320, 640, true, true, 32, 1, "", "ko-KR", "ko-KR"])
                        try await browser.openTab()
                        try await browser.go(to: server.address())
                        #expect(try await browser.tabs().count == 2)
                    }
                }
            }
        }

        @Test("hears every complaint of the console")
        func complaints() async throws {
            let script = """
                console.error("said aloud"); setTimeout(() => { throw new Error("not caught") });
                const style = document.createElement("style"); document.head.append(style);
                try { document.body.innerHTML = "<b>parsed</b>" } catch {}
                """
            let settings = BrowserSettings().with {
                $0.expectedComplaints = ["said aloud", "not caught", "Content Security", "TrustedHTML"]
            }
            try await PageServer.serving(["": Self.page, "page.js": script + "style.textContent = '*{}';"]) { server in
                try await Browser.open(settings) { browser in
                    try await browser.go(to: server.address())
                    #expect(try await browser.complaints() == [])
                }
                try await withKnownIssue {
                    try await Browser.open { browser in
                        try await browser.go(to: server.address())
                        try await browser.see(.role("heading", named: "Matters"))
                    }
                } matching: { issue in
                    ["said aloud", "not caught", "Content Security", "TrustedHTML"].allSatisfy {
                        "\(issue)".contains($0)
                    }
                }
            }
        }
    }
}
