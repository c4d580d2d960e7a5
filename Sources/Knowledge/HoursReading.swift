import LocatedJSON
import Reception

/// Reads the `hours` of `Office.json`: `{"weekly": {"monday": ["07:30-11:30"], …}, "exceptions": […]}`.
struct HoursReader {
    let findings: Findings
    let translations: TranslationReader

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    func hours(_ value: LocatedValue) -> OpeningHours? {
        findings.object(value) { object throws(LocatedJSONError) in
            let weekly = weekly(try object.required("weekly"))
            let exceptions = try object.array("exceptions", count: 0...1_000).compactMap { value in
                exception(value).map { (exception: $0, place: value) }
            }
            for (earlier, later) in zip(exceptions, exceptions.dropFirst())
            where later.exception.from <= earlier.exception.through {
                findings.add(later.place.refusal("begins before the exception above it ends; sort and part them"))
            }
            guard let weekly else { return nil }
            return OpeningHours(weekly: weekly, exceptions: exceptions.map(\.exception))
        } ?? nil
    }

    private func weekly(_ value: LocatedValue) -> [[OpenStretch]]? {
        findings.object(value) { object throws(LocatedJSONError) in
            var week: [[OpenStretch]] = []
            for weekday in Self.weekdays { week.append(try stretches(object.required(weekday))) }
            return week
        }
    }

    private func exception(_ value: LocatedValue) -> HoursException? {
        findings.object(value) { object throws(LocatedJSONError) in
            let from = try DateReading.day(object.required("from"))
            let through = try object.optional("through").map(DateReading.day) ?? from
            let stretches = try stretches(object.required("open"))
            // The name and source are for the people who keep the file; they are checked, and not kept.
            _ = try translations.text(object.required("name"), maxLength: TranslationReader.longestName)
            _ = try object.string("source", maxLength: TranslationReader.longestFact)
            guard from <= through else { throw value.refusal("ends before it begins; swap \"from\" and \"through\"") }
            return HoursException(from: from, through: through, stretches: stretches)
        }
    }

    private func stretches(_ value: LocatedValue) throws(LocatedJSONError) -> [OpenStretch] {
        var stretches: [OpenStretch] = []
        for element in try value.array(count: 0...6) {
            let stretch = try Self.stretch(element)
            if let last = stretches.last, stretch.opens < last.closes {
                throw element.refusal("opens before the stretch before it closes; sort and part them")
            }
            stretches.append(stretch)
        }
        return stretches
    }

    private static func stretch(_ value: LocatedValue) throws(LocatedJSONError) -> OpenStretch {
        let ends = try value.string(maxLength: 11).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let opens = minute(ends[0]), let closes = minute(ends[1]), opens < closes else {
            throw value.refusal("not a stretch of a day; write it as 07:30-11:30")
        }
        return OpenStretch(opens: opens, closes: closes)
    }

    /// Minutes since midnight of `HH:MM`, up to 24:00.
    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCIIDigit) }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
        else { return nil }
        let total = hour * 60 + minute
        return total <= 1_440 ? total : nil
    }
}

/// Reads calendar days.
enum DateReading {
    /// A day as `2026-11-22` that is in the calendar.
    static func day(_ value: LocatedValue) throws(LocatedJSONError) -> LocalDay {
        let parts = try value.string(maxLength: 10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
            throw value.refusal("not a day; write it as 2026-11-22")
        }
        let numbers = parts.compactMap { Int($0) }
        let day = LocalDay(year: numbers[0], month: numbers[1], day: numbers[2])
        guard (1...12).contains(day.month), LocalDay(daysSince1970: day.daysSince1970) == day else {
            throw value.refusal("this day is not in the calendar")
        }
        return day
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
