import TestSupport
import Testing
import Web

extension BrowserTests {
    /// The checks that pages are held to find what is wrong.
    @Suite("The checks of a page")
    struct CheckTests {
        private static let bad = """
            <!doctype html><html lang="vi"><title>x</title><link rel="icon" href="data:,">
            <link rel="stylesheet" href="bad.css">
            <main><h1>Xin chào</h1><button class="small">Nhỏ</button><button class="near">Gần</button>
            <p class="cut">Một dòng chữ dài hơn chỗ của nó rất nhiều</p><p>Your number</p>
            <img src="data:," width="9" height="9"><p class="pale">Chữ nhạt</p><div class="wide">rộng</div></main>
            """
        private static let badStyle = """
            .small { width: 40px; height: 40px; outline: none; } .near { width: 80px; height: 80px; }
            .small:focus { outline: none; } .near:focus { outline: 4px solid black; }
            .cut { width: 5rem; overflow: hidden; white-space: nowrap; } .pale { color: #ddd; } .wide { width: 200vw; }
            """

        private static let good = """
            <!doctype html><html lang="vi"><title>x</title><link rel="icon" href="data:,">
            <link rel="stylesheet" href="assets/shared/base.css"><link rel="stylesheet" href="good.css">
            <main><h1>Xin chào</h1><button>Lấy số</button> <button>Trợ giúp</button><p>Số thứ tự</p></main>
            """
        private static let goodStyle = "button { min-width: 5rem; min-height: 5rem; margin: 1rem }"

        @Test("find what is wrong, and nothing on a good page", BrowserTests.withAxe)
        func checks() async throws {
            let files = ["bad": Self.bad, "bad.css": Self.badStyle, "good": Self.good, "good.css": Self.goodStyle]
            try await PageServer.serving(files) { server in
                try await Browser.open { browser in
                    var rules = Browser.LayoutRules()
                    rules.foreignWords = ["Your number"]
                    try await browser.go(to: server.address("bad"))
                    let problems = try await browser.layoutProblems(rules)
                    for part in ["is 40x40, not 72", "0 px apart", "is cut off", "another language", "2168 px wide"] {
                        #expect(problems.contains { $0.contains(part) }, "\(part) in \(problems)")
                    }
                    #expect(problems.count == 5, "\(problems)")
                    #expect(try await browser.focusProblems() == [#"button.small "Nhỏ" does not show the focus"#])
                    let rulesBroken = Set(try await browser.violations().map { String($0.prefix { $0 != ":" }) })
                    #expect(rulesBroken == ["color-contrast", "image-alt"])

                    try await browser.go(to: server.address("good"))
                    #expect(try await browser.layoutProblems(rules) == [])
                    #expect(try await browser.focusProblems() == [])
                    #expect(try await browser.violations() == [])
                }
            }
        }
    }
}
