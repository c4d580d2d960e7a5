import Reception
import Simulation
import SpeechOutput
import Synchronization
import TestSupport
import Testing

@Suite struct FallbackSynthesizerTests {
    private let first = ScriptedVoice(rate: 16_000)
    private let second = ScriptedVoice(rate: 22_050)
    private let clock = ManualClock()
    private let reports = Gathered<PartHealth>()

    private func fallback(suits: @escaping @Sendable (SpeechRequest) -> Bool = { _ in true }) -> FallbackSynthesizer {
        FallbackSynthesizer(first: first, second: second, clock: clock, suits: suits) { [reports] in reports.add($0) }
    }

    private func request(_ text: String = "Xin chào") -> SpeechRequest {
        SpeechRequest(id: 1, text: text, language: .vietnamese)
    }

    private func rates(_ audio: SpokenAudio) -> [Int] { audio.chunks.map(\.format.sampleRate) }

    @Test func `it keeps the promises of a synthesiser`() async throws {
        let sure = FallbackSynthesizer(
            first: SimulatedSynthesizer(), second: first, clock: clock, report: { [reports] in reports.add($0) })
        try await SpeechSynthesizerContract(sure).verify()
        #expect(reports.all.isEmpty)
        #expect(first.count == 0)
    }

    @Test func `it keeps them when the second speaks`() async throws {
        first.behaviour = .fails(after: 0)
        let sure = FallbackSynthesizer(
            first: first, second: SimulatedSynthesizer(), clock: clock, report: { [reports] in reports.add($0) })
        try await SpeechSynthesizerContract(sure).verify()
        #expect(first.count == 1)
        #expect(reports.all.count == 1)
    }

    @Test func `the first speaks when it can`() async throws {
        #expect(rates(try await fallback().audio(of: request())) == [16_000, 16_000, 16_000])
        #expect(second.count == 0)
    }

    @Test func `a failure before the first sound is said by the second, and told once`() async throws {
        first.behaviour = .fails(after: 0)
        let fallback = fallback()
        for _ in 1...3 { #expect(rates(try await fallback.audio(of: request())) == [22_050, 22_050, 22_050]) }
        #expect(first.count == 1, "a voice that failed is left alone for a while")
        #expect(reports.all == [.failed(reason: "it broke")])
    }

    @Test func `a first voice that is late is stopped before the second begins`() async throws {
        first.behaviour = .late
        let fallback = fallback()
        let speaking = Task { try await fallback.audio(of: request()) }
        let audio = try await clock.running { await speaking.result }.get()
        #expect(rates(audio) == [22_050, 22_050, 22_050])
        #expect(clock.now == Instant.start + FallbackSynthesizer.patience)
        #expect(first.ended == 1)
        guard case .failed(let reason) = reports.all.first else { throw CancellationError() }
        #expect(reason.contains("not heard within 0.3 s"))
    }

    @Test func `audio of a first voice that comes too late is not heard`() async throws {
        first.behaviour = .lateAndDeaf
        let fallback = fallback()
        let speaking = Task { try await fallback.audio(of: request()) }
        let audio = try await clock.running { await speaking.result }.get()
        #expect(rates(audio) == [22_050, 22_050, 22_050])
    }

    @Test func `a failure after the first sound ends the request, and the next is the second's`() async throws {
        first.behaviour = .fails(after: 1)
        let fallback = fallback()
        let heard = Gathered<SpeechChunk>()
        let failure = await #expect(throws: PartFailure.self) {
            try await fallback.synthesize(request()) { heard.add($0) }
        }
        #expect(failure?.reason == "it broke")
        #expect(heard.all.map(\.format.sampleRate) == [16_000])
        #expect(second.count == 0)
        #expect(rates(try await fallback.audio(of: request())) == [22_050, 22_050, 22_050])
    }

