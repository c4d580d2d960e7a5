import Reception
import Simulation
import SpeechOutput
import Synchronization
import TestSupport
import Testing

@Suite struct LoudnessPlanTests {
    private static let noon = LoudnessPlan.QuietHours(from: 12 * 60, to: 13 * 60, volume: 40)
    private static let night = LoudnessPlan.QuietHours(from: 22 * 60, to: 6 * 60, volume: 10)

    @Test(arguments: [
        (11 * 60 + 59, 80), (12 * 60, 40), (12 * 60 + 59, 40), (13 * 60, 80),
        (21 * 60 + 59, 80), (22 * 60, 10), (23 * 60 + 59, 10), (0, 10), (5 * 60 + 59, 10), (6 * 60, 80),
    ])
    func `quiet hours hold from their first minute, over midnight too`(_ minute: Int, _ volume: Int) {
        let plan = LoudnessPlan(normal: 80, quiet: [Self.noon, Self.night])
        #expect(plan.volume(at: Self.wall(minute), for: .conversation) == volume)
    }

    @Test func `the first of two quiet hours decides, and none is louder than normal`() {
        let loud = LoudnessPlan.QuietHours(from: 12 * 60, to: 14 * 60, volume: 90)
        let plan = LoudnessPlan(normal: 60, quiet: [Self.noon, loud])
        #expect(plan.volume(at: Self.wall(12 * 60 + 30), for: .call) == 40)
        #expect(plan.volume(at: Self.wall(13 * 60 + 30), for: .call) == 60)
    }

    @Test func `from a minute to itself is all day`() {
        let always = LoudnessPlan.QuietHours(from: 300, to: 300, volume: 5)
        #expect([0, 299, 300, 1_439].allSatisfy { always.contains($0) })
    }

    @Test(arguments: SpeechPriority.allCases, SpeechPriority.allCases)
    func `what is exempt knows no quiet hours`(_ priority: SpeechPriority, _ exempt: SpeechPriority) {
        let plan = LoudnessPlan(normal: 100, quiet: [Self.night], exempt: exempt)
        #expect(plan.volume(at: Self.wall(0), for: priority) == (priority < exempt ? 10 : 100))
    }

    @Test func `the gain rises with the volume, from nothing to all`() {
        let gains = (0...100).map(LoudnessPlan.gain)
        #expect(gains == gains.sorted())
        #expect(gains.first == 0 && gains[50] == 0.25 && gains.last == 1)
    }

    @Test func `a levelled synthesiser keeps the promises of a synthesiser`() async throws {
        let levelled = LevelledSynthesizer(
            SimulatedSynthesizer(), plan: LoudnessPlan(normal: 70), clock: ManualClock())
        try await SpeechSynthesizerContract(levelled).verify()
    }

    @Test func `quiet hours soften the conversation, never an emergency`() async throws {
        let clock = ManualClock(minute: 23 * 60)
        let plain = SimulatedSynthesizer()
        let levelled = LevelledSynthesizer(
            plain, plan: LoudnessPlan(quiet: [.init(from: 22 * 60, to: 6 * 60, volume: 50)]), clock: clock)
        for priority in SpeechPriority.allCases {
            let request = SpeechRequest(
                id: SpeechID(rawValue: 1), text: "Xin chao", language: .vietnamese, priority: priority)
            let (loud, soft) = (try await plain.audio(of: request), try await levelled.audio(of: request))
            let gain: Float = priority == .emergency ? 1 : 0.25
            #expect(soft.samples == loud.samples.map { Int16((Float($0) * gain).rounded()) })
            #expect(soft.marks == loud.marks)
        }
    }

    @Test func `a change in mid-speech is spread over 20 ms`() async throws {
        let clock = ManualClock(minute: 21 * 60 + 59)
        let plan = LoudnessPlan(quiet: [.init(from: 22 * 60, to: 6 * 60, volume: 0)])
        let heard = Mutex<[Int16]>([])
        let request = SpeechRequest(id: SpeechID(rawValue: 1), text: "", language: .vietnamese)
        try await LevelledSynthesizer(Drone(), plan: plan, clock: clock).synthesize(request) { chunk in
            heard.withLock { $0 += chunk.samples }
            clock.advance(by: .milliseconds(60_000))
        }
        let samples = heard.withLock(\.self)
        #expect(samples.prefix(Drone.length).allSatisfy { $0 == Drone.level })
        let fall = samples[Drone.length...]
        #expect(zip(fall, fall.dropFirst()).allSatisfy { $0 >= $1 && $0 - $1 <= Drone.level / 400 })
        #expect(fall.count { $0 > 0 } < 441 && fall.last == 0)
    }

    private static func wall(_ minute: Int) -> WallTime {
        WallTime(utcMilliseconds: 0, day: LocalDay(year: 2026, month: 3, day: 2), minute: minute)
    }
}

/// Two chunks of a level that never changes.
private struct Drone: SpeechSynthesizer {
    static let length = 2_205
    static let level: Int16 = 10_000

    func synthesize(_ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void) async throws {
        for _ in 1...2 {
            let samples = [Int16](repeating: Self.level, count: Self.length)
            try await consume(SpeechChunk(format: AudioFormat(sampleRate: 22_050), samples: samples, marks: []))
        }
    }
}
