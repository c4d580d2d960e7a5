import Reception
import Ticketing

/// The office that all robots and desks of a scenario share: one clock, one ticket office, one book of appointments, one
/// directory of dossiers. It outlives the robots' processes: it is what their data folder holds.
final class SimulatedLocation: Sendable {
    let clock: ManualClock
    let office: Office
    let tickets: EmbeddedTicketService
    let dossiers: InMemoryDossierDirectory
    let appointments: InMemoryAppointmentBook
    private let store: InMemoryTicketStore
    private let ticketFault: FaultSwitch

    init(_ scenario: Scenario, office: Office) {
        self.office = office
        clock = ManualClock(start: scenario.day, minute: scenario.minute)
        ticketFault = FaultSwitch(part: .tickets, clock: clock, seed: scenario.seed)
        store = InMemoryTicketStore(fault: ticketFault)
        tickets = EmbeddedTicketService(
            office: office, store: store, clock: clock,
            // The same run gives the same journal: a key that anybody can guess guards nothing here.
            makeKey: { Array(repeating: 7, count: DayKey.byteCount) })
        dossiers = InMemoryDossierDirectory(
            scenario.dossiers, fault: FaultSwitch(part: .dossiers, clock: clock, seed: scenario.seed))
        appointments = InMemoryAppointmentBook(
            clock: clock, fault: FaultSwitch(part: .appointments, clock: clock, seed: scenario.seed))
    }

    /// Breaks or mends one of the office's own parts.
    func set(_ fault: FaultSwitch.Fault, of part: SimulatedPart) {
        switch part {
        case .dossiers: dossiers.fault.set(fault)
        case .appointments: appointments.fault.set(fault)
        default:
            store.setFull(fault == .full)
            ticketFault.set(fault)
        }
    }

    /// Lets an official do something; what cannot be done is not done.
    func perform(_ deed: Scenario.DeskDeed, at desk: DeskID) async {
        switch deed {
        case .calls: _ = try? await tickets.callNext(desk: desk)
        case .serves: await move(.serve, at: desk)
        case .finishes: await move(.finish, at: desk)
        case .noShow: await move(.noShow, at: desk)
        case .recalls: await move(.recall, at: desk)
        case .opens: _ = try? await tickets.setDesk(desk, .open, reason: nil)
        case .pauses: _ = try? await tickets.setDesk(desk, .paused, reason: nil)
        case .closes: _ = try? await tickets.setDesk(desk, .closed, reason: nil)
        }
    }

    /// How many wait in `line` now; -1 when the office cannot say.
    func waiting(in line: LineID) async -> Int {
        let lines = try? await tickets.lines()
        return lines?.first { $0.line == line }?.waiting ?? -1
    }

    private func move(_ transition: TicketTransition, at desk: DeskID) async {
        guard let standing = try? await tickets.desks().first(where: { $0.desk == desk }),
            let number = standing.current.first, let ticket = try? await tickets.ticket(number: number)
        else { return }
        _ = try? await tickets.apply(transition, to: ticket.ticket.id, by: desk)
    }
}
