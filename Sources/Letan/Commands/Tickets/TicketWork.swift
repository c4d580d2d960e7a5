import Reception
import SQLite
import TicketWire
import Ticketing

/// One piece of office work.
struct TicketWork {
    let service: any TicketService
    /// The database, where there is one here.
    let store: SQLiteTicketStore?
    let office: Office
    let today: LocalDay
    let printer: TicketPrinter

    /// Does what is asked; throws `TicketFailure` and `CommandError`.
    func perform(_ order: TicketOrder) async throws {
        let words = order.words
        switch order.verb {
        case .list: printer.show(try await service.tickets())
        case .board: printer.show(try await service.board())
        case .lines: printer.show(try await service.lines())
        case .desks: printer.show(try await service.desks())
        case .issue: try await issue(words[0])
        case .call: try await call(words[0])
        case .show: printer.show(try await ticket(words[0]))
        case .serve: try await apply(.serve, words[0])
        case .finish: try await apply(.finish, words[0])
        case .noShow: try await apply(.noShow, words[0])
        case .cancel: try await apply(.cancel, words[0])
        case .recall: try await apply(.recall, words[0])
        case .comeBack: try await apply(.comeBack, words[0])
        case .transfer: try await transfer(words[0], to: words[1])
        case .prioritise: try await prioritise(words[0], words[1])
        case .desk: try await setDesk(words)
        case .line: try await setLine(words)
        case .statistics: try await statistics(words)
        case .watch: try await watch()
        case .backup: try await backup(to: words[0])
        }
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

    private func ticket(_ number: String) async throws -> TicketStanding {
        try await service.ticket(number: TicketNumber(rawValue: number.uppercased()))
    }

    private func apply(_ transition: TicketTransition, _ number: String) async throws {
        printer.show(try await service.apply(transition, to: try await ticket(number).ticket.id))
    }

    private func transfer(_ number: String, to line: String) async throws {
        let ticket = try await ticket(number).ticket
        printer.show(try await service.transfer(ticket.id, to: LineID(rawValue: line), by: nil))
    }

    private func prioritise(_ number: String, _ word: String) async throws {
        let reasons = PriorityClass.allCases.map(\.rawValue).joined(separator: ", ")
        guard let reason = PriorityClass(rawValue: word) else {
            throw CommandError.usage("tickets prioritise needs a ticket number and a reason: \(reasons)")
        }
        printer.show(try await service.prioritise(try await ticket(number).ticket.id, because: reason))
    }

    private func setDesk(_ words: [String]) async throws {
        let desk = try await service.setDesk(
            DeskID(rawValue: words[0]), try availability(words[1]), reason: words.dropFirst(2).first)
        printer.show([desk])
    }

    private func setLine(_ words: [String]) async throws {
        let line = try await service.setLine(
            LineID(rawValue: words[0]), try availability(words[1]), reason: words.dropFirst(2).first)
        printer.show([line])
    }

    private func availability(_ word: String) throws(CommandError) -> Availability {
        guard let found = Availability.allCases.first(where: { $0.path == word }) else {
            throw .usage("\"\(word.prefix(20))\" is none of open, pause and close")
        }
        return found
    }

    private func statistics(_ words: [String]) async throws {
        let days = try words.map { word throws(CommandError) in
            guard let day = WireTime.day(word) else {
                throw .usage("\"\(word.prefix(20))\" is no day; write days as \(today)")
            }
            return day
        }
        let first = days.first ?? today
        let last = days.count > 1 ? days[1] : days.isEmpty ? today : first
        guard first <= last else { throw CommandError.usage("\(first) is after \(last)") }
        printer.show(try await service.statistics(from: first, to: last))
    }

    /// Tells events until the program is stopped.
    private func watch() async throws {
        for try await event in await service.events(after: nil) { printer.show(event) }
    }

    private func backup(to path: String) async throws {
        guard let store else {
            throw CommandError.usage("backup needs the database itself; run it where that is, with --database")
        }
        do throws(DatabaseFailure) {
            try await store.backUp(to: path)
        } catch {
            throw CommandError.unavailable("\(error)")
        }
        printer.say("copied to \(path)")
    }
}
