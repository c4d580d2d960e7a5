import Foundation
import Reception
import SQLite
import Ticketing

/// `letan tickets`: office work from the shell.
enum TicketsCommand: Command {
    static let name = "tickets"
    static let operands =
        "list | board | issue LINE | call DESK | show|serve|finish|no-show|cancel NUMBER | prioritise NUMBER REASON"
    static let summary = "office work from the shell: issue, call, serve, list"
    static let options: [Option] = [
        .value("--database", "FILE", "the ticket database (default: tickets.sqlite in the data folder)"),
        .flag("--json", "one JSON object a ticket"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        var configuration = try invocation.configuration()
        if let database = invocation.arguments.value("--database") { configuration.database = database }
        let assembly = try Assembly(installation: invocation.installation, configuration: configuration)
        let store = SQLiteTicketStore(path: try assembly.databasePath())
        do throws(DatabaseFailure) { try await store.open() } catch { throw CommandError.unavailable("\(error)") }
        let work = TicketWork(
            service: assembly.tickets(store), office: assembly.models.domain.office,
            printer: TicketPrinter(output: invocation.output, isJSON: invocation.arguments.has("--json")))
        do {
            try await work.perform(invocation.arguments)
        } catch let failure as TicketFailure {
            await store.close()
            throw failure.asCommandError(
                about: invocation.arguments.operands.dropFirst().first ?? "", in: assembly.models.domain.office)
        }
        await store.close()
        return .ok
    }
}

/// One piece of office work.
private struct TicketWork {
    let service: any TicketService
    let office: Office
    let printer: TicketPrinter

    func perform(_ arguments: Arguments) async throws {
        guard let verb = arguments.operands.first else { throw CommandError.usage("tickets needs a verb, as list") }
        try arguments.limitOperands(to: ["list": 1, "board": 1, "prioritise": 3][verb] ?? 2)
        switch verb {
        case "list": printer.show(try await service.tickets())
        case "board": printer.show(try await service.board())
        case "issue": try await issue(try operand(arguments, "a line, as certification"))
        case "call": try await call(try operand(arguments, "a desk, as 1"))
        case "show": printer.show(try await ticket(arguments))
        case "serve": try await apply(.serve, arguments)
        case "finish": try await apply(.finish, arguments)
        case "no-show": try await apply(.noShow, arguments)
        case "cancel": try await apply(.cancel, arguments)
        case "prioritise": try await prioritise(arguments)
        default: throw CommandError.usage("there is no \"tickets \(verb.prefix(40))\"")
        }
    }

    private func operand(_ arguments: Arguments, _ what: String) throws(CommandError) -> String {
        guard arguments.operands.count >= 2 else { throw .usage("tickets \(arguments.operands[0]) needs \(what)") }
        return arguments.operands[1]
    }

    private func issue(_ line: String) async throws {
        let request = TicketRequest(line: LineID(rawValue: line), language: office.language)
        printer.show(try await service.issue(request, id: Assembly.makeTicketID()))
    }

    private func call(_ desk: String) async throws {
        if let standing = try await service.callNext(desk: DeskID(rawValue: desk)) {
            printer.show(standing)
        } else {
            printer.say("nobody waits for desk \(desk)")
        }
    }

    private func ticket(_ arguments: Arguments) async throws -> TicketStanding {
        let number = try operand(arguments, "a ticket number, as B012")
        return try await service.ticket(number: TicketNumber(rawValue: number.uppercased()))
    }

    private func prioritise(_ arguments: Arguments) async throws {
        let reasons = PriorityClass.allCases.map(\.rawValue).joined(separator: ", ")
        guard arguments.operands.count == 3, let reason = PriorityClass(rawValue: arguments.operands[2]) else {
            throw CommandError.usage("tickets prioritise needs a ticket number and a reason: \(reasons)")
        }
        let ticket = try await ticket(arguments).ticket
        printer.show(try await service.prioritise(ticket.id, because: reason))
    }

    private func apply(_ transition: TicketTransition, _ arguments: Arguments) async throws {
        let ticket = try await ticket(arguments).ticket
        printer.show(try await service.apply(transition, to: ticket.id))
    }
}

extension TicketFailure {
    /// The failure as a command about `subject` tells it.
    fileprivate func asCommandError(about subject: String, in office: Office) -> CommandError {
        switch self {
        case .unavailable(let reason): .unavailable(reason)
        case .storageFull: .unavailable("the disk is full; nothing was changed; free some space and try again")
        case .notFound: .failed("there is no such ticket today; letan tickets list shows those there are")
        case .unknownLine(let line):
            .failed(
                "there is no line \"\(line)\"; the lines are \(office.lines.map(\.id.rawValue).joined(separator: ", "))"
            )
        case .unknownDesk(let desk):
            .failed(
                "there is no desk \"\(desk)\"; the desks are \(office.desks.map(\.id.rawValue).joined(separator: ", "))"
            )
        case .closed(let reopens?): .failed("no tickets now; the office opens again \(reopens.words)")
        case .closed(nil): .failed("no tickets now, and no time is known at which there are some again")
        case .full(let reopens?): .failed("all numbers of this line are given out; there are more \(reopens.words)")
        case .full(nil): .failed("all numbers of this line are given out, and no time is known at which there are more")
        case .conflict(let status):
            .failed("\(subject.uppercased()) is \(status.rawValue), which does not allow that; see letan tickets list")
        case .limitReached(let held):
            .failed("this person has as many tickets as one may have a day, the last of them \(held)")
        case .deskUnavailable(let desk, let availability):
            .failed("desk \(desk) is \(availability.rawValue); letan tickets open-desk \(desk) opens it")
        case .atOtherDesk(let desk): .failed("\(subject.uppercased()) is at desk \(desk)")
        case .keyReused: .failed("this key was used for another ticket")
        }
    }
}

extension OpeningTime {
    /// The time in digits, as `2026-11-23 07:30`.
    fileprivate var words: String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(day) \(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
}
