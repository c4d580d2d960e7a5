package import Foundation
package import Journaling
package import Reception
import Synchronization

/// The twin of `JournalFile`: the same bytes, kept in memory.
package final class InMemoryJournal: EventJournal {
    private struct State {
        var bytes = Data()
        var entries: [JournalEntry] = []
        var isClosed = false
    }

    private let codec = JournalCodec()
    private let state = Mutex(State())

    /// Makes a journal that begins with `header`.
    package init(_ header: JournalHeader) throws(PartFailure) {
        do {
            let line = try codec.line(header)
            state.withLock { $0.bytes = line }
        } catch {
            throw PartFailure(part: .journal, reason: "\(error)")
        }
    }

    /// What a file would hold.
    package var bytes: Data { state.withLock { $0.bytes } }

    /// Everything appended, in order.
    package var entries: [JournalEntry] { state.withLock { $0.entries } }

    package func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        do {
            let lines = try entries.map(codec.line)
            try state.withLock { state in
                if state.isClosed { throw JournalError.closed(path: "memory") }
                state.entries += entries
                for line in lines { state.bytes += line }
            }
        } catch {
            throw PartFailure(part: .journal, reason: "\(error)")
        }
    }

    package func close() async { state.withLock { $0.isClosed = true } }
}
