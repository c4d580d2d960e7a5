import Foundation
package import Reception

/// A second of the wall clock, written as ISO 8601 in UTC, `2026-03-02T01:00:00Z`.
package struct UTCSecond: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    package let sinceEpoch: Int64

    /// Makes a second.
    package init(sinceEpoch: Int64) { self.sinceEpoch = sinceEpoch }

    /// The second that `wall` falls in.
    package init(_ wall: WallTime) {
        self.init(sinceEpoch: Int64((Double(wall.utcMilliseconds) / 1_000).rounded(.down)))
    }

    /// Reads a second; nil when `text` is not written exactly as a second is.
    package init?(_ text: String) {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        self.init(sinceEpoch: Int64(date.timeIntervalSince1970))
        guard description == text else { return nil }
    }

    /// The second `days` times 24 hours later.
    package func adding(days: Int) -> UTCSecond { UTCSecond(sinceEpoch: sinceEpoch + Int64(days) * 86_400) }

    package static func < (left: UTCSecond, right: UTCSecond) -> Bool { left.sinceEpoch < right.sinceEpoch }
}

extension UTCSecond: CustomStringConvertible {
    package var description: String { Date(timeIntervalSince1970: Double(sinceEpoch)).formatted(.iso8601) }
}
