/// What is wrong with one line of an intent corpus, and how it is put right.
package enum TemplateProblem: Error, Hashable, Sendable {
    /// A bracket that is opened here and never closed.
    case unclosed(Character)
    /// A closing bracket that closes nothing, or another bracket than the open one.
    case strayCloser(Character)
    /// A `|` outside brackets in a line that is one sentence.
    case strayBar
    /// An alternative, or a whole bracket, without a word in it.
    case emptyAlternative
    /// A line without a word.
    case emptyTemplate
    /// Everything in the template can be left out, so that it would match silence.
    case matchesNothing
    /// A bracket that touches a word.
    case joinedWord
    /// A name of other characters than a-z, 0-9, `_` and `-`, or of none.
    case badName
    /// A slot that no file defines.
    case unknownSlot(String)
    /// A rule that `_rules.txt` does not define.
    case unknownRule(String)
    /// A rule that contains itself, by way of the others named.
    case ruleCycle([String])
    /// Rules that name each other through more rules than the limit.
    case rulesTooDeep(limit: Int)
    /// A rule that is defined twice.
    case duplicateRule(String)
    /// The same words for two values of a slot.
    case duplicateSynonym(first: String, second: String)
    /// A definition without `=`, or without a name before it.
    case missingEquals
    /// A line of `_heard.txt` without a tab between label and text.
    case missingTab
    /// A value of `_spelling.txt` that is no letter, number, ordinal or `+`.
    case badSpelling(String)
    /// A backslash at the end of a line.
    case danglingEscape
    /// Brackets nested deeper than the limit.
    case tooDeep(limit: Int)
    /// A line of more characters than the limit.
    case lineTooLong(limit: Int)
    /// A template that stands for more sentences than the limit.
    case tooManyExpansions(limit: Int)
    /// A template whose longest sentence, with its rules written out, has more words than the limit.
    case tooManyWords(limit: Int)
    /// A template that is written out to more parts than the limit.
    case tooManyParts(limit: Int)
    /// Bytes that are not UTF-8.
    case invalidUTF8
}

extension TemplateProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unclosed(let bracket): "'\(bracket)' is never closed; add its closing bracket"
        case .strayCloser(let bracket): "'\(bracket)' closes nothing; remove it or open its bracket before it"
        case .strayBar: "'|' stands outside brackets; put the alternatives in '(' and ')'"
        case .emptyAlternative:
            "an alternative has no words; remove its '|' or bracket, or use '[...]' for what may be left out"
        case .emptyTemplate: "there are no words; write a sentence or remove the line"
        case .matchesNothing: "everything here can be left out; make at least one word obligatory"
        case .joinedWord: "a bracket touches a word; put a space between them"
        case .badName: "this is no name; use a-z, 0-9, '_' and '-'"
        case .unknownSlot(let name): "no slot is called '\(name)'; add _slots/\(name).txt or correct the name"
        case .unknownRule(let name): "no rule is called '\(name)'; add it to _rules.txt or correct the name"
        case .ruleCycle(let path): "the rule contains itself (\(path.joined(separator: " -> "))); break the circle"
        case .rulesTooDeep(let limit): "rules name each other more than \(limit) deep; write the inner ones out"
        case .duplicateRule(let name): "the rule '\(name)' is defined twice; keep one definition"
        case .duplicateSynonym(let first, let second):
            "the same words stand for '\(first)' and '\(second)'; keep them with one value"
        case .missingEquals: "this is no definition; write 'name = words'"
        case .missingTab: "there is no tab; write 'intent<TAB>text'"
        case .badSpelling(let value):
            "'\(value)' cannot be spelled out; use a letter A-Z, a number below 10000, '3.' for third, or '+'"
        case .danglingEscape: "a backslash ends the line; write '\\\\' for a backslash or remove it"
        case .tooDeep(let limit): "brackets are nested deeper than \(limit); move the inner part into a rule"
        case .lineTooLong(let limit): "the line has more than \(limit) characters; divide it"
        case .tooManyExpansions(let limit): "this stands for more than \(limit) sentences; divide it"
        case .tooManyWords(let limit): "the longest sentence of this has more than \(limit) words; shorten it"
        case .tooManyParts(let limit): "this is written out to more than \(limit) parts; divide it or its rules"
        case .invalidUTF8: "the bytes are not UTF-8; save the file as UTF-8"
        }
    }
}
