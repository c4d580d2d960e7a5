import LocatedJSON
import Reception

/// Reads a button as a scenario writes it: `yes`, `no`, `staff`, or a kind with its value, as `line:land`, `procedure:ID`,
/// `topic:INTENT`, `language:en`, `facility:wifi`, `priority:elderly`, `rating:5`, `appointment:2026-03-03:morning`.
enum ButtonReading {
    static func choice(_ value: LocatedValue) throws(LocatedJSONError) -> Choice {
        let text = try value.string(maxLength: 100)
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let found = parts.count == 2 ? valued(parts[0], parts[1]) : plain(text)
        guard let found else {
            throw value.refusal(
                "is no button; write yes, no, staff, or a kind with its value such as line:land, procedure:ID, "
                    + "topic:INTENT, language:en, facility:ID, priority:elderly, rating:5, appointment:2026-03-03:morning"
            )
        }
        return found
    }

    private static func plain(_ text: String) -> Choice? {
        switch text {
        case "yes": .yes
        case "no": .no
        case "staff": .staff
        default: nil
        }
    }

    private static func valued(_ kind: String, _ value: String) -> Choice? {
        switch kind {
        case "line": .line(id: LineID(rawValue: value))
        case "procedure": .procedure(id: ProcedureID(rawValue: value))
        case "topic": .topic(topic: Topic(intent: IntentName(rawValue: value)))
        case "language": Language(rawValue: value).map { .language(language: $0) }
        case "facility": .facility(id: FacilityID(rawValue: value))
        case "priority": PriorityClass(rawValue: value).map { .priority(reason: $0) }
        case "rating": Int(value).map { .rating(value: $0) }
        case "appointment": time(value).map { .appointmentTime(time: $0) }
        default: nil
        }
    }

    private static func time(_ text: String) -> AppointmentTime? {
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 2, let half = DayHalf(rawValue: parts[1]) else { return nil }
        return LocalDay(written: parts[0]).map { AppointmentTime(day: $0, half: half) }
    }
}

extension LocalDay {
    /// The day that `text` writes as 2026-03-02.
    init?(written text: String) {
        let parts = text.split(separator: "-").map { Int($0) ?? -1 }
        guard parts.count == 3, (1970...9999).contains(parts[0]), (1...12).contains(parts[1]),
            (1...31).contains(parts[2])
        else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}
