import LocatedJSON
import Reception

/// Reads the `replies` of a file of replies.
struct VariantsReader {
    /// The most that is said at once (conversation.md, rule 3).
    static let mostSpokenSentences = 2

    let findings: Findings
    /// The placeholders for the visitor and the robot, in a language that has them.
    let persons: [String]

    func variants(_ value: LocatedValue) -> [ReplyKey: [ReplyWords.Variant]]? {
        findings.object(value) { object throws(LocatedJSONError) in
            var variants: [ReplyKey: [ReplyWords.Variant]] = [:]
            for kind in ReplyKind.all {
                variants[kind.key] = findings.attempt { () throws(LocatedJSONError) in
                    try object.array(kind.key.rawValue, count: 1...8).compactMap { variant($0, of: kind) }
                }
            }
            return variants
        }
    }

    /// A string that is said and shown, or `{"spoken": …, "shown": …}`.
    private func variant(_ value: LocatedValue, of kind: ReplyKind) -> ReplyWords.Variant? {
        guard value.isObject else {
            return findings.attempt { () throws(LocatedJSONError) in
                let spoken = try spoken(value, of: kind)
                return ReplyWords.Variant(spoken: spoken, shown: try shown(value, of: kind))
            }
        }
        return findings.object(value) { object throws(LocatedJSONError) in
            let (spokenValue, shownValue) = (try object.required("spoken"), try object.required("shown"))
            let spoken = try spoken(spokenValue, of: kind)
            return ReplyWords.Variant(spoken: spoken, shown: try shown(shownValue, of: kind))
        }
    }

    private func spoken(_ value: LocatedValue, of kind: ReplyKind) throws(LocatedJSONError) -> Template {
        let template = try template(value, of: kind)
        let count = Sentences.count(in: template)
        guard count <= Self.mostSpokenSentences else {
            throw value.refusal(
                "\(count) sentences are too many to listen to; say at most \(Self.mostSpokenSentences) and show the rest"
            )
        }
        return template
    }

    /// The screen tells everything: each placeholder is shown, but for a name that a whole sentence says anyway.
    private func shown(_ value: LocatedValue, of kind: ReplyKind) throws(LocatedJSONError) -> Template {
        let template = try template(value, of: kind)
        let shown = Set(template.placeholders.compactMap(Placeholder.init(rawValue:)))
        for placeholder in kind.placeholders where !shown.contains(placeholder) {
            if !shown.isDisjoint(with: Self.sentencesNaming(placeholder)) { continue }
            throw value.refusal("missing placeholder {\(placeholder.rawValue)}; what is shown must tell it")
        }
        return template
    }

    /// The sentences that name what `placeholder` stands for.
    private static func sentencesNaming(_ placeholder: Placeholder) -> [Placeholder] {
        switch placeholder {
        case .procedure: [.summary, .fact]
        case .facility: [.answer]
        default: []
        }
    }

    private func template(_ value: LocatedValue, of kind: ReplyKind) throws(LocatedJSONError) -> Template {
        try Template(value, allowing: kind.placeholders.map(\.rawValue) + persons)
    }
}
