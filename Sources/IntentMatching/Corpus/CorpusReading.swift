package import Foundation
package import LocatedJSON
import Reception

/// Everything of a corpus that could be read, and everything that is wrong with the rest.
package struct CorpusReading: Sendable {
    /// A rule that nothing names.
    package struct UnusedRule: Hashable, Sendable {
        /// The rule.
        package let name: String
        /// Where it is defined.
        package let location: TextLocation
    }

    /// What could be read. It serves checks; a matcher is made of a corpus without problems.
    package internal(set) var corpus = IntentCorpus()
    /// The problems in the order of the languages, files and lines.
    package var problems: [IntentCorpusError] { found.all }
    /// The rules no template names, directly or by way of others. None of a language with a problem: the line that
    /// could not be read may name them.
    package internal(set) var unusedRules: [UnusedRule] = []

    private var found = CorpusProblems()

    /// Understands files that were read already.
    package init(files: [CorpusFile]) {
        read(files)
    }

    /// Reads every language below `folder` (`<lang>/<intent>.txt`, `none/<topic>.txt`, `_slots/<slot>.txt`, `_rules.txt`,
    /// `_spelling.txt`, `_heard.txt`). Files are taken in the order of their names; other than `.txt` files, as a README,
    /// are not looked at.
    package init(folder: URL) {
        let places = found.attempt { () throws(IntentCorpusError) in try CorpusFile.places(below: folder) }
        guard let places else { return }
        read(
            places.compactMap { place in
                found.attempt { () throws(IntentCorpusError) in try CorpusFile(at: place, below: folder) }
            })
        if corpus.templates.isEmpty, problems.isEmpty { found.add(.noTemplates(folder: folder.path)) }
    }

    private mutating func read(_ files: [CorpusFile]) {
        var readers: [Language: LanguageReader] = [:]
        for file in files {
            let kind = found.attempt { () throws(IntentCorpusError) in try file.classified() }
            guard let (language, role) = kind else { continue }
            readers[language, default: LanguageReader(language)].add(file, as: role, noting: &found)
        }
        for language in readers.keys.sorted() {
            guard let reader = readers[language] else { continue }
            unusedRules += reader.build(into: &corpus, noting: &found)
        }
        if corpus.templates.count > IntentCorpus.mostTemplates {
            found.add(.tooManyTemplates(limit: IntentCorpus.mostTemplates))
        }
    }
}
