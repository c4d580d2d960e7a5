import Reception

/// How meanings read in one language, to one visitor, in one channel.
struct Wording {
    let language: Language
    let words: ReplyWords
    let office: OfficeCatalogue
    let procedures: ProcedureDirectory
    /// What the two who talk are called; nil in a language that addresses everybody alike.
    let persons: Persons?
    let channel: Channel

    /// A text that stands by itself.
    func text(_ text: AddressedText) -> String { text.template(in: language).map(self.text) ?? "" }

    /// A text whose only placeholders are the persons.
    func text(_ template: Template) -> String {
        template.filled { persons?.word($0, in: channel) ?? "" }
    }

    /// A text into which `reply`'s values are put.
    func text(_ template: Template, of reply: Reply) -> String {
        template.filled { name in
            persons?.word(name, in: channel) ?? Placeholder(rawValue: name).map { value(for: $0, of: reply) } ?? ""
        }.capitalizedAtStart
    }

    /// A matter as a visitor would name it; empty for one that nobody names.
    func text(_ topic: Topic) -> String {
        guard let words = words.topics[topic.intent] else { return "" }
        if let template = words.procedure, let name = topic.procedure.flatMap({ procedures[$0]?.name[language] }) {
            return template.filled { _ in name }
        }
        if let template = words.line, let name = topic.line.flatMap({ office.lineNames[$0]?[language] }) {
            return template.filled { _ in name }
        }
        return words.plain
    }
}

// MARK: - Values

extension Wording {
    private func value(for placeholder: Placeholder, of reply: Reply) -> String {
        reply.argument(for: placeholder).map { text($0, for: placeholder) } ?? ""
    }

    /// How a value reads where `placeholder` stands.
    func text(_ argument: ReplyArgument, for placeholder: Placeholder) -> String {
        switch argument {
        case .ticketNumber(let number): number.rawValue
        case .line(let id): office.lineNames[id]?[language] ?? ""
        case .desks(let ids): placeholder == .place ? way(to: ids) : names(of: ids)
        case .procedure(let id): text(procedures[id], for: placeholder)
        case .fact(let id, let fact): procedures[id]?.spoken[fact].map(text) ?? ""
        case .topic(let topic): text(topic)
        case .facility(let id): text(id, for: placeholder)
        case .language(let language): words.languages[language] ?? ""
        case .dossierCode(let code): code.rawValue
        case .appointment(let code): code.rawValue
        case .count, .minutes, .opening, .day, .hours, .closing, .appointmentTime: quantity(argument)
        }
    }

    /// Numbers and times, which read as the language's phrases have it.
    private func quantity(_ argument: ReplyArgument) -> String {
        let phrases = words.phrases
        return switch argument {
        case .count(let count): phrases.people.text(count)
        case .minutes(let minutes): phrases.duration(minutes: minutes)
        case .opening(let time): phrases.text(time)
        case .day(let day): phrases.text(day)
        case .hours(let day): phrases.text(office.office.hours.stretches(on: day)) ?? words.sheet.closed
        case .closing(let minute): phrases.time(minute)
        case .appointmentTime(let time): phrases.text(time)
        default: ""
        }
    }

    private func names(of desks: [DeskID]) -> String {
        desks.compactMap { office.deskNames[$0]?[language] }.joined(separator: words.phrases.or)
    }

    private func way(to desks: [DeskID]) -> String {
        desks.first.flatMap { office.deskPlaces[$0] }.map(text) ?? ""
    }

    private func text(_ facts: ProcedureFacts?, for placeholder: Placeholder) -> String {
        guard let facts else { return "" }
        return placeholder == .summary ? text(facts.spokenSummary) : facts.name[language]
    }

    private func text(_ facility: FacilityID, for placeholder: Placeholder) -> String {
        guard placeholder == .answer else { return office.facilityNames[facility]?[language] ?? "" }
        return office.facilityAnswers[facility].map(text) ?? ""
    }
}
