import LocatedJSON
import Reception

/// Reads the lists of a language: values with their synonyms, and pronunciations.
///
/// What stands for a value is a template too, so `sao y [bản chính] | chứng thực bản sao` works; slots make no sense in it.
enum SynonymReader {
    /// The most phrases one line of a list may stand for.
    static let mostPhrases = 5_000

    /// The synonyms of a list `value = words | words`. A value may have several lines; words have one value, but where
    /// several `mayShare` them: people call different procedures by one name, and are asked which they mean.
    static func values(
        _ lines: [CorpusLines.Line], mayShare: Bool, _ rules: inout RuleBook, noting problems: inout CorpusProblems
    ) -> [Synonym] {
        var owners: [[Token.Form]: [String]] = [:]
        var result: [Synonym] = []
        for line in lines {
            problems.attempt { () throws(IntentCorpusError) in
                let (value, column, _) = try line.definedName()
                guard value.isTemplateName else { throw .line(line.location(column: column), .badName) }
                for synonym in try synonyms(line, value: value, &rules) {
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
        }
        return result
    }

    /// The pronunciations of a list `B = bê | bờ`: a letter, a number below 10000, an ordinal `3.`, or `+`.
    static func spelling(
        _ lines: [CorpusLines.Line], _ rules: inout RuleBook, noting problems: inout CorpusProblems
    ) -> [Synonym] {
        lines.flatMap { line in
            problems.attempt { () throws(IntentCorpusError) in
                let (value, column, _) = try line.definedName()
                guard SpokenSymbol(value) != nil else {
                    throw .line(line.location(column: column), .badSpelling(value))
                }
                return try synonyms(line, value: value, &rules)
            } ?? []
        }
    }

    private static func synonyms(
        _ line: CorpusLines.Line, value: String, _ rules: inout RuleBook
    ) throws(IntentCorpusError) -> [Synonym] {
        let location = line.location(column: try line.definedName().text + 1)
        let written = try line.definition(names: rules.names.withoutSlots)
        guard let template = try rules.resolve(written, at: location) else { return [] }
        let sentences = template.expansions(limit: mostPhrases + 1)
        guard sentences.count <= mostPhrases else { throw .line(location, .tooManyExpansions(limit: mostPhrases)) }
        var result: [Synonym] = []
        for sentence in sentences {
            result.append(Synonym(value: value, words: try words(of: sentence, at: location), location: location))
        }
        return result
    }

    /// The words of a phrase; a slot can only have come in through a rule.
    private static func words(
        of sentence: TemplateSentence, at location: TextLocation
    ) throws(IntentCorpusError) -> [String] {
        for case .slot(let name) in sentence.pieces { throw .line(location, .unknownSlot(name.rawValue)) }
        return sentence.words { _ in "" }
    }
}