    @Test func `after the pause the first is tried again, and longer after each failure`() async throws {
        first.behaviour = .fails(after: 0)
        let fallback = fallback()
        var pauses: [Double] = []
        for tries in 1...8 {
            let before = clock.now
            while first.count < tries {
                _ = try await fallback.audio(of: request())
                if first.count < tries { clock.advance(by: .seconds(1)) }
            }
            pauses.append((clock.now - before).seconds)
        }
        #expect(pauses == [0, 2, 4, 8, 16, 32, 64, 120])
        #expect(reports.all.count == 1)
        first.behaviour = .speaks
        clock.advance(by: .seconds(120))
        #expect(rates(try await fallback.audio(of: request())) == [16_000, 16_000, 16_000])
        #expect(reports.all.last == .ready && reports.all.count == 2)
        first.behaviour = .fails(after: 0)
        _ = try await fallback.audio(of: request())
        clock.advance(by: .seconds(2))
        _ = try await fallback.audio(of: request())
        #expect(first.count == 11, "what was long ago is forgotten")
    }

    @Test func `what does not suit the first is no failure of it`() async throws {
        let fallback = fallback { $0.language == .english }
        #expect(rates(try await fallback.audio(of: request())) == [22_050, 22_050, 22_050])
        #expect(first.count == 0)
        #expect(reports.all.isEmpty)
    }

    @Test func `what the listener throws is no failure of the voice`() async throws {
        struct Refused: Error {}
        let fallback = fallback()
        await #expect(throws: Refused.self) { try await fallback.synthesize(request()) { _ in throw Refused() } }
        #expect(reports.all.isEmpty)
        #expect(rates(try await fallback.audio(of: request())) == [16_000, 16_000, 16_000])
    }

    @Test func `a request that is cut off while it waits is said by nobody`() async throws {
        first.behaviour = .late
        let fallback = fallback()
        let speaking = Task { try await fallback.audio(of: request()) }
        speaking.cancel()
        await #expect(throws: CancellationError.self) { try await speaking.value }
        #expect(second.count == 0)
        #expect(reports.all.isEmpty)
    }

    @Test func `text without a sound is nobody's failure`() async throws {
        #expect(try await fallback().audio(of: request("")).chunks.isEmpty)
        #expect(second.count == 0)
        #expect(reports.all.isEmpty)
    }

    @Test func `both failing is the second's failure`() async throws {
        first.behaviour = .fails(after: 0)
        second.behaviour = .fails(after: 0)
        await #expect(throws: PartFailure.self) { try await fallback().audio(of: request()) }
        #expect((first.count, second.count) == (1, 1))
    }
}

/// A voice of three chunks that does what it is told.
private final class ScriptedVoice: SpeechSynthesizer {
    enum Behaviour {
        case speaks
        case fails(after: Int)
        /// Waits for ever.
        case late
        /// Waits for ever, and then speaks all the same.
        case lateAndDeaf
    }

    private let rate: Int
    private let state = Mutex((behaviour: Behaviour.speaks, count: 0, ended: 0))

    init(rate: Int) { self.rate = rate }

    var behaviour: Behaviour {
        get { state.withLock(\.behaviour) }
        set { state.withLock { $0.behaviour = newValue } }
    }
    /// Requests that began.
    var count: Int { state.withLock(\.count) }
    /// Requests that ended.
    var ended: Int { state.withLock(\.ended) }

    func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        state.withLock { $0.count += 1 }
        defer { state.withLock { $0.ended += 1 } }
        guard !request.text.isEmpty else { return }
        switch behaviour {
        case .late: try await untilCancelled()
        case .lateAndDeaf: try? await untilCancelled()
        case .speaks, .fails: break
        }
        for number in 0..<3 {
            if case .fails(let limit) = behaviour, number == limit {
                throw PartFailure(part: .speech, reason: "it broke")
            }
            try await consume(SpeechChunk(format: AudioFormat(sampleRate: rate), samples: [1, 2], marks: []))
        }
    }

    private func untilCancelled() async throws {
        for await _ in AsyncStream<Never>.makeStream().stream {}
        try Task.checkCancellation()
    }
}
