import Reception
import TestSupport
import Ticketing

/// What desks and visitors of a small, wild office do, drawn from a seed.
struct RandomOfficeWork {
    /// Few tickets a person, and ordinary turns between those with priority.
    static let office = Office.office(
        hours: .always, capacity: 60, rules: TicketRules(mostPerPerson: 3, order: .interleaved(ordinaryBetween: 2)))

    var random: SeededRandom
    private var issued = 0

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func happens(in times: Int) -> Bool { Int.random(in: 0..<times, using: &random) == 0 }

    /// Minutes, and now and then more than a day.
    mutating func pause() -> Delay {
        happens(in: 60) ? .seconds(.random(in: 40_000...200_000, using: &random)) : .seconds(Double(issued % 90))
    }

    /// How far the clock on the wall is set back, now and then, or forward again.
    mutating func setBack() -> Delay {
        happens(in: 90) ? .seconds(.random(in: -100_000...100_000, using: &random)) : .zero
    }

    /// What happens next.
    mutating func deed() -> OfficeDeed {
        let line: LineID = Bool.random(using: &random) ? "registry" : "certification"
        let desk: DeskID = Bool.random(using: &random) ? "1" : "2"
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<6: return issue(in: line)
        case 6..<10: return .callNext(desk, key: happens(in: 3) ? "\(issued / 4)" : nil)
        case 10..<15:
            let transitions = TicketTransition.allCases
            return .apply(transitions[Int.random(in: 0..<transitions.count, using: &random)], ticket())
        case 15: return .transfer(ticket(), line)
        case 16: return .prioritise(ticket())
        case 17: return .setDesk(desk, happens(in: 2) ? .open : .paused)
        case 18: return .key
        default: return .survey
        }
    }

    private mutating func issue(in line: LineID) -> OfficeDeed {
        issued += 1
        let request = TicketRequest(
            line: line, priority: happens(in: 4) ? .elderly : nil, language: .vietnamese,
            displayName: happens(in: 3) ? "Lan" : nil,
            person: happens(in: 2) ? PersonKey(rawValue: "person \(issued % 7)") : nil)
        return .issue(request, happens(in: 9) ? ticket() : TicketID(rawValue: "\(issued)"))
    }

    /// Mostly one of the latest, at times one that never was.
    private mutating func ticket() -> TicketID {
        TicketID(rawValue: "\(max(0, issued - Int.random(in: 0...12, using: &random)))")
    }
}

/// One thing that is done at the office.
enum OfficeDeed: Sendable {
    case issue(TicketRequest, TicketID)
    case callNext(DeskID, key: String?)
    case apply(TicketTransition, TicketID)
    case transfer(TicketID, LineID)
    case prioritise(TicketID)
    case setDesk(DeskID, Availability)
    case key
    case survey

    /// Does it over `rows`; what was answered, as text.
    func run(over rows: any TicketLedger, at time: WallTime) throws(TicketFailure) -> String {
        let office = TicketOffice(RandomOfficeWork.office, at: time, ledger: rows)
        try office.beginDay()
        switch self {
        case .issue(let request, let id): return "\(try office.issue(request, id: id))"
        case .callNext(let desk, let key): return "\(try office.callNext(desk: desk, key: key) as Any)"
        case .apply(let transition, let id): return "\(try office.apply(transition, to: id))"
        case .transfer(let id, let line): return "\(try office.transfer(id, to: line))"
        case .prioritise(let id): return "\(try office.prioritise(id, because: .merit))"
        case .setDesk(let desk, let availability):
            return "\(try office.setDesk(desk, availability, reason: "Lunch"))"
        case .key: return "\(try office.dayKey { () in Array(repeating: 7, count: DayKey.byteCount) }.bytes)"
        case .survey: return try survey(office, rows, on: time.day)
        }
    }

    /// Does it as one transaction of `store`; what was answered, or the failure, as text.
    func answer(over store: some TicketStore, at time: WallTime) async -> String {
        do throws(TicketFailure) {
            return try await store.transaction(.writing) { rows throws(TicketFailure) in
                try run(over: rows, at: time)
            }
        } catch {
            return "\(error)"
        }
    }

    private func survey(
        _ office: TicketOffice, _ rows: any TicketLedger, on today: LocalDay
    ) throws(TicketFailure) -> String {
        let first = LocalDay(daysSince1970: today.daysSince1970 - 9)
        return """
            \(try office.tickets()) \(try office.lines()) \(try office.desks()) \(try office.board()) \
            \(try office.statistics(from: first, to: today)) \(try rows.events(after: 5, limit: 100))
            """
    }
}
