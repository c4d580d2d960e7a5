import Foundation
import Reception
import Simulation
import Ticketing

/// `letan chat`: the same agent in the terminal, for trying.
enum ChatCommand: Command {
    static let name = "chat"
    static let operands = ""
    static let summary =
        "talk to the robot in the terminal; tickets are kept in memory only, the pasted code of a card, or /card female 78, "
        + "shows an identity card"
    static let options: [Option] = [
        .value("--speak", "FILE.wav", "speak into a WAV file, too"),
        .value("--database", "FILE", "take tickets from this database instead"),
        .value("--journal", "FILE", "write a journal"),
        Invocation.seedOption,
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 0)
        var configuration = try invocation.configuration()
        configuration.camera = nil
        // They may be the robot's that is running here; one that types as a keyboard types into the terminal.
        configuration.scanners = []
        // A chat that was not asked to speak is silent.
        configuration.speech.output = arguments.value("--speak").map { .file(path: $0, isPaced: false) } ?? .none
        configuration.database = arguments.value("--database")
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        let isTerminal = isatty(STDIN_FILENO) == 1
        let console = ConsoleScreen(echoes: !isTerminal, write: invocation.output.line)
        let session = RobotSession(output: invocation.output)
        // Lines from a pipe come all at once; a visitor would wait for each answer.
        let visitor = ScriptedVisitor(exhausted: session.requestStop)
        var builder = RobotBuilder(
            assembly: assembly, output: invocation.output, footageDamaged: session.footageIsDamaged)
        let robot = try await builder.robot(
            screens: [console, visitor], tickets: try await tickets(assembly, &builder),
            appointments: try appointments(assembly, &builder), seed: try invocation.seed(),
            journalPath: arguments.value("--journal"), hasScanner: true, report: session.report)
        for complaint in builder.complaints { invocation.output.note(complaint) }
        if isTerminal { invocation.output.note("Type as a visitor; Ctrl-D ends.") }
        let typed = TypedLines(codes: robot.codes)
        await session.run(
            robot, lines: StandardInput.lines(),
            type: { line in
                let input = await typed.input(line)
                if isTerminal { console.type(line, meaning: input) } else { visitor.add(input) }
            },
            inputEnded: isTerminal ? session.requestStop : visitor.complete)
        return .ok
    }

    /// The same for appointments.
    private static func appointments(
        _ assembly: Assembly, _ builder: inout RobotBuilder
    ) throws(CommandError) -> any AppointmentBook {
        if assembly.configuration.database != nil { return try builder.databaseAppointments() }
        return InMemoryAppointmentBook(clock: assembly.clock)
    }

    /// Tickets that die with the chat, unless a database is named.
    private static func tickets(
        _ assembly: Assembly, _ builder: inout RobotBuilder
    ) async throws(CommandError) -> any TicketService {
        if assembly.configuration.database != nil { return try await builder.databaseTickets() }
        return assembly.tickets(InMemoryTicketStore())
    }
}
