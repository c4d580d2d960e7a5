package import Reception
import Testing

/// What every `EventJournal` promises, wherever it writes.
package struct EventJournalContract: Sendable {
    /// A journal under test, and what another reader finds in it now.
    package typealias Opened = (journal: any EventJournal, read: @Sendable () throws -> [JournalEntry])

    private let open: @Sendable () throws -> Opened

    /// The contract for the journals that `open` begins, each empty.
    package init(_ open: @escaping @Sendable () throws -> Opened) { self.open = open }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await whatIsAppendedIsThere()
        try await groupsStayTogether()
        try await closingTwiceIsFine()
    }

    private func whatIsAppendedIsThere() async throws {
        let opened = try open()
        #expect(try opened.read().isEmpty)
        var written: [JournalEntry] = []
        for number in 0..<20 {
            let group = Self.group(number, of: number % 4)
            try await opened.journal.append(group)
            written += group
            #expect(try opened.read() == written, "an append that returned is not there, or more than it is")
        }
        await opened.journal.close()
        #expect(try opened.read() == written)
    }

    private func groupsStayTogether() async throws {
        let opened = try open()
        let groups = (0..<50).map { Self.group($0, of: 5) }
        try await withThrowingTaskGroup { tasks in
            for group in groups { tasks.addTask { try await opened.journal.append(group) } }
            try await tasks.waitForAll()
        }
        let read = try opened.read()
        #expect(read.count == 250)
        for start in stride(from: 0, to: read.count, by: 5) {
            #expect(groups.contains(Array(read[start..<min(start + 5, read.count)])), "a group was torn apart")
        }
    }

    private func closingTwiceIsFine() async throws {
        let opened = try open()
        try await opened.journal.append(Self.group(1, of: 2))
        await opened.journal.close()
        await opened.journal.close()
        await #expect(throws: PartFailure.self) { try await opened.journal.append(Self.group(2, of: 2)) }
        #expect(try opened.read() == Self.group(1, of: 2))
    }

    /// An event and the actions it led to; no lines at all when `count` is 0.
    private static func group(_ number: Int, of count: Int) -> [JournalEntry] {
        let wall = WallTime(
            utcMilliseconds: Int64(number), day: LocalDay(year: 2026, month: 3, day: 2), minute: number % 1_440)
        let at = Instant(microseconds: Int64(number))
        return (0..<count).map { index in
            guard index > 0 else {
                return JournalEntry(at: at, .event(ConversationEvent(.started(seed: UInt64(number)), wall: wall)))
            }
            let timer = TimerID(purpose: .silence, serial: number * 10 + index)
            return JournalEntry(at: at, .action(.cancelTimer(timer: timer)))
        }
    }
}
