import Foundation
import Journaling
import Simulation

/// `letan scenario`: scenario files made by the program.
enum ScenarioCommand: Command {
    static let name = "scenario"
    static let operands = "schema | from-journal FILE"
    static let summary = "the format of scenario files; a scenario file of a recorded journal"
    static let verbs = [
        (words: "schema", help: "the JSON Schema of scenario files, for editors"),
        (words: "from-journal FILE", help: "what happened becomes steps, what the robot did becomes expectations"),
    ]
    static let options: [Option] = [
        .value("--out", "FILE.json", "write there (default: standard output); an existing file is left alone"),
        .value("--session", "N", "the Nth start of the robot in the journal (needed where there are several)"),
        .value("--name", "NAME", "what the scenario is called (default: the journal's name)"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        if arguments.operands == ["schema"] {
            invocation.output.part(ScenarioSchema.text)
            return .ok
        }
        try arguments.limitOperands(to: 2)
        guard arguments.operands.first == "from-journal", arguments.operands.count == 2 else {
            throw CommandError.usage("which journal? letan scenario from-journal FILE; or: letan scenario schema")
        }
        let path = arguments.operands[1]
        let recordings = try Recording.read(path, session: try arguments.int("--session", in: 1...1_000_000))
        let recording = try Recording.only(recordings, choosing: "--session N")
        let name = arguments.value("--name") ?? URL(filePath: path).deletingPathExtension().lastPathComponent
        guard (1...200).contains(name.count) else { throw CommandError.usage("--name needs 1 to 200 characters") }
        let recorded: RecordedScenario
        do throws(ScenarioError) { recorded = try RecordedScenario(recording.session, name: name) } catch {
            throw CommandError.failed("\(recording.place(recording.session.firstLine)): \(error)")
        }
        for gap in recorded.gaps { invocation.output.note("not taken over: \(gap)") }
        let text = ScenarioWriter().text(of: recorded.scenario)
        guard let out = arguments.value("--out") else {
            invocation.output.part(text)
            return .ok
        }
        try write(text, to: out)
        let (steps, expectations) = (recorded.scenario.steps.count, recorded.scenario.expectations.count)
        invocation.output.line("\(out): \(steps) steps, \(expectations) expectations")
        return .ok
    }

    private static func write(_ text: String, to path: String) throws(CommandError) {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
        } catch {
            throw .failed(
                "\(path): cannot be written: \(error.localizedDescription); name a new file in a writable folder")
        }
    }
}
