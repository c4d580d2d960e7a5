import LocatedJSON
import Reception

/// Builds what one language says out of its files: names first, then rules, then everything that may name them.
struct LanguageReader {
    private typealias Lines = [CorpusLines.Line]

    private let language: Language
    private var lines: [CorpusFile.Role: Lines] = [:]
    private var order: [CorpusFile.Role] = []
    private var isWhole = true

    init(_ language: Language) { self.language = language }

    /// Takes one file.
    mutating func add(_ file: CorpusFile, as role: CorpusFile.Role, noting problems: inout CorpusProblems) {
        if lines[role] == nil { order.append(role) }
        let before = problems.all.count
        lines[role, default: []] += CorpusLines(file, noting: &problems).lines
        isWhole = isWhole && problems.all.count == before
    }

    /// Appends everything that can be read to `corpus`. Returns the rules nothing names, if all could be read.
    func build(
        into corpus: inout IntentCorpus, noting problems: inout CorpusProblems
    ) -> [CorpusReading.UnusedRule] {
        let before = problems.all.count
        var rules = RuleBook(lines[.rules] ?? [], slots: slotNames, joinsWords: language.joinsWords, noting: &problems)
        var content = IntentCorpus.Content()
        for role in order {
            let lines = lines[role] ?? []
            switch role {
            case .intent(let name): corpus.templates += templates(lines, .intent(name), &rules, &problems)
            case .topic(let name): corpus.templates += templates(lines, .topic(name), &rules, &problems)
            case .slot(let name):
                content.slots[name] = SynonymReader.values(
                    lines, mayShare: name == .procedure, &rules, noting: &problems)
            case .spelling: content.spelling = SynonymReader.spelling(lines, &rules, noting: &problems)
            case .heard:
                content.heard = lines.compactMap { line in
                    problems.attempt { () throws(IntentCorpusError) in try line.heard() }
                }
            case .rules: break
            }
            if case .intent(let name) = role, !lines.isEmpty { content.intents.insert(name) }
        }
        corpus.contents[language] = content
        return isWhole && problems.all.count == before ? rules.unused : []
    }

    /// The slots that templates of this language may name.
    private var slotNames: Set<String> {
        var slots = Set(SlotName.recognisedByCode.map(\.rawValue))
        for case .slot(let name) in order { slots.insert(name.rawValue) }
        return slots
    }

    private func templates(
        _ lines: Lines, _ label: TemplateLabel, _ rules: inout RuleBook, _ problems: inout CorpusProblems
    ) -> [LabelledTemplate] {
        lines.compactMap { line in
            let location = line.location(column: 1)
            let template = problems.attempt { () throws(IntentCorpusError) in
                try rules.resolve(try line.sentence(names: rules.names), at: location)
            }
            guard let template = template ?? nil else { return nil }
            return LabelledTemplate(label: label, language: language, template: template, location: location)
        }
    }
}

extension Language {
    /// Whether words are written without spaces, or take endings that a slot cannot hold.
    var joinsWords: Bool {
        switch self {
        case .chinese, .japanese, .korean: true
        case .vietnamese, .english, .french: false
        }
    }
}
