import LocatedJSON
import Reception

/// Reads `hours` in `Office.json`: `{"weekly": {"monday": ["07:30-11:30"], …}, "exceptions": […]}`.
struct HoursReader {
    /// Hours, and the names of their exceptions.
    struct Reading {
        let hours: OpeningHours
        let exceptions: [NamedException]
    }

    let findings: Findings
    let translations: TranslationReader

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// The longest exception, in days.
    private static let longestException = 366

    func hours(_ value: LocatedValue) -> Reading? {
        findings.object(value) { object throws(LocatedJSONError) in
            let weekly = weekly(try object.required("weekly"))
            let read = try object.array("exceptions", count: 0...1_000).compactMap { value in
                exception(value).map { (named: $0, place: value) }
            }
            for (earlier, later) in zip(read, read.dropFirst())
            where later.named.exception.from <= earlier.named.exception.through {
                findings.add(later.place.refusal("begins before the exception above it ends; sort and part them"))
            }
            guard let weekly else { return nil }
            let exceptions = read.map(\.named)
            return Reading(
                hours: OpeningHours(weekly: weekly, exceptions: exceptions.map(\.exception)), exceptions: exceptions)
        } ?? nil
    }

    private func weekly(_ value: LocatedValue) -> [[OpenStretch]]? {
        findings.object(value) { object throws(LocatedJSONError) in
            var week: [[OpenStretch]] = []
            for weekday in Self.weekdays { week.append(try stretches(object.required(weekday))) }
            return week
        }
    }

    private func exception(_ value: LocatedValue) -> NamedException? {
        findings.object(value) { object throws(LocatedJSONError) in
            let from = try DateReading.day(object.required("from"))
            let through = try object.optional("through").map(DateReading.day) ?? from
            let stretches = try stretches(object.required("open"))
            let name = try translations.names(object.required("name"))
            // The source is for the people who keep the file; it is checked, and not kept.
            _ = try object.string("source", maxLength: TranslationReader.longestFact)
            guard from <= through else { throw value.refusal("ends before it begins; swap \"from\" and \"through\"") }
            guard through.daysSince1970 - from.daysSince1970 < Self.longestException else {
                throw value.refusal("lasts longer than a year; change the weekly hours instead")
            }
            return NamedException(
                exception: HoursException(from: from, through: through, stretches: stretches), name: name)
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
        let (opens, closes) = try value.dayTimes()
        guard opens < closes else { throw value.refusal("it closes before it opens; write it as 07:30-11:30") }
        return OpenStretch(opens: opens, closes: closes)
    }
}
