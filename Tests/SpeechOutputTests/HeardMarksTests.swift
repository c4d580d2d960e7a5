import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing

@Suite struct HeardMarksTests {
    private static let format = AudioFormat(sampleRate: 1_000_000)
    private let one = SpeechID(rawValue: 1)
    private let two = SpeechID(rawValue: 2)

    private static func chunk(_ samples: [Int], length: Int = 100) -> SpeechChunk {
        SpeechChunk(
            format: format, samples: [Int16](repeating: 0, count: length),
            marks: samples.map { SpeechMark(kind: .mouth(shape: .open), sample: $0) })
    }

    private func at(_ marks: [HeardMark]) -> [Int64] { marks.map(\.at.microseconds) }

    @Test func `a mark comes with the stretch that holds its sample, at the sample's instant`() {
        var marks = HeardMarks()
        marks.add(Self.chunk([0, 10, 99]), of: one)
        marks.add(Self.chunk([100, 150]), of: one)
        let start = Instant(microseconds: 5_000)
        #expect(at(marks.heard(PlayedAudio(speech: one, firstSample: 0, count: 10, at: start))) == [5_000])
        #expect(
            at(marks.heard(PlayedAudio(speech: one, firstSample: 10, count: 91, at: Instant(microseconds: 6_000))))
                == [6_000, 6_089, 6_090])
        #expect(
            at(marks.heard(PlayedAudio(speech: one, firstSample: 101, count: 99, at: Instant(microseconds: 7_000))))
                == [7_049])
    }

    @Test func `marks of dropped speech never come`() {
        var marks = HeardMarks()
        marks.add(Self.chunk([0, 50]), of: one)
        marks.add(Self.chunk([0, 50]), of: two)
        _ = marks.heard(PlayedAudio(speech: one, firstSample: 0, count: 20, at: .start))
        let heard = marks.heard(PlayedAudio(speech: two, firstSample: 0, count: 100, at: .start))
        #expect(heard.map(\.speech) == [two, two])
        #expect(marks.heard(PlayedAudio(speech: one, firstSample: 20, count: 80, at: .start)).isEmpty)
    }

    @Test func `what was heard to its end has no marks left, and those that were late come at the end`() {
        var marks = HeardMarks()
        marks.add(Self.chunk([0, 50]), of: one)
        marks.add(Self.chunk([0]), of: two)
        _ = marks.heard(PlayedAudio(speech: one, firstSample: 0, count: 20, at: .start))
        let end = Instant(microseconds: 9_000)
        #expect(marks.finish(one, at: end) == [HeardMark(speech: one, kind: .mouth(shape: .open), at: end)])
        #expect(marks.finish(one, at: end).isEmpty)
        #expect(at(marks.heard(PlayedAudio(speech: two, firstSample: 0, count: 100, at: end))) == [9_000])
    }

    @Test func `audio nobody announced has no marks`() {
        var marks = HeardMarks()
        #expect(marks.heard(PlayedAudio(speech: one, firstSample: 0, count: 10, at: .start)).isEmpty)
    }

    @Test func `beside any output, everybody gets the marks of what it really played`() async throws {
        let clock = ManualClock()
        let captions = SpokenCaptions(clock: clock)
        let output = MarkedAudioOutput(RecordingAudioOutput(clock: clock), clock: clock, telling: captions)
        let listeners = [captions.events(), captions.events()]
        let running = Task { await output.run() }
        let chunk = SpeechChunk(
            format: AudioFormat(sampleRate: 10_000), samples: [Int16](repeating: 1, count: 1_000),
            marks: [SpeechMark(kind: .word(range: 0..<3), sample: 200), SpeechMark(kind: .sentenceEnd, sample: 500)])
        let synthesizer = CaptionedSynthesizer(
            ScriptedSynthesizer(chunks: [chunk]), telling: captions)
        try await playing(on: clock) { [one] in
            let request = SpeechRequest(id: one, text: "Một hai", language: .vietnamese)
            try await synthesizer.synthesize(request) { try await output.write($0, of: one) }
            try await output.finish(one)
        }
        for listener in listeners {
            let told = await listener.first(4)
            #expect(told.compactMap(\.mark?.kind) == [.word(range: 0..<3), .sentenceEnd])
            #expect(told.last == .said(one))
        }
        running.cancel()
        await running.value
    }

    @Test func `a marked output keeps the promises of an audio output`() async throws {
        try await AudioOutputContract { clock in
            let captions = SpokenCaptions(clock: clock)
            let output = MarkedAudioOutput(
                ScreenAudioOutput(clock: clock, telling: captions), clock: clock, telling: captions)
            Task { await output.run() }
            return output
        }.verify()
    }
}
