import Letan
import Metrics
import Reception
import Simulation
import TestSupport
import Testing

@Suite("A matcher that is timed", .timeLimit(.minutes(1)))
struct MeasuredMatcherTests {
    private let registry = MetricsRegistry()
    private let clock = ManualClock()
    private let script = ScriptedMatcher([
        "lấy số": IntentMatch(
            decision: .accept, best: IntentCandidate(intent: "take_ticket", probability: 1), language: .vietnamese)
    ])

    @Test("It keeps every promise of a matcher") func contract() async throws {
        let matcher = MeasuredMatcher(script, clock: clock, registry: registry)
        let contract = IntentMatcherContract(matcher, known: "lấy số", intent: "take_ticket")
        try await contract.understandsTheSameEveryTime()
        try await contract.rejectsWhatItDoesNotKnow()
        try await contract.answersAreWellFormed()
    }

    @Test("Utterances are counted by decision and language, without their words") func decisions() async throws {
        let matcher = MeasuredMatcher(script, clock: clock, registry: registry)
        for _ in 0..<2 { _ = try await matcher.match("lấy số", in: MatchingContext(language: .vietnamese)) }
        _ = try await matcher.match("my name is Lan", in: MatchingContext(language: .english))
        #expect(
            await registry.number(of: "letan_matches_total{decision=\"accept\",language=\"vi\"}") == 2)
        #expect(await registry.number(of: "letan_matches_total{decision=\"reject\",language=\"en\"}") == 1)
        #expect(await registry.number(of: "letan_matcher_seconds_count") == 3)
        #expect(await !registry.text().contains("Lan"))
    }

    @Test("A failure is counted, timed and passed on") func failure() async throws {
        let broken = BreakableMatcher(script)
        broken.fault.set(.failing(reason: "no model"))
        let matcher = MeasuredMatcher(broken, clock: clock, registry: registry)
        await #expect(throws: PartFailure(part: .matcher, reason: "no model")) {
            try await matcher.match("lấy số", in: MatchingContext(language: .vietnamese))
        }
        #expect(await registry.number(of: "letan_matcher_failures_total") == 1)
        #expect(await registry.number(of: "letan_matcher_seconds_count") == 1)
    }
}
