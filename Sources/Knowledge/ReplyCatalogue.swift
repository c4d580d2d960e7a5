package import Reception

/// Turns meanings into the words of the content.
///
/// A key that is not in `ReplyKind.all`, or an argument that names nothing in the content, gives empty words: the robot
/// stays silent rather than speak a key.
package struct ReplyCatalogue: ReplyRenderer {
    package let languages: [Language]
    private let words: [Language: ReplyWords]
    private let office: OfficeCatalogue
    private let procedures: ProcedureDirectory

    init(words: [Language: ReplyWords], office: OfficeCatalogue, procedures: ProcedureDirectory) {
        self.words = words
        self.office = office
        self.procedures = procedures
        languages = words.keys.sorted()
    }

    package func render(_ reply: Reply) -> RenderedReply {
        let language = served(reply.language)
        guard let variants = words[language]?.variants[reply.key], !variants.isEmpty else {
            return RenderedReply(spoken: "", shown: "")
        }
        let variant = variants[Int(UInt(bitPattern: reply.variant) % UInt(variants.count))]
        let word = { name in self.word(name, of: reply, in: language) }
        return RenderedReply(
            spoken: variant.spoken.filled(word).capitalizedAtStart,
            shown: variant.shown.filled(word).capitalizedAtStart)
    }

    package func label(_ choice: Choice, in language: Language) -> String {
        let language = served(language)
        switch choice {
        case .yes: return words[language]?.labels.yes ?? ""
        case .no: return words[language]?.labels.no ?? ""
        case .staff: return words[language]?.labels.staff ?? ""
        case .line(let id): return (office.lineNames[id]?[language] ?? "").capitalizedAtStart
        case .procedure(let id): return (procedures[id]?.name[language] ?? "").capitalizedAtStart
        }
    }

    package func sheet(_ procedure: ProcedureID, in language: Language) -> [String] {
        let language = served(language)
        guard let facts = procedures[procedure], let labels = words[language]?.sheet else { return [] }
        return ProcedureSheet(facts: facts, labels: labels, language: language).lines
    }

    package func recordingNotice(in language: Language) -> String {
        words[served(language)]?.labels.recordingNotice ?? ""
    }

    /// The language asked for when it is offered, else the office's own.
    private func served(_ language: Language) -> Language {
        words[language] == nil ? office.office.language : language
    }

    /// What stands for the placeholder `name`.
    private func word(_ name: String, of reply: Reply, in language: Language) -> String {
        guard let placeholder = Placeholder(rawValue: name), let phrases = words[language]?.phrases,
            let argument = reply.argument(for: placeholder)
        else { return "" }
        switch argument {
        case .ticketNumber(let number): return number.rawValue
        case .line(let id): return office.lineNames[id]?[language] ?? ""
        case .desks(let ids): return ids.compactMap { office.deskNames[$0]?[language] }.joined(separator: phrases.or)
        case .count(let count): return phrases.people.text(count)
        case .minutes(let minutes): return phrases.duration(minutes: minutes)
        case .opening(let time): return phrases.text(time)
        case .procedure(let id):
            let facts = procedures[id]
            return (placeholder == .summary ? facts?.spokenSummary : facts?.name)?[language] ?? ""
        }
    }
}

extension String {
    /// The text with a capital first letter: names are kept as they read inside a sentence.
    var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}
