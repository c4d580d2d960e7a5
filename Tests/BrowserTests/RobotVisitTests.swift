import Reception
import TestSupport
import Testing
import Web

extension BrowserTests {
    /// The program itself: a visit from the first touch to the goodbye, the board, the phone, a robot that dies.
    @Suite("A robot one can touch")
    struct RobotVisitTests {
        @Test("gives a whole visit to fingers alone", arguments: [Language.vietnamese, .english])
        func touch(_ language: Language) async throws {
            try await visit(in: language) { browser, sought in try await browser.touch(sought) }
        }

        @Test("gives a whole visit to a keyboard alone")
        func keyboard() async throws {
            try await visit(in: .vietnamese) { browser, sought in try await browser.enter(sought) }
        }

        private func visit(
            in language: Language, _ act: @Sendable (Browser, Sought) async throws -> Void
        ) async throws {
            let robot = try RobotProgram()
            let words = robot.words
            try await robot.running { _ in
                try await Browser.open { browser in
                    try await browser.go(to: robot.address())
                    if language == .english { try await act(browser, .button(language.endonym)) }
                    try await act(browser, .button(words.label(.line(id: "certification"), in: language)))
                    try await browser.read("B001")
                    try await browser.picture("robot-ticket-\(language.rawValue)")
                    // A procedure, its sheet, its ticket.
                    try await act(browser, .button(words.word(.procedures, in: language)))
                    try await act(browser, .button(words.label(.line(id: "civil-status"), in: language)))
                    try await act(browser, .button(words.label(.procedure(id: "birth-registration"), in: language)))
                    let sheet = try #require(
                        words.sheet(.procedure(id: "birth-registration"), in: language, to: .unknown))
                    try await browser.read(sheet.title ?? "")
                    try await browser.read(sheet.sections.last?.items.last?.text ?? "")
                    try await act(browser, .button(words.label(.yes, in: language)))
                    try await browser.read("A001")
                    // The mark, and the end.
                    try await act(browser, .button(words.word(.otherMatters, in: language)))
                    try await act(
                        browser, .button(words.label(.topic(topic: Topic(intent: "rate_service")), in: language)))
                    try await act(browser, .button(words.label(.rating(value: 5), in: language)))
                    try await browser.miss(.button(words.label(.rating(value: 5), in: language)))
                    try await act(browser, .button(words.word(.goodbye, in: language)))
                    try await browser.see(.button(words.label(.line(id: "land"), in: .vietnamese)), within: 30)
                    try await browser.miss(.text("A001"))
                }
            }
        }

        @Test("the board and the phone follow when a desk calls, and a killed robot comes back to them all")
        func called() async throws {
            let robot = try RobotProgram()
            let words = robot.words
            let desk = try await robot.token("desk")
            let settings = BrowserSettings().with { $0.expectedComplaints = ["net::ERR_", "navigator.vibrate"] }
            try await Browser.open(settings) { browser in
                let screen = try await browser.tabs()[0]
                var board = screen
                var phone = screen
                (board, phone) = try await robot.running { program in
                    try await browser.go(to: robot.address())
                    try await browser.touch(.button(words.label(.line(id: "certification"), in: .vietnamese)))
                    try await browser.read("B001")
                    let board = try await browser.openTab()
                    try await browser.go(to: robot.address("board"))
                    try await browser.read(words.word(.nowServing, in: .vietnamese))
                    let phone = try await browser.openTab()
                    try await browser.go(to: robot.address("t/\(try await robot.ticket("B001"))"))
                    try await browser.read("B001")
                    #expect(try await robot.callNext(desk: "2", token: desk) == 200)
                    try await browser.read(words.word(.statusCalled, in: .vietnamese))
                    try await browser.picture("robot-phone-called")
                    try await browser.show(board)
                    try await browser.read("B001")
                    try await browser.picture("robot-board-called")
                    try await browser.show(screen)
                    try await browser.read(words.word(.statusCalled, in: .vietnamese))
                    program.send(9)
                    for tab in [screen, board, phone] {
                        try await browser.show(tab)
                        try await browser.read(words.word(.connectionLost, in: .vietnamese))
                    }
                    return (board, phone)
                }
                try await robot.running { [board, phone] _ in
                    for tab in [phone, board, screen] {
                        try await browser.show(tab)
                        try await browser.miss(.text(words.word(.connectionLost, in: .vietnamese)), within: 30)
                    }
                    try await browser.touch(.button(words.label(.line(id: "land"), in: .vietnamese)))
                    try await browser.read("D001")
                }
            }
        }
    }
}
