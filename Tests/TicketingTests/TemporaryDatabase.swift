import Foundation
import Ticketing

/// A folder of its own for one test's database, removed with it.
final class TemporaryDatabase: Sendable {
    /// Whether this process may mount file systems: root of a container mostly may not.
    static let mayMount: Bool = {
        guard let database = try? TemporaryDatabase() else { return false }
        return withExtendedLifetime(database) {
            mount("tmpfs", database.folder.path, "tmpfs", 0, "size=4k") == 0 && umount2(database.folder.path, 0) == 0
        }
    }()

    /// The folder.
    let folder: URL
    /// The database file in it, which does not exist yet.
    var path: String { folder.appending(path: "tickets.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "letan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

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
