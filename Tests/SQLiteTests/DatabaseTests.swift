import Foundation
import SQLite
import TestSupport
import Testing

@Suite("A database")
struct DatabaseTests {
    private let folder: ScratchFolder
    private var path: String { folder.path("shelf.sqlite") }

    init() throws { folder = try ScratchFolder() }

    @Test func aPartThatFailsIsUndoneAlone() throws {
        struct Refusal: Error {}
        let shelf = try Shelf(at: path)
        try shelf.database.begin(writing: true)
        _ = try shelf.database.part { () throws(DatabaseFailure) in try shelf.insert(1) }
        let refused = try shelf.database.part { () throws in
            try shelf.insert(2)
            throw Refusal()
        }
        _ = try shelf.database.part { () throws(DatabaseFailure) in try shelf.insert(3) }
        try shelf.database.commit()
        #expect(throws: Refusal.self) { try refused.get() }
        #expect(try [1, 2, 3].map { try shelf.word($0) } == ["word", nil, "word"])
    }

    @Test func aReaderSeesTheLastCommitWhileAnotherIsWritten() throws {
        let (writer, reader) = (try Shelf(at: path), try Shelf(at: path, role: .reading))
        try writer.add(1)
        try writer.database.begin(writing: true)
        try writer.insert(2)
        #expect(try reader.count == 1)
        try writer.database.commit()
        #expect(try reader.count == 2)
    }

    @Test func aReaderMayNotWrite() throws {
        _ = try Shelf(at: path)
        let reader = try Shelf(at: path, role: .reading)
        #expect(throws: DatabaseFailure.readOnly(path: path, call: "BEGIN IMMEDIATE")) {
            try reader.add(1)
        }
    }

    @Test func whatWasDeletedIsNowhereOnceTheLogIsEmptied() throws {
        let shelf = try Shelf(at: path)
        for number in 1...50 { try shelf.add(number, "Nguyễn Thị Lan \(number)") }
        #expect(try folder.holds("Nguyễn Thị Lan"))
        try shelf.database.begin(writing: true)
        try shelf.database.statement("DELETE FROM words").run()
        try shelf.database.commit()
        try shelf.database.emptyLog()
        #expect(try !folder.holds("Nguyễn Thị Lan"))
    }

    @Test func aLogThatIsStillReadIsNotEmptied() throws {
        let (writer, reader) = (try Shelf(at: path), try Shelf(at: path, role: .reading))
        try reader.database.begin(writing: false)
        #expect(try reader.count == 0)
        try writer.add(1)
        #expect(throws: DatabaseFailure.busy(path: path, call: "empty the log")) { try writer.database.emptyLog() }
        try reader.database.commit()
        try writer.database.emptyLog()
        #expect(try writer.count == 1)
    }

    @Test(arguments: ["removed", "replaced"])
    func aFileThatIsNoLongerThereIsNoticed(how: String) throws {
        let shelf = try Shelf(at: path)
        #expect(!shelf.database.hasMoved)
        try FileManager.default.moveItem(atPath: path, toPath: folder.path("elsewhere"))
        if how == "replaced" { try FileManager.default.copyItem(atPath: folder.path("elsewhere"), toPath: path) }
        #expect(shelf.database.hasMoved)
    }
}

extension ScratchFolder {
    /// Whether any file in it holds `text`.
    func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil).contains {
            try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil
        }
    }
}
