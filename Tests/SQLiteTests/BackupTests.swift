import Foundation
import SQLite
import TestSupport
import Testing

@Suite("A backup")
struct BackupTests {
    private let folder: ScratchFolder
    private var path: String { folder.path("shelf.sqlite") }
    private var target: String { folder.path("backup.sqlite") }

    init() throws { folder = try ScratchFolder() }

    private func backUp(vfs: String? = nil) throws(DatabaseFailure) {
        try Database.backUp(path, to: target, schema: Shelf.schema, vfs: vfs)
    }

    @Test func isOneFileForItsOwnerWithWhatIsCommittedAndNotYetInTheFile() throws {
        let shelf = try Shelf(at: path)
        try shelf.add(1)
        try shelf.database.begin(writing: true)
        try shelf.insert(2)
        try backUp()
        try shelf.database.rollBack()
        let attributes = try FileManager.default.attributesOfItem(atPath: target)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(!FileManager.default.fileExists(atPath: target + ".partial"))
        #expect(try Shelf(at: target).count == 1)
    }

    @Test func holdsNothingThatWasDeleted() throws {
        let shelf = try Shelf(at: path)
        for number in 1...50 { try shelf.add(number, "Nguyễn Thị Lan \(number)") }
        try shelf.database.statement("DELETE FROM words").run()
        try backUp()
        #expect(try Data(contentsOf: URL(filePath: target)).range(of: Data("Nguyễn".utf8)) == nil)
    }

    @Test func replacesAnEarlierOne() throws {
        let shelf = try Shelf(at: path)
        try backUp()
        try shelf.add(1)
        try backUp()
        #expect(try Shelf(at: target).count == 1)
    }

    @Test(arguments: ["a letter of somebody", ""])
    func leavesAnotherFileAlone(content: String) throws {
        _ = try Shelf(at: path)
        try Data(content.utf8).write(to: URL(filePath: target))
        #expect(throws: DatabaseFailure.taken(path: target)) { try backUp() }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == content)
    }

    @Test func leavesADatabaseInUseAlone() throws {
        let (shelf, other) = (try Shelf(at: path), try Shelf(at: target))
        try other.add(1)
        for target in [path, target] {
            #expect(throws: DatabaseFailure.taken(path: target)) {
                try Database.backUp(path, to: target, schema: Shelf.schema)
            }
        }
        #expect(try shelf.count == 0 && other.count == 1)
    }

    @Test func toAMissingFolderNamesTheReason() throws {
        _ = try Shelf(at: path)
        let missing = folder.path("none/backup.sqlite")
        #expect(throws: DatabaseFailure.cannotOpen(path: missing, reason: "make: \(String(cString: strerror(ENOENT)))"))
        {
            try Database.backUp(path, to: missing, schema: Shelf.schema)
        }
    }

    @Test func thatFindsNoRoomLeavesNothingBehind() throws {
        let disk = FaultyDisk()
        let shelf = try Shelf(at: path, vfs: disk.name)
        for number in 1...50 { try shelf.add(number, String(repeating: "x", count: 1_000)) }
        disk.fail(.full, on: [.write], after: 3)
        #expect(throws: DatabaseFailure.full(path: target, call: "backup")) { try backUp(vfs: disk.name) }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { $0.hasPrefix("shelf") })
        disk.mend()
        try backUp(vfs: disk.name)
        #expect(try Shelf(at: target).count == 50)
    }
}
