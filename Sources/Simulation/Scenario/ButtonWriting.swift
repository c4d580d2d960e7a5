import Reception

extension Choice {
    /// The button as `ButtonReading` reads it. What a matter is about, beside its intent, is left out.
    var button: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .staff: "staff"
        case .line(let id): "line:\(id)"
        case .procedure(let id): "procedure:\(id)"
        case .topic(let topic): "topic:\(topic.intent)"
        case .language(let language): "language:\(language.rawValue)"
        case .facility(let id): "facility:\(id)"
        case .priority(let reason): "priority:\(reason.rawValue)"
        case .rating(let value): "rating:\(value)"
        case .appointmentTime(let time): "appointment:\(time.day):\(time.half.rawValue)"
        }
    }
}
