import LocatedJSON
import Reception

/// Reads the lists of a language: values with their synonyms, filler phrases, pronunciations.
///
/// What stands for a value is a template too, so `sao y [bản chính] | chứng thực bản sao` works; slots make no sense in it.
struct SynonymReader {
    /// The most phrases one line of a list may stand for.
    static let mostPhrases = 5_000

    private let rules: RuleBook
    private let names: TemplateParser.Names

    init(rules: RuleBook, names: TemplateParser.Names) {
        self.rules = rules
        self.names = TemplateParser.Names(slots: [], rules: names.rules, joinsWords: names.joinsWords)
    }

    /// The synonyms of a list `value = words | words`. A value may have several lines; words have one value, but where
    /// several `mayShare` them: people call different procedures by one name, and are asked which they mean.
    func values(_ lines: [CorpusLines.Line], mayShare: Bool) throws(IntentCorpusError) -> [Synonym] {
        var owners: [[Token.Form]: [String]] = [:]
        var result: [Synonym] = []
        for line in lines {
            let (value, column, _) = try line.definedName()
            guard value.isTemplateName else { throw .line(line.location(column: column), .badName) }
            for synonym in try synonyms(line, value: value) {
                let key = Tokenizer.forms(of: synonym.words)
                let earlier = owners[key] ?? []
                if earlier.contains(value) { continue }
                guard mayShare || earlier.isEmpty else {
                    throw .line(line.location(column: column), .duplicateSynonym(first: earlier[0], second: value))
                }
                owners[key] = earlier + [value]
                result.append(synonym)
            }
        }
        return result
    }

    /// The pronunciations of a list `B = bê | bờ`: a letter, a number below 10000, an ordinal `3.`, or `+`.
    func spelling(_ lines: [CorpusLines.Line]) throws(IntentCorpusError) -> [Synonym] {
        var result: [Synonym] = []
        for line in lines {
            let (value, column, _) = try line.definedName()
            guard SpokenSymbol(value) != nil else { throw .line(line.location(column: column), .badSpelling(value)) }
            result += try synonyms(line, value: value)
        }
        return result
    }

    /// The phrases of a list of one template a line.
    func phrases(_ lines: [CorpusLines.Line]) throws(IntentCorpusError) -> [[String]] {
        var result: [[String]] = []
        for line in lines {
            result += try phrases(of: try line.sentence(names: names), at: line.location(column: 1))
        }
        return result
    }

    private func synonyms(_ line: CorpusLines.Line, value: String) throws(IntentCorpusError) -> [Synonym] {
        let text = try line.definedName().text
        let template = try line.definition(names: names)
        return try phrases(of: template, at: line.location(column: text + 1)).map { Synonym(value: value, words: $0) }
    }

    private func phrases(
        of template: SentenceTemplate, at location: TextLocation
    ) throws(IntentCorpusError) -> [[String]] {
        let sentences = try rules.resolve(template, at: location).expansions(limit: Self.mostPhrases + 1)
        guard sentences.count <= Self.mostPhrases else {
            throw .line(location, .tooManyExpansions(limit: Self.mostPhrases))
        }
        var result: [[String]] = []
        for sentence in sentences { result.append(try words(of: sentence, at: location)) }
        return result
    }

    /// The words of a phrase; a slot can only have come in through a rule.
    private func words(
        of sentence: TemplateSentence, at location: TextLocation
    ) throws(IntentCorpusError) -> [String] {
        for case .slot(let name) in sentence.pieces { throw .line(location, .unknownSlot(name.rawValue)) }
        return sentence.words { _ in "" }
    }
}
