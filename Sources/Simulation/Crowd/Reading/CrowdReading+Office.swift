package import LocatedJSON
package import Reception

/// A name of the office in a plan, and where it stands.
struct Mention: Sendable {
    /// What is named.
    enum Name: Hashable, Sendable {
        case line(LineID)
        case desk(DeskID)
        case procedure(ProcedureID)
        /// Sentences in these languages.
        case sentences(Set<String>)
    }

    let name: Name
    let place: LocatedValue
}

extension CrowdReading {
    /// Refuses the first name that the office does not know, and a wish without words in the office's language.
    package func check(against domain: ConversationDomain) throws(LocatedJSONError) {
        for mention in mentions {
            if let trouble = mention.name.trouble(in: domain) { throw mention.place.refusal(trouble) }
        }
    }
}

extension Mention.Name {
    /// What is wrong with the name in `domain`; nil when nothing is.
    fileprivate func trouble(in domain: ConversationDomain) -> String? {
        switch self {
        case .line(let id):
            domain.office.line(id) == nil
                ? "the office has no line \(id); its lines are \(list(domain.office.lines.map(\.id)))" : nil
        case .desk(let id):
            domain.office.desk(id) == nil
                ? "the office has no desk \(id); its desks are \(list(domain.office.desks.map(\.id)))" : nil
        case .procedure(let id):
            domain.procedure(id) == nil ? "the office knows no procedure \(id); they are in Models/Procedures" : nil
        case .sentences(let languages):
            languages.contains(domain.office.language.rawValue)
                ? nil : "has no sentence in the office's language; add \"\(domain.office.language.rawValue)\""
        }
    }

    private func list<Identifier: NamedIdentifier>(_ ids: [Identifier]) -> String {
        ids.map(\.rawValue).joined(separator: ", ")
    }
}
