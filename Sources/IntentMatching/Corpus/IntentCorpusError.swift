package import LocatedJSON

/// Why an intent corpus cannot be used. Descriptions are one sentence that names the file and the fix.
package enum IntentCorpusError: Error, Hashable, Sendable {
    /// A file or folder could not be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// A folder without one sentence template.
    case noTemplates(folder: String)
    /// A file that is no part of a corpus.
    case unexpectedFile(path: String)
    /// A folder that is named after no language.
    case unknownLanguage(path: String, name: String)
    /// A file of more bytes than the limit.
    case fileTooLarge(path: String, limit: Int)
    /// More templates than the limit.
    case tooManyTemplates(limit: Int)
    /// A line that is wrong.
    case line(TextLocation, TemplateProblem)
}

extension IntentCorpusError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)); check that it is there and readable"
        case .noTemplates(let folder): "\(folder) holds no sentence template; add <language>/<intent>.txt"
        case .unexpectedFile(let path):
            "\(path) is no part of a corpus; name it <intent>.txt, none/<topic>.txt, _slots/<slot>.txt, _rules.txt, "
                + "_spelling.txt or _heard.txt"
        case .unknownLanguage(let path, let name):
            "\(path) is in a folder named '\(name)', which is no language; use a code such as vi or en"
        case .fileTooLarge(let path, let limit): "\(path) has more than \(limit) bytes; divide it"
        case .tooManyTemplates(let limit): "there are more than \(limit) templates; remove some"
        case .line(let location, let problem): "\(location): \(problem)"
        }
    }
}
