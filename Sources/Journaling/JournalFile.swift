import Foundation
package import Reception
import Threading

/// The journal on disk. A file may hold several sessions, one after the other; each begins with a header line.
///
/// While the disk is full, entries wait in memory, as many as fit into `mostWaiting` bytes; what comes after them is lost
/// rather than the order.
package actor JournalFile: EventJournal {
    /// The most bytes that wait for room on the disk.
    package static let mostWaiting = 4 << 20

    private let executor = SerialQueueExecutor(label: "letan.journal")
    private let codec = JournalCodec()
    private let path: String
    private var file: AppendingFile?
    private var waiting = Data()

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Opens `path`, creating it readable for its owner only, and begins a session in it.
    package init(path: String, header: JournalHeader) throws(JournalError) {
        var opened = try AppendingFile(path: path)
        try opened.completeLastLine()
        try opened.append(try Self.line(header, codec: codec, path: path))
        file = consume opened
        self.path = path
    }

    package func append(_ entries: [JournalEntry]) async throws(PartFailure) {
        do {
            guard file != nil else { throw JournalError.closed(path: path) }
            var isWriting = true
            for entry in entries where waiting.count < Self.mostWaiting {
                waiting += try codec.line(entry)
                // A batch that has waited for long is larger than what may wait: it goes out in parts.
                if isWriting, waiting.count >= Self.mostWaiting / 4 { isWriting = (try? writeOut()) != nil }
            }
            try writeOut()
        } catch {
            throw PartFailure(part: .journal, reason: "\(error)")
        }
    }

    package func close() async {
        // Who closes has no use for the failure; it was told with the entries that wait.
        try? writeOut()
        file = nil
    }

    private func writeOut() throws(JournalError) {
        try file?.append(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    private static func line(_ header: JournalHeader, codec: JournalCodec, path: String) throws(JournalError) -> Data {
        do { return try codec.line(header) } catch { throw .system(path: path, call: "encode", reason: "\(error)") }
    }
}
