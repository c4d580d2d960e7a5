import CSQLite

/// A value handed to a statement; a missing one is NULL.
package enum SQLiteValue: Sendable {
    case integer(Int64?)
    case text(String?)
    case bytes([UInt8])
}

/// One prepared statement, to be run any number of times; finalised when it goes away.
package struct Statement: ~Copyable {
    private let handle: OpaquePointer
    private let path: String
    private let call: String

    /// Prepares `sql`; its first line names it in errors.
    init(_ sql: String, on connection: borrowing Connection) throws(DatabaseFailure) {
        let call = String(sql.prefix { !$0.isNewline })
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else {
            throw DatabaseFailure(code, call: call, path: connection.path, on: connection.handle)
        }
        handle = prepared
        path = connection.path
        self.call = call
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs the statement with `values` and drops its rows.
    package func run(_ values: SQLiteValue...) throws(DatabaseFailure) {
        try run(values) { _ in }
    }

    /// What `read` makes of the first row; nil when there is none.
    package func first<Answer>(
        _ values: SQLiteValue..., read: (Row) throws(DatabaseFailure) -> Answer
    ) throws(DatabaseFailure) -> Answer? {
        var answer: Answer?
        try run(values) { row throws(DatabaseFailure) in
            if answer == nil { answer = try read(row) }
        }
        return answer
    }

    /// The first column of the first row; 0 when there is none.
    package func number(_ values: SQLiteValue...) throws(DatabaseFailure) -> Int {
        var number = 0
        try run(values) { row in number = Int(row.integer(0)) }
        return number
    }

    /// What `read` makes of every row, in order.
    package func all<Answer>(
        _ values: SQLiteValue..., read: (Row) throws(DatabaseFailure) -> Answer
    ) throws(DatabaseFailure) -> [Answer] {
        var answers: [Answer] = []
        try run(values) { row throws(DatabaseFailure) in answers.append(try read(row)) }
        return answers
    }

    /// Shows every row, in order.
    package func forEach(_ values: SQLiteValue..., visit: (Row) throws(DatabaseFailure) -> Void) throws(DatabaseFailure)
    {
        try run(values, visit: visit)
    }

    private func run(
        _ values: [SQLiteValue], visit: (Row) throws(DatabaseFailure) -> Void
    ) throws(DatabaseFailure) {
        defer { sqlite3_reset(handle) }
        for (index, value) in values.enumerated() { try bind(value, at: Int32(index + 1)) }
        var code = sqlite3_step(handle)
        while code == SQLITE_ROW {
            try visit(Row(handle: handle, path: path))
            code = sqlite3_step(handle)
        }
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    private func bind(_ value: SQLiteValue, at index: Int32) throws(DatabaseFailure) {
        let code =
            switch value {
            case .integer(let number?): sqlite3_bind_int64(handle, index, number)
            case .text(let text?): letan_sqlite3_bind_text(handle, index, text, Int32(text.utf8.count))
            case .bytes(let bytes): letan_sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count))
            case .integer(nil), .text(nil): sqlite3_bind_null(handle, index)
            }
        guard code == SQLITE_OK else { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseFailure {
        DatabaseFailure(code, call: call, path: path, on: sqlite3_db_handle(handle))
    }
}

/// The row a statement stands on; good until the statement moves on.
package struct Row {
    private let handle: OpaquePointer
    private let path: String

    fileprivate init(handle: OpaquePointer, path: String) {
        self.handle = handle
        self.path = path
    }

    /// The number in `column`; 0 for NULL.
    package func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// The number in `column`, if there is one.
    package func optionalInteger(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
    }

    /// The text in `column`; empty for NULL.
    package func text(_ column: Int32) -> String { optionalText(column) ?? "" }

    /// The text in `column`, if there is one.
    package func optionalText(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The bytes in `column`; none for NULL.
    package func bytes(_ column: Int32) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column))))
    }

    /// The word in `column` as a case of `Value`; a word this version does not know means that the file is damaged.
    package func word<Value: RawRepresentable<String>>(_ column: Int32) throws(DatabaseFailure) -> Value {
        let word = text(column)
        guard let value = Value(rawValue: word) else {
            let name = sqlite3_column_name(handle, column).map { String(cString: $0) } ?? "column \(column)"
            throw .corrupt(path: path, detail: "\(name) holds the unknown word '\(word)'")
        }
        return value
    }

    /// The word in `column`, if there is one, as a case of `Value`.
    package func optionalWord<Value: RawRepresentable<String>>(_ column: Int32) throws(DatabaseFailure) -> Value? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : try word(column)
    }
}
