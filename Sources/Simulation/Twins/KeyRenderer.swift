public import Reception

/// A renderer that knows no words: it says each reply's key and values, so that no content is needed.
public struct KeyRenderer: ReplyRenderer {
    /// Every language there is.
    public let languages = Language.allCases

    /// Makes a renderer.
    public init() {}

    public func render(_ reply: Reply) -> RenderedReply {
        let words = ([reply.key.rawValue] + reply.arguments.map(\.words)).joined(separator: " ")
        return RenderedReply(spoken: words, shown: "\(words) (\(reply.language.rawValue))")
    }

    public func label(_ choice: Choice, in language: Language) -> String { "\(choice) (\(language.rawValue))" }

    public func sheet(_ sheet: Sheet, in language: Language, to address: FormOfAddress) -> SheetView? {
        SheetView(title: "\(sheet) (\(language.rawValue))", sections: [])
    }

    public func ticket(_ standing: TicketStanding, in language: Language) -> TicketView {
        TicketView(
            number: standing.ticket.number.rawValue, line: standing.ticket.line.rawValue,
            desks: standing.ticket.desk?.rawValue ?? "", way: "", ahead: "\(standing.peopleAhead)",
            wait: standing.estimatedWaitMinutes.map { "\($0)" }, status: standing.ticket.status.rawValue)
    }

    public func value(_ argument: ReplyArgument, for placeholder: Placeholder, in language: Language) -> String {
        argument.words
    }

    public func word(_ word: ScreenWord, in language: Language) -> String {
        "\(word.rawValue) (\(language.rawValue))"
    }

    public func officeName(in language: Language) -> String { "office (\(language.rawValue))" }

    public func notices(in language: Language) -> [String] { [] }

    public func link(_ link: OfficeLink, in language: Language) -> ScreenLink? {
        ScreenLink(label: "\(link.rawValue) (\(language.rawValue))", target: link.rawValue)
    }

    public func call(_ call: TicketCall, in language: Language) -> String { "\(call.number) \(call.desk)" }

    public func recordingNotice(in language: Language) -> String { "recording (\(language.rawValue))" }
}

extension ReplyArgument {
    /// The bare value.
    fileprivate var words: String {
        switch self {
        case .ticketNumber(let number): number.rawValue
        case .line(let id): id.rawValue
        case .desks(let ids): ids.map(\.rawValue).joined(separator: "/")
        case .count(let value), .minutes(let value): "\(value)"
        case .procedure(let id): id.rawValue
        case .opening(let time): "\(time.day) \(time.minute)"
        case .fact(let procedure, let fact): "\(fact.rawValue) of \(procedure)"
        case .topic(let topic):
            [topic.intent.rawValue, topic.procedure?.rawValue, topic.line?.rawValue].compactMap(\.self)
                .joined(separator: " ")
        case .dossierCode(let code): code.rawValue
        case .day(let day), .hours(let day): "\(day)"
        case .facility(let id): id.rawValue
        case .language(let language): language.rawValue
        case .closing(let minute): "\(minute)"
        case .appointment(let code): code.rawValue
        case .appointmentTime(let time): "\(time.day) \(time.half.rawValue)"
        }
    }
}
