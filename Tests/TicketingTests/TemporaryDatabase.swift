import Foundation
import TestSupport
import Ticketing

/// A folder of its own for one test's database, removed with it.
final class TemporaryDatabase: Sendable {
    private let scratch: ScratchFolder
    /// The folder.
    var folder: URL { scratch.url }
    /// The database file in it, which does not exist yet.
    var path: String { scratch.path("tickets.sqlite") }

    init() throws { scratch = try ScratchFolder() }

    /// Makes a sound, empty, closed database.
    func create() async throws {
        let store = SQLiteTicketStore(path: path)
        try await store.open()
        await store.close()
    }

    /// Overwrites `bytes` of the file at `offset`.
    func patch(_ bytes: [UInt8], at offset: UInt64) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: offset)
        try file.write(contentsOf: bytes)
        try file.close()
    }

    /// Cuts the file short.
    func truncate(atOffset offset: UInt64) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.truncate(atOffset: offset)
        try file.close()
    }
}
