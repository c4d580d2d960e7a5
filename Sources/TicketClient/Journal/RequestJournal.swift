import Reception
import SQLite
import Synchronization
import Threading

/// The requests of one client whose end is not known, in a file, on a thread of its own.
///
/// A request is in the file, safe from lost power, before it is sent, and is taken out before anybody hears of its answer.
/// So what is found there after a crash was never said to anybody. Only the ticket's id and day are kept: whoever asked is
/// gone by then, and nothing is asked again in their name. One process may have the file open at a time.
package actor RequestJournal {
    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.requests")
    private let path: String
    private var table: RequestTable?
    /// How many calls are asking for a ticket now.
    private var callers: [TicketID: Int] = [:]
    /// What is being withdrawn now.
    private var claimed: Set<TicketID> = []
    /// What callers were given today: asking for it again does not make it nobody's.
    private var given: (day: LocalDay?, ids: Set<TicketID>) = (nil, [])
    private let unsettled = Mutex(0)

    /// A journal in the file at `path`, whose folder must exist; touches nothing yet.
    package init(path: String) { self.path = path }

    /// How many requests had no known end when the journal was last used.
    package nonisolated var unsettledCount: Int { unsettled.withLock(\.self) }

    /// Closes the file; the next use opens it again.
    package func close() { table = nil }

    /// Writes that a caller asks for `id`, and takes it back if nobody waited for it any more.
    func begin(_ id: TicketID, at now: WallTime) throws(TicketClientFailure) {
        guard !claimed.contains(id) else { throw .beingWithdrawn }
        if given.day != now.day { given = (now.day, []) }
        if !given.ids.contains(id) {
            try change { (table) throws(DatabaseFailure) in try table.note(id, at: now) }
        }
        callers[id, default: 0] += 1
    }

    /// The end of `id` is known: forgets it, durably. `isGiven`: a caller gets the ticket now.
    func settle(_ id: TicketID, isGiven: Bool) throws(TicketClientFailure) {
        abandon(id)
        try change { (table) throws(DatabaseFailure) in try table.remove(id) }
        if isGiven { given.ids.insert(id) }
    }

    /// A caller gives `id` up; when nobody else asks for it and it was not settled it is to be withdrawn.
    func abandon(_ id: TicketID) {
        claimed.remove(id)
        callers[id] = callers[id].flatMap { $0 > 1 ? $0 - 1 : nil }
    }

    /// Writes that `id` is to be withdrawn. Whoever could not withdraw it hears of that anyway, so a file that cannot be
    /// written changes nothing for them.
    func noteWithdrawal(of id: TicketID, at now: WallTime) {
        try? change { (table) throws(DatabaseFailure) in try table.noteIfNew(id, at: now) }
    }

    /// What nobody waits for, the oldest first.
    func abandoned() throws(TicketClientFailure) -> [UnsettledRequest] {
        var all: [UnsettledRequest] = []
        try change { (table) throws(DatabaseFailure) in all = try table.all() }
        return all.filter { callers[$0.id] == nil && !claimed.contains($0.id) }
    }

    /// Lets one alone withdraw `id`; false when somebody asks for it again.
    func claim(_ id: TicketID) -> Bool {
        callers[id] == nil && claimed.insert(id).inserted
    }

    /// Works on the open file; a file that is damaged or lost is opened anew at the next use.
    private func change(
        _ work: (RequestTable) throws(DatabaseFailure) -> Void
    ) throws(TicketClientFailure) {
        do throws(DatabaseFailure) {
            let open = try opened()
            try work(open)
            let count = try open.count()
            unsettled.withLock { $0 = count }
        } catch {
            if !error.isPassing { table = nil }
            throw .journal(error)
        }
    }

    private func opened() throws(DatabaseFailure) -> RequestTable {
        if let table { return table }
        let opened = try RequestTable(path: path)
        table = opened
        return opened
    }
}
