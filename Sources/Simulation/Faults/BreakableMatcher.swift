public import Reception

/// A real matcher with a switch that breaks it.
public struct BreakableMatcher: IntentMatcher {
    /// Breaks the matcher.
    public let fault: FaultSwitch

    private let matcher: any IntentMatcher

    /// Makes a breakable matcher that otherwise answers as `matcher` does.
    public init(_ matcher: any IntentMatcher, fault: FaultSwitch = FaultSwitch(part: .matcher)) {
        self.matcher = matcher
        self.fault = fault
    }

    public func match(_ text: String, in context: MatchingContext) async throws(PartFailure) -> IntentMatch {
        try await fault.step()
        return fault.givesGarbage ? Self.nonsense : try await matcher.match(text, in: context)
    }

    /// What no sound matcher answers: an intent that does not exist, surer than sure, with values of nothing.
    private static let nonsense = IntentMatch(
        decision: .accept,
        best: IntentCandidate(
            intent: "nonsense", probability: 7,
            slots: [
                Slot(name: .line, value: "no-such-line", range: 90..<400), Slot(name: .rating, value: "-12"),
                Slot(name: .ticketNumber, value: ""),
            ]),
        language: .vietnamese,
        alternatives: [IntentCandidate(intent: .takeTicket, probability: -1)])
}
