import Foundation
import Knowledge
import LocatedJSON
import Reception

/// `letan procedures`: the catalogue of procedures from the shell.
enum ProceduresCommand: Command {
    static let name = "procedures"
    static let operands = "list | search TEXT… | show ID | evaluate FILE…"
    static let summary =
        "the catalogue: list it, search it, show a sheet, measure the search on id<TAB>language<TAB>words"
    static let options: [Option] = [
        .value("--language", "CODE", "the language of names and words (default: the office's)"),
        .value("--limit", "N", "the most procedures a search shows, 1 to \(ProcedureDirectory.mostHits) (default: 5)"),
        .flag("--json", "one JSON object a procedure, a sheet or a file"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        let content = try Models.load(invocation.installation).content
        let language = try arguments.language(among: content.languages) ?? content.office.office.language
        let printer = ProceduresPrinter(
            output: invocation.output, isJSON: arguments.has("--json"), content: content, language: language)
        guard let verb = arguments.operands.first else {
            throw CommandError.usage("procedures needs a verb, as list or search")
        }
        let words = Array(arguments.operands.dropFirst())
        switch verb {
        case "list":
            try arguments.limitOperands(to: 1)
            printer.list()
        case "search":
            let limit = try arguments.int("--limit", in: 1...ProcedureDirectory.mostHits) ?? 5
            guard !words.isEmpty else { throw CommandError.usage("procedures search needs words, as sao y") }
            printer.show(content.procedures.search(words.joined(separator: " "), language: language), limit: limit)
        case "show":
            try arguments.limitOperands(to: 2)
            printer.show(try facts(words.first, in: content.procedures))
        case "evaluate":
            guard !words.isEmpty else { throw CommandError.usage("procedures evaluate needs a file") }
            printer.show(try words.map { (name: $0, report: try report($0, in: content.procedures)) })
        default: throw CommandError.usage("there is no \"procedures \(verb.prefix(40))\"")
        }
        return .ok
    }

    private static func facts(
        _ word: String?, in directory: ProcedureDirectory
    ) throws(CommandError) -> ProcedureFacts {
        guard let word else { throw .usage("procedures show needs an id, as \(directory.all[0].procedure.id)") }
        if let facts = directory[ProcedureID(rawValue: word)] { return facts }
        let nearest = Spelling.nearest(to: word, among: directory.all.map(\.procedure.id.rawValue))
        throw .failed(
            "there is no procedure \"\(word.prefix(60))\"; "
                + (nearest.map { "did you mean \($0)?" } ?? "letan procedures list shows those there are"))
    }

    private static func report(
        _ path: String, in directory: ProcedureDirectory
    ) throws(CommandError) -> SearchReport {
        do throws(SearchLinesError) {
            return SearchReport(try SearchLines.read(path), in: directory)
        } catch {
            throw .configuration(error.description)
        }
    }
}
