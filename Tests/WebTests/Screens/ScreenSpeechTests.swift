import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Threading
import Web

@Suite("The robot's speech in a browser")
struct ScreenSpeechTests {
    private let clock = ManualClock()
    private let speech: ScreenSpeech

    init() { speech = ScreenSpeech(clock: clock, news: ChangeSignal(), mostEvents: 16) }

    /// What a listener at `place` is told now.
    private func events(after place: inout Int) throws -> [ScreenEvent] {
        let bytes = speech.frames(after: &place) ?? []
        return try ScreenReader.events(in: String(decoding: bytes, as: UTF8.self))
    }

    private func sound(_ id: SpeechID = 5, first: Int = 0, count: Int = 2_205, in delay: Delay) -> ScreenSpeechEvent {
        .sound(
            ScreenSound(
                speech: id, first: first, rate: 22_050, samples: Array(repeating: 1, count: count),
                marks: [.init(.word(0..<3), sample: first + 441), .init(.mouth(.open), sample: first + 442)],
                at: clock.now + delay))
    }

    @Test("tells each event as the wire has it") func wire() throws {
        var place = speech.beginning
        clock.advance(by: .seconds(3))
        speech.tell(.say(speech: 5, text: "Mời <b>cô</b>", language: .vietnamese))
        speech.tell(.mark(speech: 5, mark: .word(3..<7)))
        speech.tell(.mark(speech: 5, mark: .mouth(.round)))
        speech.tell(
            .sound(
                ScreenSound(
                    speech: 5, first: 7, rate: 22_050, samples: [1, -2, .max, .min],
                    marks: [.init(.word(0..<3), sample: 8), .init(.mouth(.open), sample: 9)],
                    at: clock.now + Delay(microseconds: 120_500))))
        let events = try events(after: &place)
        #expect(events.map(\.name) == ["say", "mark", "mark", "sound"])
        #expect(events[0].data == ["speech": 5, "text": "Mời <b>cô</b>", "language": "vi"])
        #expect(events[1].data == ["speech": 5, "word": [3, 7]])
        #expect(events[2].data == ["speech": 5, "mouth": "round"])
        let samples = Data([1, 0, 0xFE, 0xFF, 0xFF, 0x7F, 0, 0x80]).base64EncodedString()
        #expect(
            events[3].data == [
                "speech": 5, "first": 7, "rate": 22_050, "inMs": .number(120.5), "samples": .string(samples),
                "marks": [["sample": 8, "word": [0, 3]], ["sample": 9, "mouth": "open"]],
            ])
        speech.tell(.hush(from: clock.now + .milliseconds(40)))
        speech.tell(.said(speech: 5))
        let ends = try self.events(after: &place)
        #expect(ends.map(\.name) == ["hush", "said"] && ends[0].data == ["inMs": 40] && ends[1].data == ["speech": 5])
        #expect(try self.events(after: &place).isEmpty)
    }

    @Test("counts the time of a sound from when it is sent") func later() throws {
        var place = speech.beginning
        speech.tell(sound(in: .milliseconds(500)))
        clock.advance(by: .milliseconds(200))
        #expect(try events(after: &place)[0].data["inMs"] == 300)
    }

    @Test("gives who comes late the sentence that is being said, and the sound not yet heard") func late() throws {
        speech.tell(.say(speech: 4, text: "Xin chào", language: .vietnamese))
        speech.tell(.said(speech: 4))
        speech.tell(.say(speech: 5, text: "Mời cô", language: .vietnamese))
        speech.tell(sound(in: .zero))
        speech.tell(sound(first: 2_205, in: .milliseconds(100)))
        speech.tell(sound(first: 4_410, in: .milliseconds(200)))
        clock.advance(by: .milliseconds(150))
        var place = speech.beginning
        let events = try events(after: &place)
        #expect(events.map(\.name) == ["say", "sound", "sound"])
        #expect(events[0].data["speech"] == 5 && events[1].data["first"] == 2_205 && events[1].data["inMs"] == -50)
    }

    @Test("gives who comes late nothing when nothing is said") func silence() throws {
        speech.tell(.say(speech: 4, text: "Xin chào", language: .vietnamese))
        speech.tell(sound(4, in: .zero))
        clock.advance(by: .seconds(1))
        speech.tell(.said(speech: 4))
        var place = speech.beginning
        #expect(try events(after: &place).isEmpty)
    }

    @Test("forgets sound that is hushed") func hush() throws {
        speech.tell(.say(speech: 5, text: "Mời cô", language: .vietnamese))
        for index in 0..<4 { speech.tell(sound(first: index * 2_205, in: .milliseconds(Int64(index) * 100))) }
        speech.tell(.hush(from: clock.now + .milliseconds(200)))
        var place = speech.beginning
        let events = try events(after: &place)
        #expect(events.map(\.name) == ["say", "sound", "sound", "hush"])
    }

    @Test("drops the oldest sounds and marks of a listener that sleeps, and changes no order") func bounded() throws {
        var place = speech.beginning
        speech.tell(.say(speech: 5, text: "Mời cô", language: .vietnamese))
        for index in 0..<1_000 { speech.tell(.mark(speech: 5, mark: .word(index..<index + 1))) }
        let events = try events(after: &place)
        #expect(events.count == 16 && events[0].name == "say")
        #expect(events.dropFirst().compactMap { $0.data["word"]?[0] } == (985..<1_000).map { JSONValue.integer($0) })
    }

    @Test("tells a listener that slept through a thousand sentences the last one") func sleeper() throws {
        var place = speech.beginning
        for id in 0..<1_000 {
            let speechID = SpeechID(rawValue: id)
            speech.tell(.say(speech: speechID, text: "a", language: .english))
            speech.tell(sound(speechID, in: .zero))
            speech.tell(.hush(from: clock.now))
            speech.tell(.said(speech: speechID))
            clock.advance(by: .seconds(1))
        }
        let events = try events(after: &place)
        #expect(events.count { $0.name == "hush" } == 11 && events.count == 13)
        #expect(events.filter { $0.name != "hush" }.map(\.name) == ["say", "said"])
        #expect(events.last?.data["speech"] == 999)
    }

    @Test("reaches the stream of the screen, after the view", .timeLimit(.minutes(1))) func stream() async throws {
        let house = try TicketHouse()
        house.site.speech.tell(.say(speech: 5, text: "Mời cô", language: .vietnamese))
        let reader = ScreenReader(reply: try await house.watch())
        #expect(try await reader.next().map(\.name) == ["hello", "view", "lines", "say"])
        house.site.speech.tell(.mark(speech: 5, mark: .mouth(.rest)))
        #expect(try await reader.next().map(\.name) == ["mark"])
    }
}
