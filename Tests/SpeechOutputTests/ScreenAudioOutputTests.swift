import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing

@Suite struct ScreenAudioOutputTests {
    private static let format = AudioFormat(sampleRate: 22_050)
    private let clock = ManualClock()
    private let captions: SpokenCaptions
    private let output: ScreenAudioOutput
    private let speech = SpeechID(rawValue: 1)

    init() {
        captions = SpokenCaptions(clock: clock)
        output = ScreenAudioOutput(clock: clock, telling: captions)
    }

    @Test func `a screen keeps the promises of an audio output, though nobody listens`() async throws {
        try await AudioOutputContract { ScreenAudioOutput(clock: $0, telling: SpokenCaptions(clock: $0)) }.verify()
    }

    @Test func `a listener gets every piece with its marks, its place and its instant`() async throws {
        let events = captions.events()
        let chunks = (0..<3).map { number in
            SpeechChunk(
                format: Self.format, samples: [Int16](repeating: Int16(number), count: 4_410),
                marks: [SpeechMark(kind: .sentenceEnd, sample: number * 4_410 + 7)])
        }
        try await playing(on: clock) { [speech, output] in
            for chunk in chunks { try await output.write(chunk, of: speech) }
            try await output.finish(speech)
        }
        let pieces = chunks.enumerated().map { number, chunk in
            SpokenEvent.piece(
                SpokenPiece(
                    speech: speech, firstSample: number * 4_410, chunk: chunk,
                    at: .start + .milliseconds(Int64(number) * 200)))
        }
        #expect(await events.first(3) == pieces)
    }

    @Test func `who comes late gets what is still to be heard`() async throws {
        let writing = Task { [output, speech] in
            for _ in 0..<10 {
                try await output.write([Int16](repeating: 1, count: 2_205), format: Self.format, of: speech)
            }
        }
        while clock.now < .start + .milliseconds(450) {
            if !clock.advanceToNextDeadline() { await Task.yield() }
        }
        guard case .piece(let piece)? = await captions.events().first(1).first else {
            Issue.record("no piece is current")
            return
        }
        #expect(piece.firstSample > 0 && piece.at <= clock.now && piece.end > clock.now)
        await output.stop()
        writing.cancel()
        _ = await writing.result
    }

    @Test func `a stop tells everybody to fall silent, once`() async throws {
        let listeners = [captions.events(), captions.events()]
        let writing = Task { [output, speech] in
            try await output.write(Array(repeating: 1, count: 22_050), format: Self.format, of: speech)
        }
        while clock.nextDeadline == nil { await Task.yield() }
        clock.advance(by: .milliseconds(30))
        await output.stop()
        await output.stop()
        writing.cancel()
        _ = await writing.result
        try await output.write([5], format: Self.format, of: SpeechID(rawValue: 2))
        for listener in listeners {
            let told = await listener.first(3)
            #expect(told[1] == .hush(at: clock.now))
            guard case .piece(let next) = told[2] else {
                Issue.record("the next speech is missing")
                return
            }
            #expect(next.speech == SpeechID(rawValue: 2) && next.firstSample == 0 && next.at == clock.now)
        }
    }
}
