import Reception
import SQLite
import Ticketing
import Web

/// `letan serve-tickets`: the ticket office alone, over HTTP.
enum ServeTicketsCommand: Command {
    static let name = "serve-tickets"
    static let operands = ""
    static let summary = "the ticket office alone, over HTTP, for robots, desks and boards"
    static let options: [Option] =
        WebOptions.all + [
            .value("--database", "FILE", "the ticket database (default: tickets.sqlite in the data folder)")
        ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 0)
        var configuration = try invocation.configuration()
        try WebOptions.read(invocation.arguments, into: &configuration)
        if let database = invocation.arguments.value("--database") { configuration.database = database }
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        let output = invocation.output
        let store = SQLiteTicketStore(path: try assembly.databasePath())
        do throws(DatabaseFailure) { try await store.open() } catch { throw CommandError.unavailable("\(error)") }
        let measures = Measures(clock: assembly.clock)
        let office = assembly.tickets(store)
        let service = measures.measured(office)
        let server: OfficeServer
        do {
            server = try await OfficeServer.start(
                OfficeServer.Offer(tickets: service), of: assembly, measures: measures,
                log: AccessLog(output: output, clock: assembly.clock))
        } catch let error as WebError {
            throw CommandError(code: error.exitCode, description: "\(error)")
        }
        output.note(
            "Letan \(Program.version): tickets at \(server.address), the lobby board at \(server.address)/board")
        var voice: BoardVoice?
        do throws(PartFailure) {
            voice = try await BoardVoice(of: assembly, tickets: service, server: server, report: output.note)
        } catch {
            output.note("[board] not usable: \(error.reason)")
        }
        for complaint in voice?.complaints ?? [] { output.note("[board] \(complaint)") }
        await Self.serve(office, server, voice, output)
        await server.stop()
        await store.close()
        output.note("stopped; every answer that was given is kept")
        return .ok
    }

    /// Runs what runs beside the server until a signal comes.
    private static func serve(
        _ office: EmbeddedTicketService, _ server: OfficeServer, _ voice: BoardVoice?, _ output: Output
    ) async {
        let (stopping, stop) = AsyncStream<Void>.makeStream()
        let trap = SignalTrap {
            output.note("stopping: accepted requests are answered first; again to stop at once")
            stop.yield()
        }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await server.run() }
            group.addTask { await office.keepDays() }
            group.addTask { await voice?.run() }
            for await _ in stopping { break }
            group.cancelAll()
        }
        withExtendedLifetime(trap) {}
    }
}

/// The options of commands that listen.
enum WebOptions {
    static let all: [Option] = [
        .value("--host", "ADDRESS", "the address to listen on (default: 127.0.0.1, this machine alone)"),
        .value("--port", "N", "the port (default: 8080; 0: any free one)"),
        .value("--certificate", "FILE", "speak TLS with this certificate (PEM) …"),
        .value("--key", "FILE", "… and its private key (PEM)"),
        .flag("--insecure", "let other machines speak plain HTTP"),
    ]

    /// Puts what was given over the configuration.
    static func read(_ arguments: Arguments, into configuration: inout Configuration) throws(CommandError) {
        var server = configuration.web.server
        if let host = arguments.value("--host") { server.host = host }
        if let port = try arguments.int("--port", in: 0...65_535) { server.port = UInt16(port) }
        if arguments.has("--insecure") { server.isInsecureAllowed = true }
        switch (arguments.value("--certificate"), arguments.value("--key")) {
        case (let certificate?, let key?): server.tls = TLSFiles(certificate: certificate, key: key)
        case (nil, nil): break
        default: throw .usage("--certificate and --key go together")
        }
        if let refusal = server.refusal { throw .usage("\(refusal)") }
        configuration.web.server = server
    }
}

extension WebError {
    /// How a command ends with it.
    var exitCode: ExitCode {
        switch self {
        case .badAddress, .badSetting, .unprotected: .usage
        case .unreadable, .notPEM, .certificateRefused: .badConfiguration
        case .cannotListen, .daemonRefused, .alreadyStarted: .partUnavailable
        case .noPages, .unknownKind, .noDigest: .badConfiguration
        }
    }
}
