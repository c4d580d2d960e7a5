import LocatedJSON
package import Reception

/// Everything the robot knows, read from `Models/` and found to be whole.
package struct Content: Sendable {
    /// Lines, desks, hours and their names.
    package let office: OfficeCatalogue
    /// The procedures.
    package let procedures: ProcedureDirectory
    /// The words.
    package let replies: ReplyCatalogue

    /// The languages that are complete: those with a file of replies, in their fixed order. Every text of the office
    /// and the procedures is there in each of them, or the content does not load.
    package var languages: [Language] { replies.languages }

    /// Reads and checks `Office.json`, `Replies/` and `Procedures/` in `modelsFolder`.
    ///
    /// Throws everything that is wrong at once, so that it can be put right at once.
    package static func load(modelsFolder: String) throws(ContentError) -> Content {
        let findings = Findings()
        let content = ContentReader(folder: ContentFolder(modelsFolder, findings: findings), findings: findings)
            .content()
        guard let content, findings.problems.isEmpty else { throw ContentError(problems: findings.problems) }
        return content
    }
}

/// Reads the files in the order in which they depend on each other.
private struct ContentReader {
    let folder: ContentFolder
    let findings: Findings

    func content() -> Content? {
        let words = replies()
        // A language whose words could not be read may address people: nothing is refused for that.
        let addressing = words.filter { $0.value == nil || $0.value?.address != nil }.keys
        let translations = TranslationReader(
            findings: findings, languages: words.keys.sorted(), addressing: Set(addressing))
        let officeReader = OfficeReader(findings: findings, translations: translations)
        let office = folder.value("Office.json").flatMap(officeReader.catalogue)
        let procedures = procedures(ProcedureReader(findings: findings, translations: translations, office: office))
        guard let office else { return nil }
        let catalogue = ReplyCatalogue(words: words.compactMapValues { $0 }, office: office, procedures: procedures)
        return Content(office: office, procedures: procedures, replies: catalogue)
    }

    /// The words of each language with a file; nil where the file is broken, so that the language still counts.
    private func replies() -> [Language: ReplyWords?] {
        let reader = RepliesReader(findings: findings)
        var words: [Language: ReplyWords?] = [:]
        for file in folder.files(in: "Replies") {
            guard let language = Language(rawValue: file.stem) else {
                let codes = Language.allCases.map(\.rawValue).joined(separator: ", ")
                findings.add(file.refusal("\"\(file.stem)\" is no language; name the file after one of \(codes)"))
                continue
            }
            words[language] = .some(folder.value(file.path).flatMap(reader.words))
        }
        return words
    }

    private func procedures(_ reader: ProcedureReader) -> ProcedureDirectory {
        ProcedureDirectory(
            folder.files(in: "Procedures").compactMap { file in
                folder.value(file.path).flatMap { reader.facts($0, of: file.stem) }
            })
    }
}
