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

    @Test func `audio nobody announced has no marks`() {
        var marks = HeardMarks()
        #expect(marks.heard(PlayedAudio(speech: one, firstSample: 0, count: 10, at: .start)).isEmpty)
    }

    @Test func `beside any output, each listener gets the marks of what it really played`() async throws {
        let clock = ManualClock()
        let output = MarkedAudioOutput(RecordingAudioOutput(clock: clock))
        let (faces, captions) = (output.marks(), output.marks())
        let running = Task { await output.run() }
        let chunk = SpeechChunk(
            format: AudioFormat(sampleRate: 10_000), samples: [Int16](repeating: 1, count: 1_000),
            marks: [SpeechMark(kind: .word(range: 0..<3), sample: 200), SpeechMark(kind: .sentenceEnd, sample: 999)])
        try await playing(on: clock) { [one] in
            try await output.write(chunk, of: one)
            try await output.finish(one)
        }
        let expected = [
            HeardMark(speech: one, kind: .word(range: 0..<3), at: Instant(microseconds: 20_000)),
            HeardMark(speech: one, kind: .sentenceEnd, at: Instant(microseconds: 99_900)),
        ]
        for listener in [faces, captions] {
            var heard: [HeardMark] = []
            for await mark in listener {
                heard.append(mark)
                if heard.count == 2 { break }
            }
            #expect(heard == expected)
        }
        running.cancel()
        await running.value
    }

    @Test func `a marked output keeps the promises of an audio output`() async throws {
        try await AudioOutputContract { clock in
            let output = MarkedAudioOutput(ScreenAudioOutput(clock: clock))
            Task { await output.run() }
            return output
        }.verify()
    }
}
