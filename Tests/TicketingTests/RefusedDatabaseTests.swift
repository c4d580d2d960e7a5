import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Databases that are refused")
struct RefusedDatabaseTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    /// Where SQLite's file header holds `user_version` and `application_id` (file format, section 1.3).
    private static let userVersionOffset: UInt64 = 60
    private static let applicationIDOffset: UInt64 = 68

    @Test func aNewerSchemaIsNamedWithBothVersionsAndTheFix() async throws {
        try await database.create()
        try database.patch([0, 0, 0, 99], at: Self.userVersionOffset)
        let failure = await failureOfOpening()
        #expect(failure == .newerSchema(path: database.path, found: 99, known: Schema.office.version))
        #expect(failure?.description.contains("run the letan that wrote it") == true)
        #expect(failure?.description.contains(database.path) == true)
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() async throws {
        try await database.create()
        try database.patch([1, 2, 3, 4], at: Self.applicationIDOffset)
        let before = try Data(contentsOf: URL(filePath: database.path))
        #expect(await failureOfOpening() == .foreignDatabase(path: database.path))
        #expect(try Data(contentsOf: URL(filePath: database.path)) == before)
    }

    @Test(arguments: ["no database at all, but long enough to have a header of some sort or other", "{}"])
    func aFileOfAnotherKindIsLeftAlone(content: String) async throws {
        try Data(content.utf8).write(to: URL(filePath: database.path))
        #expect(await failureOfOpening() == .notADatabase(path: database.path))
        #expect(try String(contentsOfFile: database.path, encoding: .utf8) == content)
    }

    @Test func aDamagedPageIsFoundWhenTheFileIsOpened() async throws {
        try await database.create()
        let size = try Data(contentsOf: URL(filePath: database.path)).count
        try database.patch(Array(repeating: 0xAA, count: size - 4_096), at: 4_096)
        guard case .corrupt(database.path, _) = await failureOfOpening() else {
            Issue.record("the damage was not found")
            return
        }
    }

    @Test func aFileCutShortIsFoundWhenItIsOpened() async throws {
        try await database.create()
        try database.truncate(atOffset: 3 * 4_096)
        guard case .corrupt(database.path, _) = await failureOfOpening() else {
            Issue.record("the damage was not found")
            return
        }
    }

    @Test func aDirectoryIsNamedAsOne() async throws {
        let store = SQLiteTicketStore(path: database.folder.path)
        await #expect(throws: DatabaseFailure.isDirectory(path: database.folder.path)) { try await store.open() }
    }

    @Test func aMissingFolderIsNamedWithTheSystemsReason() async throws {
        let path = database.folder.appending(path: "none/tickets.sqlite").path
        let reason = String(cString: strerror(ENOENT))
        await #expect(throws: DatabaseFailure.cannotOpen(path: path, reason: reason)) {
            try await SQLiteTicketStore(path: path).open()
        }
    }

    @Test func anEmptyFileBecomesADatabase() async throws {
        try Data().write(to: URL(filePath: database.path))
        #expect(await failureOfOpening() == nil)
    }

    @Test func theOfficeIsBackAsSoonAsTheFileIsGood() async throws {
        try Data("{}".utf8).write(to: URL(filePath: database.path))
        let service = service(at: database.path)
        let reason = DatabaseFailure.notADatabase(path: database.path).description
        await #expect(throws: TicketFailure.unavailable(reason: reason)) {
            try await service.issue(registryRequest, id: "1")
        }
        try FileManager.default.removeItem(atPath: database.path)
        #expect(try await service.issue(registryRequest, id: "1").ticket.number == "A001")
    }

    @Test func aFileDamagedInUseIsLeftForTheBackupPutInItsPlace() async throws {
        let store = SQLiteTicketStore(path: database.path)
        let service = EmbeddedTicketService(office: .twoLines, store: store, clock: ManualClock())
        for number in 0..<100 { _ = try await service.issue(registryRequest, id: TicketID(rawValue: "\(number)")) }
        await store.close()
        let backup = try Data(contentsOf: URL(filePath: database.path))
        _ = try await service.ticket("1")
        try database.truncate(atOffset: 3 * 4_096)
        await #expect(throws: TicketFailure.self) { try await service.tickets() }
        for name in try FileManager.default.contentsOfDirectory(atPath: database.folder.path) {
            try FileManager.default.removeItem(at: database.folder.appending(path: name))
        }
        try backup.write(to: URL(filePath: database.path))
        #expect(try await service.tickets().count == 100)
    }

    private func failureOfOpening() async -> DatabaseFailure? {
        do throws(DatabaseFailure) {
            try await SQLiteTicketStore(path: database.path).open()
            return nil
        } catch {
            return error
        }
    }
}

@Suite("A read-only file system", .timeLimit(.minutes(1)))
struct ReadOnlyFileSystemTests {
    @Test(.enabled(if: ScratchFolder.mayMount, "only root of the machine can mount"))
    func isNamedAndLeftAsSoonAsItMayBeWritten() async {
        await #expect(processExitsWith: .success) {
            let database = try TemporaryDatabase()
            let folder = database.folder.path
            #expect(mount("tmpfs", folder, "tmpfs", 0, "size=16m") == 0)
            defer { umount2(folder, Int32(MNT_DETACH)) }
            try await database.create()
            let service = service(at: database.path)
            #expect(mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "") == 0)
            let reason = DatabaseFailure.readOnly(path: database.path, call: "open").description
            await #expect(throws: TicketFailure.unavailable(reason: reason)) {
                try await service.issue(registryRequest, id: "1")
            }
            #expect(mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT), "") == 0)
            #expect(try await service.issue(registryRequest, id: "1").ticket.number == "A001")
            withExtendedLifetime(database) {}
        }
    }
}
