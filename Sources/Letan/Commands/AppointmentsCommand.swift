import Reception
import Ticketing

/// `letan appointments`: the list that officials look codes up in.
enum AppointmentsCommand: Command {
    static let name = "appointments"
    static let operands = ""
    static let summary = "the appointments to come, by time: code, line, half day"
    static let options: [Option] = [
        .value("--database", "FILE", "the database (default: tickets.sqlite in the data folder)"),
        .flag("--json", "one JSON object an appointment"),
    ]

    /// An appointment as JSON.
    private struct Row: Encodable {
        let code: String
        let line: String
        let day: String
        let half: String
        let language: String
    }

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 0)
        var configuration = try invocation.configuration()
        if let database = invocation.arguments.value("--database") { configuration.database = database }
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        let book = SQLiteAppointmentBook(path: try assembly.databasePath(), clock: assembly.clock)
        let appointments: [Appointment]
        do throws(PartFailure) {
            appointments = try await book.appointments(from: assembly.clock.wallTime.day)
        } catch {
            throw CommandError.unavailable(error.reason)
        }
        await book.close()
        for appointment in appointments { show(appointment, invocation) }
        if appointments.isEmpty { invocation.output.note("no appointments to come") }
        return .ok
    }

    private static func show(_ appointment: Appointment, _ invocation: Invocation) {
        let request = appointment.request
        let row = Row(
            code: appointment.code.rawValue, line: request.line.rawValue, day: "\(request.time.day)",
            half: request.time.half.rawValue, language: request.language.rawValue)
        if invocation.arguments.has("--json") {
            invocation.output.json(row)
        } else {
            invocation.output.line("\(row.code)  \(row.day) \(row.half)  \(row.line)  \(row.language)")
        }
    }
}
