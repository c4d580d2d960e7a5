import SQLite
import TestSupport

/// A small database to try things on: numbered words.
final class Shelf {
    static let schema = Schema(
        applicationID: 0x5348_4C46,
        migrations: ["CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT"])

    let database: Database
    private let put: Statement
    private let find: Statement
    private let countAll: Statement

    init(at path: String, role: Database.Role = .writing, vfs: String? = nil) throws {
        database = try Database(path: path, schema: Self.schema, role: role, vfs: vfs)
        put = try database.statement("INSERT INTO words VALUES (?, ?)")
        find = try database.statement("SELECT word FROM words WHERE number = ?")
        countAll = try database.statement("SELECT count(*) FROM words")
    }

    /// Writes a word in a transaction of its own.
    func add(_ number: Int, _ word: String = "word") throws(DatabaseFailure) {
        do throws(DatabaseFailure) {
            try database.begin(writing: true)
            try insert(number, word)
            try database.commit()
        } catch {
            try database.rollBack()
            throw error
        }
    }

    /// Writes a word in the transaction that is open.
    func insert(_ number: Int, _ word: String = "word") throws(DatabaseFailure) {
        try put.run(.integer(Int64(number)), .text(word))
    }

    func word(_ number: Int) throws(DatabaseFailure) -> String? {
        try find.first(.integer(Int64(number))) { row in row.text(0) }
    }

    var count: Int { get throws(DatabaseFailure) { try countAll.number() } }
}
