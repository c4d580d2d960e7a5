import Reception

/// Builds what one language says out of its files: names first, then rules, then everything that may name them.
struct LanguageReader {
    private typealias Lines = [CorpusLines.Line]

    private let language: Language
    private var lines: [CorpusFile.Role: Lines] = [:]
    private var order: [CorpusFile.Role] = []

    init(_ language: Language) { self.language = language }

    /// Takes one file.
    mutating func add(_ file: CorpusFile, as role: CorpusFile.Role) throws(IntentCorpusError) {
        if lines[role] == nil { order.append(role) }
        lines[role, default: []] += try CorpusLines(file).lines
    }

    /// Appends everything to `corpus`.
    func build(into corpus: inout IntentCorpus) throws(IntentCorpusError) {
        let names = try templateNames()
        let rules = try ruleBook(names: names)
        let synonyms = SynonymReader(rules: rules, names: names)
        var content = IntentCorpus.Content()
        for role in order {
            let lines = lines[role] ?? []
            switch role {
            case .intent(let name): corpus.templates += try templates(lines, .intent(name), names, rules)
            case .topic(let name): corpus.templates += try templates(lines, .topic(name), names, rules)
            case .slot(let name): content.slots[name] = try synonyms.values(lines, mayShare: name == .procedure)
            case .spelling: content.spelling = try synonyms.spelling(lines)
            case .fillers: content.fillers = try synonyms.phrases(lines)
            case .heard: for line in lines { content.heard.append(try line.heard()) }
            case .rules: break
            }
        }
        corpus.contents[language] = content
    }

    /// What templates of this language may name.
    private func templateNames() throws(IntentCorpusError) -> TemplateParser.Names {
        var slots = Set(SlotName.recognisedByCode.map(\.rawValue))
        for case .slot(let name) in order { slots.insert(name.rawValue) }
        var rules: Set<String> = []
        for line in lines[.rules] ?? [] {
            let (name, column, _) = try line.definedName()
            guard name.isTemplateName else { throw .line(line.location(column: column), .badName) }
            guard rules.insert(name).inserted else { throw .line(line.location(column: column), .duplicateRule(name)) }
        }
        return TemplateParser.Names(slots: slots, rules: rules, joinsWords: language.joinsWords)
    }

    private func ruleBook(names: TemplateParser.Names) throws(IntentCorpusError) -> RuleBook {
        var definitions: [RuleBook.Definition] = []
        for line in lines[.rules] ?? [] {
            let (name, column, _) = try line.definedName()
            let template = try line.definition(names: names)
            definitions.append(.init(name: name, template: template, location: line.location(column: column)))
        }
        return try RuleBook(definitions)
    }

    private func templates(
        _ lines: Lines, _ label: TemplateLabel, _ names: TemplateParser.Names, _ rules: RuleBook
    ) throws(IntentCorpusError) -> [LabelledTemplate] {
        var result: [LabelledTemplate] = []
        for line in lines {
            let location = line.location(column: 1)
            let template = try rules.resolve(try line.sentence(names: names), at: location)
            result.append(.init(label: label, language: language, template: template, location: location))
        }
        return result
    }
}

extension Language {
    /// Whether words are written without spaces, or take endings that a slot cannot hold.
    fileprivate var joinsWords: Bool {
        switch self {
        case .chinese, .japanese, .korean: true
        case .vietnamese, .english, .french: false
        }
    }
}
