package import Reception

/// How often something may happen: so many at once, and then so many a second.
package struct RateLimit: Hashable, Sendable {
    /// How many may come at once after a pause.
    package let burst: Int
    /// How many a second go on for ever.
    package let perSecond: Double

    /// Makes a limit; both are more than 0.
    package init(burst: Int, perSecond: Double) {
        precondition(burst > 0 && perSecond > 0, "a limit that lets nothing through")
        self.burst = burst
        self.perSecond = perSecond
    }

    /// The time a place in the burst takes to come back.
    fileprivate var interval: Int64 { max(1, Int64(1_000_000 / perSecond)) }
}

/// Counts what many do, each by a key, and tells who does it too often.
///
/// A token bucket for each key, kept as the one instant at which the bucket is full again (the generic cell rate algorithm
/// of ITU-T I.371). Keys are bounded: when there are too many, the fullest buckets are forgotten, which lost least.
package struct RateLimiter: Sendable {
    private let limit: RateLimit
    private let most: Int
    private var fullAt: [String: Int64] = [:]

    /// Makes a limiter that remembers at most `keys` keys (more than 7).
    package init(_ limit: RateLimit, keys: Int = 4_096) {
        precondition(keys > 7, "an eighth of the keys is forgotten at once")
        self.limit = limit
        most = keys
    }

    /// Counts one by `key` when it may come; otherwise the whole seconds until it may, at least 1, and nothing is counted.
    package mutating func admit(_ key: String, at now: Instant) -> Int? {
        if let seconds = wait(key, at: now) { return seconds }
        if fullAt[key] == nil, fullAt.count >= most { forget(at: now) }
        fullAt[key] = max(fullAt[key] ?? 0, now.microseconds) + limit.interval
        return nil
    }

    /// The whole seconds, at least 1, until one more by `key` may come; nil when it may now. Nothing is counted.
    package func wait(_ key: String, at now: Instant) -> Int? {
        guard let fullAt = fullAt[key] else { return nil }
        let wait = fullAt - now.microseconds - Int64(limit.burst - 1) * limit.interval
        return wait > 0 ? Int((Double(wait) / 1_000_000).rounded(.up)) : nil
    }

    /// The keys it remembers.
    package var count: Int { fullAt.count }

    private mutating func forget(at now: Instant) {
        fullAt = fullAt.filter { $0.value > now.microseconds }
        guard fullAt.count >= most else { return }
        // An eighth at once, so that a flood of keys is not sorted for each of them.
        for fullest in fullAt.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }).prefix(most / 8) {
            fullAt[fullest.key] = nil
        }
    }
}
