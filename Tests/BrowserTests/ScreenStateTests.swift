import Reception
import TestSupport
import Testing

extension BrowserTests {
    /// Every state of the visitor's screen can be seen, read, touched and heard by everybody.
    @Suite("Every state of the visitor's screen")
    struct ScreenStateTests {
        /// A screen and how it is looked at.
        struct Look: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let settings: BrowserSettings
            let language: Language
            /// The least side of what is touched.
            var side = 72
            /// What is pressed first.
            var tool: ScreenWord?
            /// The states that are looked at; those of one look are all of them.
            var states = ["start", "confirm", "procedure", "ticket", "rating", "emergency"]

            init(_ name: String, _ settings: BrowserSettings, _ language: Language, _ change: (inout Look) -> Void) {
                (testDescription, self.settings, self.language) = (name, settings, language)
                change(&self)
            }
        }

        private static let looks = [
            Look("portrait-vi", .window(1_080, 1_920), .vietnamese) { $0.states = ShownState.all.map(\.name) },
            Look("landscape-en", .window(1_920, 1_080), .english) { _ in },
            Look("phone-vi", .window(320, 640), .vietnamese) { $0.side = 44 },
            Look("4k-en", .window(3_840, 2_160), .english) { _ in },
            Look("large-vi", .window(1_080, 1_920), .vietnamese) { $0.tool = .largerText },
            Look("large-letters-en", .window(1_080, 1_920).with { $0.letters = 32 }, .english) { _ in },
            Look("contrast-vi", .window(1_920, 1_080), .vietnamese) { $0.tool = .highContrast },
            Look("forced-colours-en", .window(1_080, 1_920).with { $0.forcesColours = true }, .english) { _ in },
        ]

        @Test("breaks no rule of accessibility, however one looks at it", BrowserTests.withAxe, arguments: looks)
        func accessible(_ look: Look) async throws {
            try await ScreenStage.open { stage in
                try await Browser.open(look.settings) { browser in
                    var rules = Browser.LayoutRules()
                    (rules.side, rules.foreignWords) = (look.side, stage.foreignWords(in: look.language))
                    try await stage.begin(look.language, in: browser)
                    if let tool = look.tool { try await browser.touch(.button(stage.word(tool, look.language))) }
                    for name in look.states {
                        try await stage.present(name, look.language, in: browser)
                        try await browser.picture("screen-\(name)-\(look.testDescription)")
                        try await browser.expectGoodLayout(name, rules)
                        try await browser.expectNoViolations(name)
                    }
                }
            }
        }

        @Test("can be walked through with Tab, in order, and shows the focus")
        func focus() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    for name in ["start", "procedure", "ticket"] {
                        try await stage.present(name, in: browser)
                        let problems = try await browser.focusProblems()
                        #expect(problems == [], "\(name): \(problems)")
                    }
                }
            }
        }
    }
}
