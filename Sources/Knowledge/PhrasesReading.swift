import LocatedJSON

/// Reads the `phrases` of a file of replies.
struct PhrasesReader {
    let findings: Findings

    func phrases(_ value: LocatedValue) -> Phrases? {
        findings.object(value) { object throws(LocatedJSONError) in
            Phrases(
                people: try counted(object.object("people")),
                minutes: try counted(object.object("minutes")),
                hours: try counted(object.object("hours")),
                hoursAndMinutes: try complete(object.required("hoursAndMinutes"), ["hours", "minutes"]),
                or: try object.string("or", maxLength: 20),
                time: try complete(object.required("time"), ["hour", "minute"]),
                fullHour: try complete(object.required("fullHour"), ["hour"]),
                opening: try complete(object.required("opening"), ["time", "weekday", "day", "month"]),
                weekdays: try names(object.array("weekdays", count: 7...7)),
                months: try names(object.array("months", count: 12...12)))
        }
    }

    private func counted(_ object: ObjectReader) throws(LocatedJSONError) -> Phrases.Counted {
        var object = object
        let one = try Template(object.required("one"), allowing: ["count"])
        let many = try complete(object.required("many"), ["count"])
        object.unknownKeys.forEach(findings.add)
        return Phrases.Counted(one: one, many: many)
    }

    /// A template that uses each of `names`.
    private func complete(_ value: LocatedValue, _ names: [String]) throws(LocatedJSONError) -> Template {
        let template = try Template(value, allowing: names)
        for name in names where !template.placeholders.contains(name) {
            throw value.refusal("missing placeholder {\(name)}; add it")
        }
        return template
    }

    private func names(_ values: [LocatedValue]) throws(LocatedJSONError) -> [String] {
        try values.map { value throws(LocatedJSONError) in
            try TranslationReader.line(value, maxLength: TranslationReader.longestName)
        }
    }
}
