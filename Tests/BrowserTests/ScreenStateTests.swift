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
            var side = 72
            /// What is pressed first.
            var tool: ScreenWord?

            init(
                _ name: String, _ settings: BrowserSettings, _ language: Language = .vietnamese, side: Int = 72,
                tool: ScreenWord? = nil
            ) {
                (testDescription, self.settings, self.language) = (name, settings, language)
                (self.side, self.tool) = (side, tool)
            }
        }

        private static let looks = [
            Look("portrait-vi", .window(1_080, 1_920)),
            Look("landscape-en", .window(1_920, 1_080), .english),
            Look("phone-vi", .window(320, 640), side: 44),
            Look("4k-en", .window(3_840, 2_160), .english),
            Look("large-vi", .window(1_080, 1_920), tool: .largerText),
            Look("large-letters-en", .window(1_080, 1_920).with { $0.letters = 32 }, .english),
            Look("contrast-vi", .window(1_080, 1_920), tool: .highContrast),
            Look("forced-colours-en", .window(1_080, 1_920).with { $0.forcesColours = true }, .english),
        ]

        @Test("breaks no rule of accessibility, however one looks at it", BrowserTests.withAxe, arguments: looks)
        func accessible(_ look: Look) async throws {
            try await ScreenStage.open { stage in
                try await Browser.open(look.settings) { browser in
                    var rules = Browser.LayoutRules()
                    (rules.side, rules.foreignWords) = (look.side, stage.foreignWords(in: look.language))
                    await stage.show(ScreenState(mood: .asleep, language: look.language))
                    try await browser.go(to: stage.address())
                    try await browser.see(.button(stage.words.label(.line(id: "certification"), in: look.language)))
                    if let tool = look.tool { try await browser.touch(.button(stage.word(tool, look.language))) }
                    for shown in ShownState.all {
                        try await stage.present(shown.state(look.language), in: browser)
                        try await browser.picture("screen-\(shown.name)-\(look.testDescription)")
                        #expect(try await browser.layoutProblems(rules) == [], "\(shown.name)")
                        #expect(try await browser.violations() == [], "\(shown.name)")
                    }
                }
            }
        }

        @Test(
            "can be walked through with Tab, in order, and shows the focus",
            arguments: ["start", "procedure", "ticket"])
        func focus(_ name: String) async throws {
            let shown = try #require(ShownState.all.first { $0.name == name })
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await browser.go(to: stage.address())
                    try await stage.present(shown.state(.vietnamese), in: browser)
                    #expect(try await browser.focusProblems() == [])
                }
            }
        }
    }
}
