import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("A database that is replaced in use")
struct ReplacedDatabaseTests {
    private let database: TemporaryDatabase
    private let store: SQLiteTicketStore
    private let service: EmbeddedTicketService
    private var backup: String { database.folder.appending(path: "backup.sqlite").path }
    private var moved: String { database.folder.appending(path: "moved.sqlite").path }

    init() async throws {
        database = try TemporaryDatabase()
        store = SQLiteTicketStore(path: database.path)
        service = boundlessService(on: store)
        for id in ["1", "2"] as [TicketID] { _ = try await service.issue(registryRequest, id: id) }
        try await store.backUp(to: backup)
        for id in ["3", "4"] as [TicketID] { _ = try await service.issue(registryRequest, id: id) }
    }

    /// The log of the lost database must not get into the backup, whichever side notices first.
    @Test(arguments: [TicketAccess.reading, .writing])
    func goesOnWithTheBackupAtOnce(first: TicketAccess) async throws {
        try FileManager.default.moveItem(atPath: database.path, toPath: moved)
        try FileManager.default.moveItem(atPath: backup, toPath: database.path)
        if first == .reading { #expect(try await service.tickets().count == 2) }
        #expect(try await service.issue(registryRequest, id: "5").ticket.number == "A003")
        #expect(try await service.tickets().map(\.ticket.id) == ["1", "2", "5"])
        await store.close()
        #expect(try await boundlessService(on: SQLiteTicketStore(path: database.path)).tickets().count == 3)
    }

    @Test func takesAllThatWasAnsweredAlong() async throws {
        try FileManager.default.moveItem(atPath: database.path, toPath: moved)
        #expect(try await service.issue(registryRequest, id: "5").ticket.number == "A001")
        #expect(try await boundlessService(on: SQLiteTicketStore(path: moved)).tickets().count == 4)
    }
}

@Suite("A backup of the office", .timeLimit(.minutes(2)))
struct OfficeBackupTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    @Test func isOneMomentOfABusyDayAndCanBePutToUse() async throws {
        let store = SQLiteTicketStore(path: database.path)
        let service = boundlessService(on: store)
        var crowd = Crowd()
        await crowd.issue(1, turns: 1, as: "first", from: service)
        async let backups = makeBackups(of: store, service)
        await crowd.issue(16, turns: 50, from: service)
        #expect(crowd.failures.isEmpty)
        for backup in try await backups {
            let restored = boundlessService(on: SQLiteTicketStore(path: backup.path))
            let numbers = try await restored.tickets().map(\.ticket.number)
            #expect(numbers == numbers.indices.map { TicketNumber(prefix: "A", ordinal: $0 + 1) })
            #expect(numbers.count >= backup.answeredBefore)
            let next = try await restored.issue(registryRequest, id: "restored").ticket.number
            #expect(next == TicketNumber(prefix: "A", ordinal: numbers.count + 1))
        }
    }

    @Test func holdsNoNamePersonOrKey() async throws {
        let store = SQLiteTicketStore(path: database.path)
        let service = boundlessService(on: store)
        let person = PersonKey(rawValue: String(repeating: "5e", count: 32))
        _ = try await service.issue(
            TicketRequest(line: "registry", language: .vietnamese, displayName: "Nguyễn Thị Lan", person: person),
            id: "1")
        let key = try await service.dayKey()
        let path = database.folder.appending(path: "backup.sqlite").path
        try await store.backUp(to: path)
        let bytes = try Data(contentsOf: URL(filePath: path))
        let live =
            try Data(contentsOf: URL(filePath: database.path)) + Data(contentsOf: URL(filePath: database.path + "-wal"))
        for secret in [Data("Nguyễn Thị Lan".utf8), Data(person.rawValue.utf8), Data(key.bytes)] {
            #expect(live.range(of: secret) != nil)
            #expect(bytes.range(of: secret) == nil)
        }
        let restored = boundlessService(on: SQLiteTicketStore(path: path))
        #expect(try await restored.tickets().map(\.ticket.number) == ["A001"])
    }

    private func makeBackups(
        of store: SQLiteTicketStore, _ service: EmbeddedTicketService
    ) async throws -> [(path: String, answeredBefore: Int)] {
        var backups: [(path: String, answeredBefore: Int)] = []
        for number in 1...5 {
            let answered = try await service.tickets().count
            let path = database.folder.appending(path: "backup-\(number).sqlite").path
            try await store.backUp(to: path)
            backups.append((path, answered))
        }
        return backups
    }

    @Test func ofANewerVersionIsRefusedAndLeftAlone() async throws {
        let store = SQLiteTicketStore(path: database.path)
        try await store.open()
        let target = database.folder.appending(path: "backup.sqlite").path
        try await store.backUp(to: target)
        let file = try FileHandle(forUpdating: URL(filePath: target))
        try file.seek(toOffset: 60)
        try file.write(contentsOf: [0, 0, 0, 99])
        try file.close()
        await #expect(throws: DatabaseFailure.newerSchema(path: target, found: 99, known: Schema.office.version)) {
            try await SQLiteTicketStore(path: target).open()
        }
        #expect(!FileManager.default.fileExists(atPath: target + "-wal"))
    }
}
