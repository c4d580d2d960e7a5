import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing

extension AsyncStream where Element: Sendable {
    /// The next `count` elements.
    func first(_ count: Int) async -> [Element] {
        var told: [Element] = []
        for await event in self {
            told.append(event)
            if told.count == count { break }
        }
        return told
    }
}

extension SpokenEvent {
    /// The mark it tells, if it is one.
    var mark: HeardMark? {
        if case .mark(let mark) = self { mark } else { nil }
    }
}

/// Makes the same of each request.
struct ScriptedSynthesizer: SpeechSynthesizer {
    let chunks: [SpeechChunk]

    func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        for chunk in chunks { try await consume(chunk) }
    }
}

@Suite struct SpokenCaptionsTests {
    private static let format = AudioFormat(sampleRate: 10_000)
    private let clock = ManualClock()
    private let captions: SpokenCaptions
    private let one = SpeechRequest(id: SpeechID(rawValue: 1), text: "Xin chào", language: .vietnamese)
    private let two = SpeechRequest(id: SpeechID(rawValue: 2), text: "Goodbye", language: .english)

    init() { captions = SpokenCaptions(clock: clock) }

    private func say(_ request: SpeechRequest) -> SpokenEvent {
        .say(speech: request.id, text: request.text, language: request.language)
    }

    /// A synthesiser that makes a tenth of a second of each request, with a word at its start.
    private var synthesizer: CaptionedSynthesizer {
        let chunk = SpeechChunk(
            format: Self.format, samples: [Int16](repeating: 1, count: 1_000),
            marks: [SpeechMark(kind: .word(range: 0..<3), sample: 0)])
        return CaptionedSynthesizer(ScriptedSynthesizer(chunks: [chunk]), telling: captions)
    }

    @Test func `a sentence, its marks as they are heard, and its end come in order, sentence by sentence`() async throws
    {
        let output = MarkedAudioOutput(RecordingAudioOutput(clock: clock), clock: clock, telling: captions)
        let running = Task { await output.run() }
        let events = captions.events()
        try await playing(on: clock) { [synthesizer, one, two] in
            for request in [one, two] {
                try await synthesizer.synthesize(request) { try await output.write($0, of: request.id) }
                try await output.finish(request.id)
            }
        }
        let told = await events.first(6)
        #expect(told.filter { $0.mark == nil } == [say(one), .said(one.id), say(two), .said(two.id)])
        #expect(told[1].mark?.kind == .word(range: 0..<3) && told[4].mark?.speech == two.id)
        running.cancel()
        await running.value
    }

    @Test func `who comes late gets the sentence under way and what of it is not heard yet`() async throws {
        let output = ScreenAudioOutput(clock: clock, telling: captions)
        let early = captions.events()
        try await synthesizer.synthesize(one) { [one] in try await output.write($0, of: one.id) }
        #expect(await captions.events().first(2) == early.first(2))
        clock.advance(by: .milliseconds(200))
        try await output.finish(one.id)
        try await synthesizer.synthesize(two) { _ in }
        #expect(await captions.events().first(1) == [say(two)])
    }

    @Test func `each sentence ends once, also when it is stopped, when it fails or when another one begins`()
        async throws
    {
        let output = ScreenAudioOutput(clock: clock, telling: captions)
        let events = captions.events()
        try await synthesizer.synthesize(one) { _ in }
        await output.stop()
        await output.stop()
        try await synthesizer.synthesize(two) { _ in }
        try await synthesizer.synthesize(one) { _ in }
        try await output.finish(one.id)
        try await output.finish(one.id)
        try await synthesizer.synthesize(two) { _ in }
        let expected = [
            say(one), .said(one.id), say(two), .said(two.id), say(one), .said(one.id), say(two),
        ]
        #expect(await events.first(expected.count) == expected)
    }

    @Test func `a listener that does not keep up loses the oldest, and speech does not wait`() async throws {
        let slow = captions.events()
        for number in 0..<10_000 {
            let request = SpeechRequest(id: SpeechID(rawValue: number), text: "\(number)", language: .english)
            try await synthesizer.synthesize(request) { _ in }
        }
        let kept = await slow.first(256)
        #expect(kept.last == .say(speech: SpeechID(rawValue: 9_999), text: "9999", language: .english))
    }
}
