import Foundation
package import Reception

/// How times are written on the wire.
package enum WireTime {
    /// UTC milliseconds in ISO 8601, `2026-11-22T03:30:00.250Z`.
    package static func text(utcMilliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(utcMilliseconds) / 1_000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// The UTC milliseconds that `text` says; nil when it is not written so.
    package static func utcMilliseconds(_ text: String) -> Int64? {
        guard let date = try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)) else {
            return nil
        }
        return Int64((date.timeIntervalSince1970 * 1_000).rounded())
    }

    /// The day written `2026-11-22`; nil when it is not written so or there is no such day.
    package static func day(_ text: String) -> LocalDay? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        let written = LocalDay(year: year, month: month, day: day)
        return LocalDay(daysSince1970: written.daysSince1970) == written ? written : nil
    }

    /// A time at the office, `2026-11-23T07:30`.
    package static func text(_ time: OpeningTime) -> String {
        "\(time.day)T\(twoDigits(time.minute / 60)):\(twoDigits(time.minute % 60))"
    }

    /// The time at the office that `text` says; nil when it is not written so.
    package static func openingTime(_ text: String) -> OpeningTime? {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = day(String(parts[0])) else { return nil }
        let time = parts[1].split(separator: ":").compactMap { Int($0) }
        guard time.count == 2, (0..<24).contains(time[0]), (0..<60).contains(time[1]) else { return nil }
        return OpeningTime(day: day, minute: time[0] * 60 + time[1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

/// Something on the wire that is not what it should be.
package enum WireError: Error, Hashable, Sendable, CustomStringConvertible {
    /// `key` is not written as it should be.
    case unreadable(key: String)

    package var description: String {
        switch self {
        case .unreadable(let key): "the ticket service answered with a \"\(key)\" that cannot be read; is it a letan?"
        }
    }
}
