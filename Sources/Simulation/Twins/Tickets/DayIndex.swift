import Reception
import Ticketing

/// What is asked of one day's tickets again and again, found without a look at the other tickets.
struct DayIndex: Equatable {
    private struct QueueName: Hashable {
        let line: LineID
        let isPrioritised: Bool

        /// The queue in which `entry` waits.
        init?(_ entry: LedgerEntry) {
            guard entry.ticket.status == .waiting else { return nil }
            self.init(line: entry.ticket.line, isPrioritised: entry.ticket.priority != nil)
        }

        init(line: LineID, isPrioritised: Bool) {
            self.line = line
            self.isPrioritised = isPrioritised
        }
    }

    /// A ticket that is called or being served.
    private struct Call: Equatable {
        let sequence: Int64
        let arrival: Int64

        init?(_ entry: LedgerEntry) {
            guard entry.ticket.status == .called || entry.ticket.status == .serving else { return nil }
            sequence = entry.call ?? 0
            arrival = entry.arrival
        }
    }

    private var numbers: [TicketNumber: Int64] = [:]
    private var persons: [PersonKey: [Int64]] = [:]
    private var queues: [QueueName: ArrivalQueue] = [:]
    /// The oldest call first.
    private var current: [Call] = []
    /// The oldest call first.
    private var calls: [LineID: [CallNote]] = [:]

    /// Makes the index of a day without tickets.
    init() {}

    // MARK: Questions

    func arrival(of number: TicketNumber) -> Int64? { numbers[number] }

    func arrivals(of person: PersonKey) -> [Int64] { persons[person] ?? [] }

    /// Who is called or being served, the latest call first.
    var currentArrivals: [Int64] { current.reversed().map(\.arrival) }

    func firstWaiting(in line: LineID, prioritised: Bool) -> Int64? {
        queues[QueueName(line: line, isPrioritised: prioritised)]?.first
    }

    /// How many wait in `line`, of those that arrived before `arrival`.
    func waiting(in line: LineID, before arrival: Int64 = .max) -> QueueLength {
        func count(_ isPrioritised: Bool) -> Int {
            queues[QueueName(line: line, isPrioritised: isPrioritised)]?.count(before: arrival) ?? 0
        }
        return QueueLength(ordinary: count(false), prioritised: count(true))
    }

    func latestCalls(in line: LineID, limit: Int) -> [CallNote] { (calls[line] ?? []).suffix(limit).reversed() }

    // MARK: Keeping step

    /// Takes in that `old` has become `new`: nil is an entry that is not there.
    mutating func replace(_ old: LedgerEntry?, by new: LedgerEntry?) {
        if old?.ticket.number != new?.ticket.number {
            if let old { numbers[old.ticket.number] = nil }
            if let new { numbers[new.ticket.number] = new.arrival }
        }
        if old?.request.person != new?.request.person {
            if let old { removePerson(of: old) }
            if let new { addPerson(of: new) }
        }
        requeue(old, as: new)
        recall(old, as: new)
    }

    /// Takes in an event.
    mutating func add(_ event: OfficeEvent) {
        guard case .ticket(.called, let ticket) = event.change else { return }
        let note = CallNote(sequence: event.sequence, hadPriority: ticket.priority != nil)
        calls[ticket.line, default: []].append(note)
    }

    /// Takes the last event out again.
    mutating func removeLast(_ event: OfficeEvent) {
        guard case .ticket(.called, let ticket) = event.change else { return }
        calls[ticket.line]?.removeLast()
        if calls[ticket.line]?.isEmpty == true { calls[ticket.line] = nil }
    }

    private mutating func addPerson(of entry: LedgerEntry) {
        guard let person = entry.request.person else { return }
        let position = persons[person]?.partition { $0 >= entry.arrival } ?? 0
        persons[person, default: []].insert(entry.arrival, at: position)
    }

    private mutating func removePerson(of entry: LedgerEntry) {
        guard let person = entry.request.person else { return }
        persons[person]?.removeAll { $0 == entry.arrival }
        if persons[person]?.isEmpty == true { persons[person] = nil }
    }

    private mutating func requeue(_ old: LedgerEntry?, as new: LedgerEntry?) {
        let (before, after) = (old.flatMap(QueueName.init), new.flatMap(QueueName.init))
        guard before != after else { return }
        if let old, let before {
            queues[before]?.remove(old.arrival)
            if queues[before]?.isEmpty == true { queues[before] = nil }
        }
        if let new, let after { queues[after, default: ArrivalQueue()].insert(new.arrival) }
    }

    private mutating func recall(_ old: LedgerEntry?, as new: LedgerEntry?) {
        let (before, after) = (old.flatMap(Call.init), new.flatMap(Call.init))
        guard before != after else { return }
        if let before, let index = current.lastIndex(of: before) { current.remove(at: index) }
        if let after { current.insert(after, at: current.partition { $0.sequence > after.sequence }) }
    }
}
