package import HTTPSessions
package import Reception

/// What can go wrong with a source of dossiers. No case carries a code, a name or anything else out of a row.
package enum DossierFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system refuses `call` on the export; `reason` is its own.
    case cannotRead(path: String, call: String, reason: String)
    /// The path is a directory, a pipe or a device.
    case notAFile(path: String)
    /// The export is larger than any office needs.
    case tooLarge(path: String, megabytes: Int)
    /// Something wrote to the export while it was read.
    case changedWhileRead(path: String)
    /// The text of the export is in no encoding that is read; `reason` says what speaks against it.
    case unreadableText(path: String, reason: String)
    /// The export has no rows below its header.
    case noRows(path: String)
    /// The export ends in the middle of row `line`.
    case halfWritten(path: String, line: Int)
    /// The header lacks a column that is needed; `names` are those it may have.
    case missingColumn(path: String, line: Int, column: ExportColumn, names: [String])
    /// The header has a column twice.
    case doubledColumn(path: String, line: Int, column: ExportColumn)
    /// A quoted field that begins in `line` does not end, or something follows its end.
    case brokenQuotes(path: String, line: Int)
    /// Not a single row can be used; `line` is the first.
    case nothingUsable(path: String, line: Int, problem: RowProblem.Kind)
    /// The row that has the code is there and cannot be read.
    case unreadableRow(path: String, line: Int, problem: RowProblem.Kind)
    /// The configured address is not one to ask for a dossier.
    case badTemplate(reason: String)
    /// No connection to the server; `code` is that of `URLError`.
    case unreachable(server: String, cause: TransferFailure)
    /// The server has not answered in full in time.
    case timedOut(server: String, seconds: Double)
    /// The caller gave up before there was an answer.
    case cancelled(server: String)
    /// The server answered with a status other than 200 and 404.
    case refused(server: String, status: Int)
    /// The server sent the request on to another.
    case redirected(server: String)
    /// The answer is longer than any dossier.
    case answerTooLong(server: String, kilobytes: Int)
    /// The answer is not the JSON that was agreed; `problem` says where.
    case notADossier(server: String, problem: String)
    /// The answer is about a dossier that was not asked for.
    case otherDossier(server: String)

    package var description: String {
        switch self {
        case .badTemplate(let reason):
            "dossiers.url: \(reason); write it as https://server/path/{code}"
        case .unreachable(let server, let cause):
            "\(server): no connection (\(cause.words)); check that the dossier server runs and can be reached from here"
        case .timedOut(let server, let seconds):
            "\(server): no complete answer in \(seconds) s; ask whoever runs the dossier server why it is slow"
        case .cancelled(let server): "\(server): the question was given up before there was an answer; ask again"
        case .refused(let server, let status):
            "\(server): answered with status \(status); ask whoever runs the dossier server, and check its address"
        case .redirected(let server):
            "\(server): sent the question on to another server; put that one's address into the configuration"
        case .answerTooLong(let server, let kilobytes):
            "\(server): the answer is longer than \(kilobytes) KB; check that the address is that of one dossier"
        case .notADossier(let server, let problem):
            "\(server): the answer is not a dossier in JSON (\(problem)); check the address and the server's version"
        case .otherDossier(let server):
            "\(server): answered about another dossier; ask whoever runs the dossier server to answer with the code asked for"
        default: exportDescription
        }
    }

    /// The same, as the users of the directory see it.
    package var asPartFailure: PartFailure { PartFailure(part: .dossiers, reason: description) }
}

extension DossierFailure {
    /// What is wrong with the export, where, and what helps.
    private var exportDescription: String {
        switch self {
        case .cannotRead(let path, let call, let reason):
            "\(path): \(call) failed (\(reason)); put the export there, readable for the user that runs letan"
        case .notAFile(let path): "\(path): is not a file; name the file of the export, not its folder"
        case .tooLarge(let path, let megabytes):
            "\(path): is larger than \(megabytes) MB; export the dossiers of the last years only"
        case .changedWhileRead(let path):
            "\(path): was changed while it was read; write the export under another name and rename it when it is complete"
        case .unreadableText(let path, let reason): "\(path): \(reason); save the export as UTF-8"
        case .noRows(let path): "\(path): has no dossiers; export it again"
        case .halfWritten(let path, let line): "\(path):\(line): ends in the middle of a row; export it again"
        case .missingColumn(let path, let line, let column, let names):
            "\(path):\(line): no column for the \(column); name one of them \(names.joined(separator: " or "))"
        case .doubledColumn(let path, let line, let column):
            "\(path):\(line): two columns for the \(column); rename one of them"
        case .brokenQuotes(let path, let line):
            "\(path):\(line): a quoted field has no proper end; double the quotation marks within it"
        case .nothingUsable(let path, let line, let problem):
            "\(path):\(line): no row can be used, and here \(problem); \(problem.fix)"
        case .unreadableRow(let path, let line, let problem): "\(path):\(line): \(problem); \(problem.fix)"
        default: ""
        }
    }
}
