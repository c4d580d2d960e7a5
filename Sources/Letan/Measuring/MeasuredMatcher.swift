package import Metrics
package import Reception

/// A matcher whose answers are timed and counted by what is done with them; never what was said.
package struct MeasuredMatcher: IntentMatcher {
    private let matcher: any IntentMatcher
    private let clock: any ReceptionClock
    private let seconds: Histogram
    private let matches: InstrumentFamily<Counter>
    private let failures: Counter

    /// Makes a matcher that answers as `matcher` does and writes its numbers into `registry`, once in each.
    package init(_ matcher: any IntentMatcher, clock: any ReceptionClock, registry: MetricsRegistry) {
        self.matcher = matcher
        self.clock = clock
        seconds = registry.histogram("letan_matcher_seconds", "How long understanding an utterance takes.")
        matches = registry.counters(
            "letan_matches_total", "Utterances by what is done with their meaning, and their language.",
            labels: ["decision", "language"])
        failures = registry.counter("letan_matcher_failures_total", "Utterances for which the matcher failed.")
    }

    package func match(_ text: String, in context: MatchingContext) async throws(PartFailure) -> IntentMatch {
        let begun = clock.now
        defer { seconds.observe((clock.now - begun).seconds) }
        do throws(PartFailure) {
            let match = try await matcher.match(text, in: context)
            matches.child(match.decision.rawValue, match.language.rawValue).increment()
            return match
        } catch {
            failures.increment()
            throw error
        }
    }
}
