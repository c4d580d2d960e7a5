package import Reception

/// The dossiers of one export of an office's system, by their codes.
package struct DossierExport: Sendable {
    private enum Entry {
        case dossier(Dossier)
        /// The code is there, and what is said of it cannot be told.
        case unreadable(RowProblem)
    }

    /// The signs between fields, the most usual first; the one is taken with which the header has what is needed.
    private static let separators: [Character] = [";", ",", "\t"]

    /// The rows of which one below had the same code, which counts, by the line of the later.
    package private(set) var repeated = Occurrences<Int>()
    /// What is odd in rows.
    package private(set) var problems = Occurrences<RowProblem>()

    private let path: String
    private var entries: [DossierCode: Entry] = [:]
    private var usable = 0

    /// Reads the `bytes` of the file at `path`.
    ///
    /// Throws what makes the export useless or doubtful as a whole. What is odd in a single row is a `RowProblem`.
    package init(_ bytes: [UInt8], path: String) throws(DossierFailure) {
        self.path = path
        let text = try ExportText.utf8(bytes, path: path)
        let header = try Self.header(of: text, path: path)
        let columns = header.columns
        var reader = header.reader
        var values = CellValues()
        while try reader.advance() {
            guard reader.count >= columns.count || !reader.isCutOff else {
                throw .halfWritten(path: path, line: reader.line)
            }
            read(reader, columns, &values)
        }
        guard usable == 0 else { return }
        guard let problem = problems.first.first else { throw .noRows(path: path) }
        throw .nothingUsable(path: path, line: problem.line, problem: problem.kind)
    }

    /// The number of dossiers.
    package var count: Int { entries.count }

    /// The dossier with this code, which is in its normal form; throws when its row cannot be read.
    package func dossier(_ code: DossierCode) throws(DossierFailure) -> Dossier? {
        switch entries[code] {
        case nil: nil
        case .dossier(let dossier): dossier
        case .unreadable(let problem): throw .unreadableRow(path: path, line: problem.line, problem: problem.kind)
        }
    }

    /// A reader that stands on the header, and what the header says.
    private static func header(
        of text: [UInt8], path: String
    ) throws(DossierFailure) -> (reader: TableReader, columns: ExportColumns) {
        var failure: DossierFailure?
        for separator in separators.compactMap(\.asciiValue) {
            do throws(DossierFailure) {
                return try header(of: text, separator: separator, path: path)
            } catch {
                failure = failure.flatMap { $0.saysMore(than: error) ? $0 : error } ?? error
            }
        }
        throw failure ?? .noRows(path: path)
    }

    private static func header(
        of text: [UInt8], separator: UInt8, path: String
    ) throws(DossierFailure) -> (reader: TableReader, columns: ExportColumns) {
        var reader = TableReader(text, separator: separator, path: path)
        repeat {
            guard try reader.advance() else { throw .noRows(path: path) }
        } while reader.isBlank()
        let names = (0..<reader.count).map { reader[$0].text }
        return (reader, try ExportColumns(header: names, line: reader.line, path: path))
    }

    private mutating func read(_ row: TableReader, _ columns: ExportColumns, _ values: inout CellValues) {
        func cell(_ column: ExportColumn) -> TableCell { columns[column].map { row[$0] } ?? .missing }
        guard let code = DossierCode(rawValue: cell(.code).text).normalized else {
            if !row.isBlank() { problems.add(RowProblem(line: row.line, kind: .noCode)) }
            return
        }
        if entries[code] != nil { repeated.add(row.line) }
        guard row.isBlank(from: columns.count) else {
            return refuse(code, RowProblem(line: row.line, kind: .tooManyFields))
        }
        guard let status = values.status(cell(.status)) else {
            return refuse(code, RowProblem(line: row.line, kind: .unknownStatus))
        }
        let received = day(.received, cell(.received), row.line, &values)
        let due = day(.due, cell(.due), row.line, &values)
        let place = values.place(cell(.place))
        usable += 1
        entries[code] = .dossier(
            Dossier(code: code, status: status, received: received, due: due, place: place.isEmpty ? nil : place))
    }

    private mutating func refuse(_ code: DossierCode, _ problem: RowProblem) {
        problems.add(problem)
        entries[code] = .unreadable(problem)
    }

    private mutating func day(
        _ column: ExportColumn, _ cell: TableCell, _ line: Int, _ values: inout CellValues
    ) -> LocalDay? {
        let day = values.day(cell)
        if day == nil, !cell.isBlank { problems.add(RowProblem(line: line, kind: .unknownDay(column))) }
        return day
    }
}

extension DossierFailure {
    /// Whether this says more of a header than `other`, which was found with another separator.
    fileprivate func saysMore(than other: DossierFailure) -> Bool {
        switch (self, other) {
        case (.missingColumn(_, _, .code, _), .missingColumn(_, _, .code, _)): true
        case (.missingColumn(_, _, .code, _), _): false
        default: true
        }
    }
}
