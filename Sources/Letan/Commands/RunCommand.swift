import Foundation
import Journaling
import Reception

/// `letan run`: the robot with everything that is there.
enum RunCommand: Command {
    static let name = "run"
    static let operands = ""
    static let summary = "the robot: all parts, ticket office, its screen in browsers and in this terminal"
    static let options: [Option] =
        [
            .value(
                "--camera", "PATH", "a camera, as /dev/video0, or recorded footage (concatenated JPEG) in place of one"),
            .value("--audio", "FILE.wav", "speak into a WAV file"),
            .flag("--paced", "let speech take the time it takes to listen to it"),
            .value("--database", "FILE", "the ticket database (default: tickets.sqlite in the data folder)"),
            .value("--journal", "FILE", "the journal (default: a new file in the data folder)"),
            .value(
                "--record", "DIR",
                "keep the journal as a new file in DIR, without text, whatever the configuration says"),
            .value("--type", "TEXT", "say TEXT when the robot next waits for the visitor; may be repeated"),
            .flag("--exit-when-idle", "stop when footage and lines are used up, speech has ended and no visit is left"),
            Invocation.seedOption,
        ] + WebOptions.all

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 0)
        let assembly = try Assembly(
            installation: invocation.installation, configuration: try configuration(invocation))
        let script = arguments.all("--type")
        let isTerminal = isatty(STDIN_FILENO) == 1
        let console = ConsoleScreen(
            echoes: !isTerminal || !script.isEmpty, write: invocation.output.line)
        let visitor = ScriptedVisitor()
        let session = RobotSession(
            output: invocation.output, isDone: { arguments.has("--exit-when-idle") && visitor.isDone })
        var builder = RobotBuilder(
            assembly: assembly, output: invocation.output, footageDamaged: session.footageIsDamaged)
        let tickets = try await builder.tickets()
        let robot = try await builder.robot(
            screens: [console, visitor, builder.screen], tickets: tickets,
            appointments: try builder.databaseAppointments(),
            seed: try invocation.seed(), journalPath: try journalPath(assembly, arguments), report: session.report)
        builder.note("screen", "this terminal" + (isTerminal ? ": type as a visitor, Ctrl-C stops" : ""))
        invocation.output.note("Letan \(Program.version)")
        for line in builder.report { invocation.output.note(line) }
        if let address = builder.screenAddress {
            invocation.output.note("The visitors' screen: open \(address) in a browser on this machine")
        }
        let typed = TypedLines(codes: robot.codes)
        for line in script { visitor.add(await typed.input(line)) }
        visitor.complete()
        await session.run(robot, lines: isTerminal ? StandardInput.lines() : nil) { line in
            console.type(line, meaning: await typed.input(line))
        }
        return arguments.has("--exit-when-idle") && session.sawDamage ? .partUnavailable : .ok
    }

    private static func configuration(_ invocation: Invocation) throws(CommandError) -> Configuration {
        var configuration = try invocation.configuration()
        let arguments = invocation.arguments
        if let path = arguments.value("--camera") {
            configuration.camera = CameraConfiguration(path: path, like: configuration.camera)
        }
        if let file = arguments.value("--audio") {
            configuration.speech.output = .file(path: file, isPaced: false)
        }
        if arguments.has("--paced"), case .file(let path, _) = configuration.speech.output {
            configuration.speech.output = .file(path: path, isPaced: true)
        }
        if let database = arguments.value("--database") { configuration.database = database }
        try WebOptions.read(arguments, into: &configuration)
        if let journal = arguments.value("--journal") { configuration.journal = journal }
        if arguments.has("--record") { configuration.agent.journalsText = false }
        return configuration
    }

    /// The journal's file. A recording that was asked for and cannot be kept is an error, not a part that is missing.
    private static func journalPath(_ assembly: Assembly, _ arguments: Arguments) throws(CommandError) -> String {
        guard let folder = arguments.value("--record") else { return try assembly.journalPath() }
        guard !arguments.has("--journal") else {
            throw .usage("--record and --journal both say where the journal goes; use one")
        }
        do throws(JournalError) {
            return try RecordingFolder(path: folder).begin(at: assembly.clock.wallTime)
        } catch {
            throw .unavailable(error.description)
        }
    }
}
