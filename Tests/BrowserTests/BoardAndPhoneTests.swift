import Reception
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// The board in the hall and the page of a ticket on a phone.
    @Suite("The board and the phone")
    struct BoardAndPhoneTests {
        @Test("the board shows what desks call, and breaks no rule", BrowserTests.withAxe, arguments: [1_920, 3_840])
        func board(width: Int) async throws {
            try await ScreenStage.open { stage in
                try await Browser.open(.window(width, width * 9 / 16)) { browser in
                    for number in 1...3 { try await stage.issue(number) }
                    try await browser.go(to: stage.address("board"))
                    try await browser.read(stage.word(.nowServing))
                    _ = try await stage.service.callNext(desk: "2")
                    try await browser.read("B001")
                    try await browser.picture("board-\(width)")
                    try await browser.expectGoodLayout("board")
                    try await browser.expectNoViolations("board")
                    // Readable from 8 m: an em of 4 minutes of arc a stroke, 20 a letter, is 47 mm; a board of 1.2 m shows it.
                    let least = try await browser.run(
                        """
                        const sizes = letanTest.allSeen("main *").filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
                          .map((e) => parseFloat(getComputedStyle(e).fontSize) / innerWidth);
                        return Math.min(...sizes);
                        """)
                    Figures.note(
                        "board, smallest letters", [1_000 * (least.double ?? 0)], unit: "per mille of the width")
                    _ = try await stage.service.callNext(desk: "3")
                    try await browser.read("B002")
                }
            }
        }

        /// A phone that nobody has touched may not shake, and Chromium says so.
        static let untouchedPhone = BrowserSettings.window(360, 740).with {
            $0.expectedComplaints = ["navigator.vibrate"]
        }

        @Test(
            "a phone follows its ticket: waiting, near, called; nothing personal, no rule broken", BrowserTests.withAxe)
        func phone() async throws {
            try await ScreenStage.open(publicURL: "http://phone.example") { stage in
                try await Browser.open(Self.untouchedPhone) { browser in
                    for number in 1...6 { try await stage.issue(number) }
                    var rules = Browser.LayoutRules()
                    (rules.side, rules.foreignWords) = (44, stage.foreignWords(in: .vietnamese))
                    try await browser.go(to: stage.address("t/\(ScreenStage.id(6))"))
                    for (status, calls) in [(ScreenWord.statusWaiting, 0), (.statusSoon, 4), (.statusCalled, 2)] {
                        for number in 0..<calls { try await stage.callAndServe(["2", "3"][number % 2]) }
                        try await browser.read("B006")
                        try await browser.read(stage.word(status))
                        try await browser.picture("phone-\(status.rawValue)")
                        try await browser.expectGoodLayout(status.rawValue, rules)
                        try await browser.expectNoViolations(status.rawValue)
                    }
                }
            }
        }

        @Test(
            "a guessed ticket is not known, in words", arguments: ["0123456789abcdef0123456789abcdef", "x", "%3Cb%3E"])
        func guessed(_ id: String) async throws {
            let settings = BrowserSettings.window(360, 740).with { $0.expectedComplaints = ["404"] }
            try await ScreenStage.open(publicURL: "http://phone.example") { stage in
                try await Browser.open(settings) { browser in
                    try await browser.go(to: stage.address("t/\(id)"))
                    try await browser.wait(
                        for: "an answer",
                        "return letanTest.reads(arguments[0]) || document.body.innerText.includes('404')",
                        .string(stage.word(.ticketUnknown)))
                }
            }
        }
    }
}

extension ScreenStage {
    /// The id of the ticket with this number.
    fileprivate static func id(_ number: Int) -> TicketID {
        TicketID(rawValue: "0123456789abcdef0123456789abcd0\(number)")
    }

    fileprivate func issue(_ number: Int) async throws {
        let request = TicketRequest(line: "certification", language: .vietnamese)
        _ = try await service.issue(request, id: Self.id(number))
    }

    /// A desk calls the next one and has served them at once, unless nobody comes after them.
    fileprivate func callAndServe(_ desk: DeskID) async throws {
        guard let called = try await service.callNext(desk: desk) else { return }
        guard called.ticket.id != Self.id(6) else { return }
        _ = try await service.apply(.serve, to: called.ticket.id, by: desk)
        _ = try await service.apply(.finish, to: called.ticket.id, by: desk)
    }
}
