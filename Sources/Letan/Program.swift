import Foundation
import Reception

/// The program `letan`: finds the command, gives it its arguments, turns errors into exit codes.
@main
enum Program {
    /// The version of the program and of its machine-readable output.
    static let version = "0.1.0"

    static let commands: [any Command.Type] = [
        RunCommand.self, ChatCommand.self, SimulateCommand.self, ReplayCommand.self, ScenarioCommand.self,
        MatchCommand.self,
        TrainCommand.self,
        EvaluateCommand.self, VectorsCommand.self, SayCommand.self, VoicesCommand.self, FacesCommand.self, TicketsCommand.self,
        ServeTicketsCommand.self,
        AppointmentsCommand.self,
        TokensCommand.self, ProceduresCommand.self, CheckCommand.self, BenchCommand.self,
    ]

    static func main() async {
        // A reader of our output, or a worker's pipe, may go away at any time; writes then fail instead of killing us.
        signal(SIGPIPE, SIG_IGN)
        // What the robot writes concerns its office alone.
        umask(0o077)
        exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
    }

    private static func run(_ words: [String]) async -> ExitCode {
        let output = Output(showsProgress: isatty(STDERR_FILENO) == 1)
        do {
            return try await dispatch(words, output)
        } catch let error as CommandError {
            output.note("letan: \(error)")
            let command = commands.first { $0.name == words.first }.map { "\($0.name) " } ?? ""
            if error.code == .usage { output.note("See: letan \(command)--help") }
            return error.code
        } catch let failure as PartFailure {
            output.note("letan: \(failure.part.rawValue): \(failure.reason)")
            return .partUnavailable
        } catch {
            output.note("letan: \(error)")
            return .failed
        }
    }

    private static func dispatch(_ words: [String], _ output: Output) async throws -> ExitCode {
        guard let name = words.first else {
            output.note(Help.overview)
            return .usage
        }
        if ["--help", "-h", "help"].contains(name) {
            output.line(Help.overview)
            return .ok
        }
        if name == "--version" {
            output.line("letan \(version)")
            return .ok
        }
        guard let command = commands.first(where: { $0.name == name }) else {
            throw CommandError.usage("there is no command \"\(name.prefix(40))\"")
        }
        let arguments = try Arguments(words.dropFirst(), knowing: command.options + Invocation.options)
        if arguments.has("--help") {
            output.line(Help.text(of: command))
            return .ok
        }
        let installation = try Installation.find(share: arguments.value("--share"))
        return try await command.run(Invocation(arguments: arguments, installation: installation, output: output))
    }
}
