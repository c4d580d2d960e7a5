public import Reception

/// A real matcher with a switch that breaks it.
public struct BreakableMatcher: IntentMatcher {
    /// Breaks the matcher.
    public let fault = FaultSwitch(part: .matcher)

    private let matcher: any IntentMatcher

    /// Makes a breakable matcher that otherwise answers as `matcher` does.
    public init(_ matcher: any IntentMatcher) { self.matcher = matcher }

    public func match(_ text: String, in context: MatchingContext) async throws(PartFailure) -> IntentMatch {
        try await fault.step()
        return try await matcher.match(text, in: context)
    }
}
