import Reception
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// Everything that can be said can be touched, and typed.
    @Suite("The visitor's screen in use")
    struct ScreenUseTests {
        @Test("a line of which nobody knows how many wait says nothing of it")
        func unknownWait() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await browser.go(to: stage.address())
                    let said = try await browser.runAsync(
                        """
                        const { lineTiles } = await import("/assets/screen/lines.js");
                        const screen = { words: { waiting: "W", closedNow: "C", takeNumber: "T" }, choose() {}, open() {} };
                        const tiles = [{ id: "land", label: "Land", choice: { line: { id: "land" } } }];
                        const made = lineTiles(screen, { tiles, isQuestion: true });
                        return [{ open: true }, { open: true, waiting: "3" }, { open: false }].map((state) => {
                            made.patch({ lines: [{ line: "land", ...state }] });
                            return made.element.textContent;
                        });
                        """)
                    #expect(said == ["Land", "LandW: 3", "LandC"])
                }
            }
        }

        @Test(
            "tells the robot what is touched: lines, answers, languages, marks, matters, procedures",
            arguments: [Language.vietnamese, .english])
        func touched(_ language: Language) async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(language, in: browser)
                    try await stage.expect(.line(id: "certification"), language, in: browser)
                    try await stage.present("procedure", language, in: browser)
                    try await stage.expect(.yes, language, in: browser)
                    try await stage.present("priority", language, in: browser)
                    try await stage.expect(.priority(reason: .elderly), language, in: browser)
                    try await stage.present("rating", language, in: browser)
                    try await stage.expect(.rating(value: 4), language, in: browser)
                    try await stage.present("confirm", language, in: browser)
                    try await stage.expect(.topic(topic: Topic(intent: "office_hours")), language, in: browser)
                    try await stage.expect(.staff, language, in: browser)
                    let other: Language = language == .english ? .vietnamese : .english
                    try await browser.touch(.button(other.endonym))
                    #expect(await stage.hears(.choice(.language(language: other))))
                    // Where nothing is asked, the doors lead everywhere.
                    try await stage.present("start", language, in: browser)
                    try await browser.touch(.button(stage.word(.otherMatters, language)))
                    try await stage.expect(.topic(topic: Topic(intent: "scam_advice")), language, in: browser)
                    try await stage.present("hours", language, in: browser)
                    try await browser.touch(.button(stage.word(.procedures, language)))
                    try await browser.touch(.button(stage.words.label(.line(id: "civil-status"), in: language)))
                    try await stage.expect(.procedure(id: "birth-registration"), language, in: browser)
                }
            }
        }

        @Test("is used with a keyboard alone")
        func keyboard() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    try await browser.tab(to: .role("textbox", named: stage.word(.typeHere)))
                    try await browser.type("sao y bằng tốt nghiệp")
                    try await browser.press(.enter)
                    #expect(await stage.hears(.text("sao y bằng tốt nghiệp", source: .typed, language: .vietnamese)))
                    try await stage.present("procedure", in: browser)
                    try await browser.enter(.button(stage.words.label(.no, in: .vietnamese)))
                    #expect(await stage.hears(.choice(.no)))
                    try await browser.enter(.button(Language.english.endonym))
                    #expect(await stage.hears(.choice(.language(language: .english))))
                }
            }
        }

        @Test("one touch asks once, and a second finger on a yes that was given asks nothing")
        func trembling() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    try await stage.present("procedure", in: browser)
                    let yes = Sought.button(stage.words.label(.yes, in: .vietnamese))
                    let place = try await browser.place(of: yes)
                    try await browser.touch(place)
                    for _ in 0..<3 { try await browser.touch(place) }
                    #expect(await stage.hears(.choice(.yes)))
                    // The answer comes: what stands where the button stood is not touched by a finger on its way.
                    await stage.show(ScreenState(mood: .speaking, language: .vietnamese))
                    try await browser.touch(place)
                    try await browser.settle()
                    #expect(stage.inputs.all.filter { $0 != .touched } == [.choice(.yes)])
                }
            }
        }

        @Test("goes back to its start with the visit: menus close, typed words go, letters are as before")
        func idle() async throws {
            try await ScreenStage.open { stage in
                try await Browser.open { browser in
                    try await stage.begin(in: browser)
                    try await stage.present("greeted", in: browser)
                    try await browser.touch(.button(stage.word(.largerText)))
                    try await browser.see(.button(stage.word(.smallerText)))
                    try await browser.tab(to: .role("textbox", named: stage.word(.typeHere)))
                    try await browser.type("không ai đọc")
                    await stage.show(ScreenState(mood: .asleep, language: .vietnamese))
                    try await browser.see(.button(stage.word(.largerText)))
                    try await browser.see(.button(stage.words.label(.line(id: "certification"), in: .vietnamese)))
                    let left = try await browser.run(
                        "return [...document.querySelectorAll('input')].map((field) => field.value)")
                    #expect(left.items?.allSatisfy { $0 == "" } == true)
                }
            }
        }
    }
}

extension ScreenStage {
    /// Touches the button of a choice and expects the robot to get it.
    fileprivate func expect(_ choice: Choice, _ language: Language, in browser: Browser) async throws {
        try await browser.touch(.button(words.label(choice, in: language)))
        #expect(await hears(.choice(choice)), "\(choice), not \(inputs.all)")
    }
}
