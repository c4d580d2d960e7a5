package import Foundation
package import Journaling
package import Reception
import Synchronization

/// The twin of `JournalFile`: the same bytes, kept in memory.
package final class InMemoryJournal: EventJournal {
    /// When entries become bytes.
    package enum Encoding: Sendable {
        /// As they are appended, so that what cannot be written is refused, as a file does.
        case atOnce
        /// When the bytes are asked for: a day that nobody asks does not pay for them. What cannot be written is left out.
        case whenAsked
    }

    private struct State {
        var bytes = Data()
        /// How many entries are in `bytes`.
        var encoded = 0
        var entries: [JournalEntry] = []
        var isClosed = false
    }

    private let codec = JournalCodec()
    private let encoding: Encoding
    private let state = Mutex(State())

    /// Makes a journal that begins with `header`.
    package init(_ header: JournalHeader, encoding: Encoding = .atOnce) throws(PartFailure) {
        self.encoding = encoding
        do {
            let line = try codec.line(header)
            state.withLock { $0.bytes = line }
        } catch {
            throw PartFailure(part: .journal, reason: "\(error)")
        }
    }

    /// What a file would hold.
    package var bytes: Data {
        state.withLock { state in
            for entry in state.entries[state.encoded...] {
                if let line = try? codec.line(entry) { state.bytes += line }
            }
            state.encoded = state.entries.count
            return state.bytes
        }
    }

    /// Everything appended, in order.
    package var entries: [JournalEntry] { state.withLock { $0.entries } }

    package func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        do {
            let lines = encoding == .atOnce ? try entries.map(codec.line) : []
            try state.withLock { state in
                if state.isClosed { throw JournalError.closed(path: "memory") }
                state.entries += entries
                for line in lines { state.bytes += line }
                state.encoded += lines.count
            }
        } catch {
            throw PartFailure(part: .journal, reason: "\(error)")
        }
    }

    package func close() async { state.withLock { $0.isClosed = true } }
}
