import Foundation
import Journaling
import Reception
import Simulation
import TestSupport
import Testing

@Suite("An agent couples the parts", .timeLimit(.minutes(1)))
struct AgentVisitTests {
    /// A visit from face to farewell.
    private static let visit: @Sendable (Robot) async throws -> Void = { robot in
        try await robot.at(1)
        robot.arrive()
        try await robot.at(5)
        robot.say("guide")
        try await robot.at(10)
        robot.say("yes")
        try await robot.at(15)
        robot.say("bye")
        try await robot.at(20)
        robot.leave()
        try await robot.at(30)
    }

    @Test("A whole visit: face, greeting, guide, yes, ticket, farewell")
    func wholeVisit() async throws {
        let robot = try Robot()
        try robot.live(Self.visit)
        #expect(
            robot.deeds == [
                "1.7 visit 1 of [1]", "1.7 say greet.hello", "5.0 say procedure_guide.offer certified-copy",
                "10.0 issue certification", "10.0 say take_ticket.issued_next B001 certification desk 2/3",
                "15.0 say goodbye", "15.4 end of visit 1: goodbye",
            ])
        #expect(
            robot.reports == [
                "0.0 dossiers absent", "0.0 appointments absent", "0.0 scanner absent", "0.0 tickets ready",
                "0.0 camera ready", "2.4 speech ready",
            ])
        #expect(try await robot.tickets.tickets().map(\.ticket.id) == ["T1"])
        #expect(robot.lastQuiet == true)
    }

    @Test("The same visit twice is the same journal, byte for byte")
    func isDeterministic() throws {
        let robots = [try Robot(), try Robot()]
        for robot in robots { try robot.live(Self.visit) }
        #expect(robots[0].book.bytes == robots[1].book.bytes)
        #expect(robots[0].book.bytes.count > 5_000)
    }

    @Test("The journal holds no words, unless it is told to", arguments: [false, true])
    func journalsText(_ isTold: Bool) throws {
        let robot = try Robot { _, settings, _ in settings.journalsText = isTold }
        try robot.live(Self.visit)
        #expect(String(decoding: robot.book.bytes, as: UTF8.self).contains("\"text\":\"guide\"") == isTold)
        #expect(robot.screen.views.contains { $0.state.heard?.text == "guide" })
    }

    @Test("The screen shows every reply in words, with labels, sheet and notice")
    func screens() throws {
        let robot = try Robot()
        try robot.live(Self.visit)
        let view = try #require(robot.screen.views.first { $0.state.sheet != nil && !$0.state.choices.isEmpty })
        #expect(view.caption == "procedure_guide.offer certified-copy (vi)")
        #expect(view.choiceLabels == ["yes (vi)", "no (vi)"])
        #expect(view.sheet?.lines == ["procedure(id: certified-copy) (vi)"])
        #expect(view.notice == "recording (vi)")
    }

    @Test("A touch silences the loudspeaker within 100 ms, and what follows is heard from its start")
    func interruption() async throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.arrive()
            try await robot.at(1.95)
            robot.screen.perform(.choice(.procedure(id: "certified-copy")))
            try await robot.at(10)
        }
        let greeting = robot.output.heard.filter { $0.speech == 1 }
        let end = try #require(greeting.last.map { $0.at + .seconds(Double($0.count) / 22_050) })
        #expect(end > .start + .seconds(1.85))
        #expect(end <= .start + .seconds(2.05))
        let guide = robot.output.heard.filter { $0.speech == 2 }
        #expect(guide.first?.firstSample == 0)
        #expect(guide.first.map { $0.at <= .start + .seconds(2.05) } == true)
        let length = "procedure_guide.offer certified-copy".count * SimulatedSynthesizer.samplesPerCharacter
        #expect(robot.output.samples(of: 2).count == length)
    }

    @Test("Without a voice the words are on the screen, and the visit goes on")
    func withoutVoice() throws {
        let robot = try Robot { parts, _, _ in parts.voice = nil }
        try robot.live(Self.visit)
        #expect(robot.deeds.contains("15.0 end of visit 1: goodbye"))
        #expect(robot.reports.contains("0.0 speech absent"))
        #expect(robot.screen.views.contains { $0.caption == "greet.hello (vi)" })
    }

    @Test("Without eyes a word begins the visit")
    func withoutEyes() throws {
        let robot = try Robot { parts, _, _ in parts.eyes = nil }
        try robot.live(Self.visit)
        #expect(robot.deeds.first == "5.0 visit 1 of []")
        #expect(robot.deeds.last == "15.4 end of visit 1: goodbye")
        #expect(robot.reports.contains("0.0 camera absent"))
        #expect(robot.lastQuiet == false)
    }

    @Test("Footage that ends is told, and nobody more is expected")
    func footageEnds() throws {
        let robot = try Robot { parts, _, clock in
            parts.eyes?.camera = SimulatedCamera(clock: clock, frames: 20)
        }
        try robot.live { try await $0.at(10) }
        #expect(robot.reports.contains("2.0 camera ended"))
        #expect(robot.lastQuiet == false)
    }

    @Test("Being called is said to the visitor who waits for it")
    func called() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.say("ticket")
            try await robot.at(5)
            _ = try await robot.tickets.callNext(desk: "2")
            try await robot.at(6)
        }
        #expect(robot.deeds.contains("5.0 say ticket_status.your_turn B001 desk 2"))
    }

    @Test("Empty and blank lines are nothing; endless ones are cut")
    func oddLines() throws {
        let robot = try Robot()
        try robot.live { robot in
            for text in ["", " \n\t ", "\u{200B}\u{0}"] { robot.say(text) }
            try await robot.at(1)
            robot.say(String(repeating: "lời ", count: 100_000))
            try await robot.at(2)
        }
        #expect(robot.deeds.first == "1.0 visit 1 of []")
        #expect(robot.screen.views.compactMap(\.state.heard).allSatisfy { $0.text.count <= Utterance.longestText })
    }
}
