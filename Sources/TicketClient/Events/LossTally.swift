import Reception

/// Counts how often something broke within a span of time.
struct LossTally: Sendable {
    private let limit: Int
    private let span: Delay
    private var losses: [Instant] = []

    /// Nothing broke yet; `limit` losses within `span` are too many.
    init(limit: Int, span: Delay) { (self.limit, self.span) = (limit, span) }

    /// Notes a loss at `now`; true when there are too many.
    mutating func isTooMany(with now: Instant) -> Bool {
        losses.removeAll { now - $0 > span }
        losses.append(now)
        return losses.count >= limit
    }
}
