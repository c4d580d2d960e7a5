import Reception
import Simulation
import TestSupport
import Testing

@Suite("The announcer of the hall", .timeLimit(.minutes(1)))
struct CallAnnouncerTests {
    @Test("calls in the visitor's language and then in the office's, one after the other, none cut off")
    func order() throws {
        let hall = Hall()
        try hall.open { hall in
            try await hall.call(.english)
            try await hall.call()
            try await hall.call(.korean)
        }
        #expect(hall.calls == ["A001 en", "A001 vi", "A002 vi", "A003 ko", "A003 vi"])
        for request in hall.said.all {
            #expect(request.priority == .call)
            let length = request.text.count * SimulatedSynthesizer.samplesPerCharacter
            #expect(hall.output.samples(of: request.id).count == length, "\(request.text)")
        }
        // No two at once: each begins when the one before has been heard.
        let order = hall.output.heard.map(\.speech.rawValue)
        #expect(order == order.sorted())
    }

    @Test("leaves out the visitor's language where it has no words in it")
    func unknownLanguage() throws {
        let hall = Hall(renderer: VietnameseOnly())
        try hall.open { try await $0.call(.korean) }
        #expect(hall.calls == ["A001 vi"])
    }

    /// What ends a call.
    enum Ending: CaseIterable {
        case served, missed, cancelled, transferred
    }

    @Test("does not say a call that is over before its turn comes", arguments: Ending.allCases)
    func over(_ ending: Ending) throws {
        let hall = Hall()
        try hall.open { hall in
            try await hall.call()
            let second = try await hall.call()
            try await hall.call()
            let office = hall.office.service
            switch ending {
            case .served: _ = try await office.apply(.serve, to: second)
            case .missed: _ = try await office.apply(.noShow, to: second)
            case .cancelled: _ = try await office.apply(.cancel, to: second)
            case .transferred: _ = try await office.transfer(second, to: "certification", by: nil)
            }
        }
        #expect(hall.calls == ["A001 vi", "A003 vi"])
    }

    @Test("brings the sentence to its end when somebody comes meanwhile, and leaves out the other language")
    func comes() throws {
        let hall = Hall()
        try hall.open { hall in
            let ticket = try await hall.call(.english)
            try await hall.wait(0.3)
            _ = try await hall.office.service.apply(.serve, to: ticket)
        }
        #expect(hall.calls == ["A001 en"])
        let request = hall.said.all[0]
        let length = request.text.count * SimulatedSynthesizer.samplesPerCharacter
        #expect(hall.output.samples(of: request.id).count == length)
    }

    @Test("says once what is called once more before it was said, and again what was said")
    func recalled() throws {
        let hall = Hall()
        try hall.open { hall in
            try await hall.call()
            let second = try await hall.call()
            _ = try await hall.office.service.apply(.recall, to: second)
            try await hall.wait(20)
            _ = try await hall.office.service.apply(.recall, to: second)
        }
        #expect(hall.calls == ["A001 vi", "A002 vi", "A002 vi"])
    }

    @Test("says what it missed for a short while, and not what it missed long ago", arguments: [true, false])
    func missed(isLong: Bool) throws {
        let hall = Hall()
        try hall.open { hall in
            hall.office.setAway(true)
            try await hall.wait(1)
            try await hall.call()
            try await hall.wait(isLong ? 1_800 : 20)
            hall.office.setAway(false)
            try await hall.wait(35)
            try await hall.call()
        }
        #expect(hall.calls == (isLong ? ["A002 vi"] : ["A001 vi", "A002 vi"]))
        #expect(hall.reports.all.prefix(3) == ["tickets true", "tickets false", "tickets true"])
    }

    @Test("says the call that was made just before the office was found, however long it was away")
    func recent() throws {
        let hall = Hall()
        try hall.open { hall in
            hall.office.setAway(true)
            try await hall.wait(600)
            try await hall.call()
            hall.office.setAway(false)
        }
        #expect(hall.calls == ["A001 vi"])
    }

    @Test("calls although the clock of the office's machine is another", arguments: [-3_600.0, 3_600])
    func otherClock(ahead: Double) throws {
        let hall = Hall(officeClock: .seconds(ahead))
        try hall.open { hall in
            try await hall.call()
            hall.office.setAway(true)
            try await hall.wait(1)
            try await hall.call()
            hall.office.setAway(false)
            try await hall.wait(3)
            try await hall.call()
        }
        #expect(hall.calls == ["A001 vi", "A002 vi", "A003 vi"])
    }

    @Test("goes on after a sentence that could not be said, and says so")
    func failed() throws {
        let hall = Hall()
        try hall.open { hall in
            hall.voiceFault.set(.failing(reason: "the voice is gone"))
            try await hall.call()
            try await hall.wait(5)
            hall.voiceFault.set(.none)
            try await hall.call()
        }
        #expect(hall.calls == ["A001 vi", "A002 vi"])
        #expect(hall.reports.all == ["tickets true", "speech false", "speech true"])
        #expect(hall.output.samples(of: hall.said.all[1].id).isEmpty == false)
    }

    @Test("calls the latest sixteen when more come than anybody can say")
    func crowd() throws {
        let hall = Hall()
        try hall.open { hall in for _ in 1...30 { try await hall.call() } }
        #expect(hall.calls == ["A001 vi"] + (15...30).map { "A0\($0) vi" })
    }
}

/// Words in one language only.
private struct VietnameseOnly: ReplyRenderer {
    private let keys = KeyRenderer()
    let languages = [Language.vietnamese]

    func render(_ reply: Reply) -> RenderedReply { keys.render(reply) }
    func label(_ choice: Choice, in language: Language) -> String { "" }
    func sheet(_ sheet: Sheet, in language: Language, to address: FormOfAddress) -> SheetView? { nil }
    func ticket(_ standing: TicketStanding, in language: Language) -> TicketView {
        keys.ticket(standing, in: language)
    }
    func value(_ argument: ReplyArgument, for placeholder: Placeholder, in language: Language) -> String { "" }
    func word(_ word: ScreenWord, in language: Language) -> String { "" }
    func officeName(in language: Language) -> String { "" }
    func notices(in language: Language) -> [String] { [] }
    func link(_ link: OfficeLink, in language: Language) -> ScreenLink? { nil }
    func call(_ call: TicketCall, in language: Language) -> String { "" }
    func recordingNotice(in language: Language) -> String { "" }
}
