import LocatedJSON
import Reception

/// Reads `Replies/<language>.json` and checks it against the table of everything the robot can say.
struct RepliesReader {
    /// The most that is said at once (conversation.md, rule 3).
    static let mostSpokenSentences = 2

    let findings: Findings

    func words(_ value: LocatedValue) -> ReplyWords? {
        findings.object(value) { object throws(LocatedJSONError) in
            let variants = variants(try object.required("replies"))
            let labels = labels(try object.required("labels"))
            let sheet = sheet(try object.required("sheet"))
            let phrases = PhrasesReader(findings: findings).phrases(try object.required("phrases"))
            guard let variants, let labels, let sheet, let phrases else { return nil }
            return ReplyWords(variants: variants, labels: labels, sheet: sheet, phrases: phrases)
        } ?? nil
    }

    private func variants(_ value: LocatedValue) -> [ReplyKey: [ReplyWords.Variant]]? {
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
                let both = try Self.template(value, of: kind)
                try Self.checkSpoken(both, value)
                try Self.checkShown(both, of: kind, value)
                return ReplyWords.Variant(spoken: both, shown: both)
            }
        }
        return findings.object(value) { object throws(LocatedJSONError) in
            let (spokenValue, shownValue) = (try object.required("spoken"), try object.required("shown"))
            let spoken = try Self.template(spokenValue, of: kind)
            try Self.checkSpoken(spoken, spokenValue)
            let shown = try Self.template(shownValue, of: kind)
            try Self.checkShown(shown, of: kind, shownValue)
            return ReplyWords.Variant(spoken: spoken, shown: shown)
        }
    }

    private static func template(_ value: LocatedValue, of kind: ReplyKind) throws(LocatedJSONError) -> Template {
        try Template(value, allowing: kind.placeholders.map(\.rawValue))
    }

    private static func checkSpoken(_ template: Template, _ value: LocatedValue) throws(LocatedJSONError) {
        let sample = template.filled { name in name == Placeholder.summary.rawValue ? "X." : "X" }
        let count = Sentences.count(in: sample)
        guard count <= mostSpokenSentences else {
            throw value.refusal(
                "\(count) sentences are too many to listen to; say at most \(mostSpokenSentences) and show the rest")
        }
    }

    /// The screen tells everything: each placeholder is shown, but for a name that the summary says anyway.
    private static func checkShown(
        _ template: Template, of kind: ReplyKind, _ value: LocatedValue
    ) throws(LocatedJSONError) {
        let shown = template.placeholders
        let hasSummary = shown.contains(Placeholder.summary.rawValue)
        for placeholder in kind.placeholders where !shown.contains(placeholder.rawValue) {
            if placeholder == .procedure, hasSummary { continue }
            throw value.refusal("missing placeholder {\(placeholder.rawValue)}; what is shown must tell it")
        }
    }
}

// MARK: - Labels

extension RepliesReader {
    private func labels(_ value: LocatedValue) -> ReplyWords.Labels? {
        findings.object(value) { object throws(LocatedJSONError) in
            ReplyWords.Labels(
                yes: try label("yes", of: &object), no: try label("no", of: &object),
                staff: try label("staff", of: &object),
                recordingNotice: try TranslationReader.line(
                    object.required("recordingNotice"), maxLength: TranslationReader.longestFact))
        }
    }

    private func sheet(_ value: LocatedValue) -> ReplyWords.SheetLabels? {
        findings.object(value) { object throws(LocatedJSONError) in
            ReplyWords.SheetLabels(
                who: try label("who", of: &object), papers: try label("papers", of: &object),
                fee: try label("fee", of: &object), timeLimit: try label("timeLimit", of: &object),
                inPerson: try label("inPerson", of: &object), online: try label("online", of: &object),
                result: try label("result", of: &object), legalBasis: try label("legalBasis", of: &object),
                askAtDesk: try label("askAtDesk", of: &object))
        }
    }

    private func label(_ key: String, of object: inout ObjectReader) throws(LocatedJSONError) -> String {
        try TranslationReader.line(object.required(key), maxLength: TranslationReader.longestName)
    }
}
