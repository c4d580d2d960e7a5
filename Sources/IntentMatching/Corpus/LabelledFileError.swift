package import LocatedJSON

/// Why labelled utterances cannot be used. Descriptions are one sentence that names the place and the fix, never the words
/// of an utterance.
package enum LabelledFileError: Error, Hashable, Sendable {
    /// A file could not be read; `reason` is the system's.
    case unreadable(path: String, reason: String)
    /// A file of more bytes than the limit.
    case tooLarge(path: String, limit: Int)
    /// A file without one utterance.
    case empty(path: String)
    /// A line that is wrong.
    case line(TextLocation, LabelledLineProblem)
    /// Only one label in all that is to be learnt: nothing to tell apart.
    case oneLabel(paths: [String])
    /// More labels than the limit in all that is to be learnt.
    case tooManyLabels(paths: [String], limit: Int)
}

/// What is wrong with a line of a labelled file.
package enum LabelledLineProblem: Error, Hashable, Sendable {
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// More bytes than the limit.
    case tooLong(limit: Int)
    /// So many columns in the first line, neither two nor four.
    case columns(Int)
    /// Other columns than the first line has.
    case otherColumns(Int, first: Int)
    /// No label.
    case emptyLabel
    /// A language that there is not.
    case unknownLanguage(String)
    /// A slot that is not `name=value`.
    case badSlots
}

extension LabelledFileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path) cannot be read (\(reason)); check that it is there and readable"
        case .tooLarge(let path, let limit): "\(path) has more than \(limit) bytes; divide it"
        case .empty(let path): "\(path) holds no utterance; write label<TAB>utterance, one a line"
        case .line(let location, let problem): "\(location): \(problem)"
        case .oneLabel(let paths):
            "\(Self.list(paths)) has one label only; add utterances of another intent, or of 'none'"
        case .tooManyLabels(let paths, let limit):
            "\(Self.list(paths)) has more than \(limit) labels; check that the label is the first column, or merge some"
        }
    }

    private static func list(_ paths: [String]) -> String { paths.joined(separator: ", ") }
}

extension LabelledLineProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidUTF8: "the bytes are not UTF-8; save the file as UTF-8"
        case .tooLong(let limit): "the line has more than \(limit) bytes; shorten it"
        case .columns(let count):
            "the line has \(count) column\(count == 1 ? "" : "s"); write label<TAB>utterance, "
                + "or label<TAB>language<TAB>slots<TAB>utterance"
        case .otherColumns(let count, let first):
            "the line has \(count) column\(count == 1 ? "" : "s") where the file's first has \(first); "
                + "keep one form in a file and no tab in an utterance"
        case .emptyLabel: "the label is empty; write an intent, or 'none' for what is out of scope"
        case .unknownLanguage(let name): "there is no language '\(name)'; use a code such as vi or en"
        case .badSlots: "the slots are not understood; write name=value, with spaces between them"
        }
    }
}
