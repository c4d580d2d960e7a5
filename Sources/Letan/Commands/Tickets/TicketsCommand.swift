import Reception
import SQLite
import Ticketing

/// `letan tickets`: office work from the shell, on a database or on a ticket service.
enum TicketsCommand: Command {
    static let name = "tickets"
    static let operands = "VERB [WORD…]"
    static let summary = "office work from the shell: issue, call, serve, lines, desks, statistics, backup"
    static let verbs = TicketVerb.help
    static let options: [Option] = [
        .value("--database", "FILE", "the ticket database (default: tickets.sqlite in the data folder)"),
        .value("--url", "URL", "the ticket service instead, as http://127.0.0.1:8080"),
        .value("--token", "FILE", "the file that holds the token for --url"),
        .flag("--insecure", "speak plain HTTP to another machine"),
        .flag("--json", "one JSON object a line, as in the HTTP API"),
        .flag("--csv", "with statistics: a table for spreadsheets"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        var configuration = try invocation.configuration()
        if let database = arguments.value("--database") {
            configuration.database = database
            configuration.ticketService = nil
        }
        if let url = arguments.value("--url") {
            guard arguments.value("--database") == nil else {
                throw CommandError.usage("--database and --url exclude each other")
            }
            configuration.ticketService = TicketServiceConfiguration(url: url)
        }
        if let token = arguments.value("--token") { configuration.ticketService?.tokenFile = token }
        if arguments.has("--insecure") { configuration.ticketService?.isInsecureAllowed = true }
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        let order = try TicketOrder(arguments)
        if let remote = configuration.ticketService {
            return try await perform(order, on: assembly.tickets(at: remote, journal: nil), invocation, assembly)
        }
        let store = SQLiteTicketStore(path: try assembly.databasePath())
        do throws(DatabaseFailure) { try await store.open() } catch { throw CommandError.unavailable("\(error)") }
        do {
            let code = try await perform(order, on: assembly.tickets(store), store: store, invocation, assembly)
            await store.close()
            return code
        } catch {
            await store.close()
            throw error
        }
    }

    private static func perform(
        _ order: TicketOrder, on service: any TicketService, store: SQLiteTicketStore? = nil,
        _ invocation: Invocation, _ assembly: Assembly
    ) async throws -> ExitCode {
        let office = assembly.models.domain.office
        let work = TicketWork(
            service: service, store: store, office: office, today: assembly.clock.wallTime.day,
            printer: TicketPrinter(
                output: invocation.output, isJSON: invocation.arguments.has("--json"),
                isCSV: invocation.arguments.has("--csv")))
        do {
            try await work.perform(order)
        } catch let failure as TicketFailure {
            throw failure.asCommandError(about: order.words.first ?? "", in: office)
        }
        return .ok
    }
}
