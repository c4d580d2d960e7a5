package import Foundation
package import Reception
import SQLite
import Synchronization
import Ticketing

/// The cost of tickets that must be on the disk before they are answered.
///
/// Where the disk matters it is one whose synchronisation takes 5 ms, as a good hard disk's or a cheap card's does: on
/// machines like this one a commit is nearly free.
package struct TicketBenchmarks: Sendable {
    private let folder: URL
    private let clock: any ReceptionClock

    private static let syncMicroseconds: UInt32 = 5_000
    private static let clients = [1, 16, 64]

    /// Makes the cases; their databases lie in `folder`.
    package init(folder: URL, clock: any ReceptionClock) {
        self.folder = folder
        self.clock = clock
    }

    /// All of them.
    package var all: [Benchmark] {
        Self.clients.map(synchronisations) + Self.clients.map(gain)
            + [growth(to: 10_000, isLong: false), growth(to: 100_000, isLong: true)]
    }

    /// How many synchronisations a ticket costs when `clients` ask at once.
    private func synchronisations(clients: Int) -> Benchmark {
        Benchmark("Tickets:SyncsPerTicket\(clients)", unit: "fsyncs", runs: 10) {
            let disk = slowDisk()
            let desk = try await TicketDesk(in: folder, clock: clock, disk: disk)
            let before = disk.syncCount
            try await desk.issue(clients * 10, clients: clients)
            return Double(disk.syncCount - before) / Double(clients * 10)
        }
    }

    /// How many times as many tickets are issued as with a commit for each, when `clients` ask at once.
    private func gain(clients: Int) -> Benchmark {
        Benchmark("Tickets:SharedCommitGain\(clients)", unit: "times", runs: 5) {
            let shared = try await TicketDesk(in: folder, clock: clock, disk: slowDisk())
            let single = try await TicketDesk(in: folder, clock: clock, disk: slowDisk(), largestBatch: 1)
            let sharing = try await seconds { try await shared.issue(clients * 10, clients: clients) }
            let count = max(clients * 2, 10)
            let alone = try await seconds { try await single.issue(count, clients: clients) }
            return (alone / Double(count)) / (sharing / Double(clients * 10))
        }
    }

    /// How many times as long an issue takes on a day of `count` tickets as on one of 100.
    private func growth(to count: Int, isLong: Bool) -> Benchmark {
        let days = Growing(small: 100, large: count)
        return Benchmark("Tickets:IssueGrowth\(count)", unit: "times", runs: 20, isLong: isLong) {
            let (small, large) = try await days.desks(in: folder, clock: clock)
            // In turns, so that what else the machine does falls on both.
            var times: (small: [Double], large: [Double]) = ([], [])
            for _ in 0..<20 {
                times.small.append(try await seconds { try await small.issue(1, clients: 1) })
                times.large.append(try await seconds { try await large.issue(1, clients: 1) })
            }
            return times.large.sorted()[10] / times.small.sorted()[10]
        }
    }

    private func slowDisk() -> FaultyDisk {
        let disk = FaultyDisk()
        disk.setSyncDelay(microseconds: Self.syncMicroseconds)
        return disk
    }
}

/// Two days of different length, made when they are first needed.
private actor Growing {
    private let small: Int
    private let large: Int
    private var made: (TicketDesk, TicketDesk)?

    init(small: Int, large: Int) {
        self.small = small
        self.large = large
    }

    func desks(in folder: URL, clock: any ReceptionClock) async throws -> (TicketDesk, TicketDesk) {
        if let made { return made }
        let desks = (
            try await TicketDesk(in: folder, clock: clock, disk: nil),
            try await TicketDesk(in: folder, clock: clock, disk: nil)
        )
        try await desks.0.issue(small, clients: small)
        try await desks.1.issue(large, clients: 64)
        for desk in [desks.0, desks.1] { try await desk.serve(30) }
        made = desks
        return desks
    }
}

/// An office with one line that takes all comers, on a database of its own.
private struct TicketDesk: Sendable {
    private static let count = Atomic(0)
    private static let line = Line(id: "bench", prefix: "Z", dailyCapacity: .max)

    private let service: EmbeddedTicketService
    /// Kept as long as the store.
    private let disk: FaultyDisk?

    init(
        in folder: URL, clock: any ReceptionClock, disk: FaultyDisk?,
        largestBatch: Int = SQLiteTicketStore.largestBatch
    ) async throws {
        let path = folder.appending(path: "bench-\(Self.next()).sqlite").path(percentEncoded: false)
        let store = SQLiteTicketStore(path: path, vfs: disk?.name, largestBatch: largestBatch)
        try await store.open()
        self.disk = disk
        service = EmbeddedTicketService(
            office: Office(
                timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese, lines: [Self.line],
                desks: [Desk(id: "1", lines: [Self.line.id])], hours: .always),
            store: store, clock: clock)
        // The day begins with the first, and what the day before left is taken out of the log before the second.
        try await issue(2, clients: 1)
    }

    /// Issues `count` tickets to `clients` that ask one after the other, all at once.
    func issue(_ count: Int, clients: Int) async throws {
        try await withThrowingTaskGroup { group in
            for _ in 0..<clients {
                group.addTask {
                    for _ in 0..<(count / clients) {
                        let request = TicketRequest(line: Self.line.id, language: .vietnamese)
                        _ = try await service.issue(request, id: TicketID(rawValue: "bench-\(Self.next())"))
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Serves `count` visitors, so that there are times to estimate waits from.
    func serve(_ count: Int) async throws {
        for _ in 0..<count {
            guard let called = try await service.callNext(desk: "1", key: nil) else { return }
            for transition in [TicketTransition.serve, .finish] {
                _ = try await service.apply(transition, to: called.ticket.id, by: "1")
            }
        }
    }

    private static func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
