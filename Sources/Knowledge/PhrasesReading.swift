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
                hoursAndMinutes: try Template(complete: object.required("hoursAndMinutes"), ["hours", "minutes"]),
                or: try object.string("or", maxLength: 20),
                and: try object.string("and", maxLength: 20),
                time: try Template(complete: object.required("time"), ["hour", "minute"]),
                fullHour: try Template(complete: object.required("fullHour"), ["hour"]),
                stretch: try Template(complete: object.required("stretch"), ["opens", "closes"]),
                opening: try Template(complete: object.required("opening"), ["time", "weekday", "day", "month"]),
                date: try Template(complete: object.required("date"), ["weekday", "day", "month"]),
                dateInYear: try Template(complete: object.required("dateInYear"), ["date", "year"]),
                slot: try Template(complete: object.required("slot"), ["half", "weekday", "day", "month"]),
                morning: try TranslationReader.name(object.required("morning")),
                afternoon: try TranslationReader.name(object.required("afternoon")),
                weekdays: try names(object.array("weekdays", count: 7...7)),
                months: try names(object.array("months", count: 12...12)))
        }
    }

    private func counted(_ object: ObjectReader) throws(LocatedJSONError) -> Phrases.Counted {
        var object = object
        let one = try Template(object.required("one"), allowing: ["count"])
        let many = try Template(complete: object.required("many"), ["count"])
        object.unknownKeys.forEach(findings.add)
        return Phrases.Counted(one: one, many: many)
    }

    private func names(_ values: [LocatedValue]) throws(LocatedJSONError) -> [String] {
        try values.map { value throws(LocatedJSONError) in try TranslationReader.name(value) }
    }
}

extension Template {
    /// Reads a text that uses each of the placeholders `names`, and no other.
    init(
        complete value: LocatedValue, _ names: [String], maxLength: Int = TranslationReader.longestFact
    ) throws(LocatedJSONError) {
        let template = try Template(value, allowing: names, maxLength: maxLength)
        for name in names where !template.placeholders.contains(name) {
            throw value.refusal("missing placeholder {\(name)}; add it")
        }
        self = template
    }
}
