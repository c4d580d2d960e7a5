/// What a column of an export may be for. Any other column, such as a name, is never kept.
package enum ExportColumn: String, Hashable, Sendable, CaseIterable, CustomStringConvertible {
    case code, status, received, due, place

    package var description: String {
        switch self {
        case .code: "code"
        case .status: "state"
        case .received: "day of receipt"
        case .due: "day the result is due"
        case .place: "place"
        }
    }

    /// The names in a header, the surest first; where an export has several of them the first counts.
    var names: [String] {
        switch self {
        case .code: ["mã hồ sơ", "mã số hồ sơ", "số hồ sơ", "mã hs", "code", "dossier code"]
        case .status: ["trạng thái", "trạng thái hồ sơ", "tình trạng", "tình trạng hồ sơ", "status", "state"]
        case .received:
            ["ngày nhận", "ngày nhận hồ sơ", "ngày tiếp nhận", "received", "received on", "date received"]
        case .due:
            [
                "ngày hẹn trả", "ngày hẹn trả kết quả", "hẹn trả", "hẹn trả kết quả", "hạn trả", "hạn trả kết quả",
                "due",
                "due date",
            ]
        case .place: ["đang ở", "nơi đang xử lý", "đơn vị đang xử lý", "bộ phận đang xử lý", "place", "location"]
        }
    }

    /// Whether an export is of no use without it.
    var isNeeded: Bool { self == .code || self == .status }
}

/// Where the columns of an export are.
struct ExportColumns {
    /// The number of columns in the header.
    let count: Int
    private let places: [ExportColumn: Int]

    /// Reads the names of the header in `line` of the file at `path`.
    init(header: [String], line: Int, path: String) throws(DossierFailure) {
        let given = header.map(\.plainWords)
        var places: [ExportColumn: Int] = [:]
        for column in ExportColumn.allCases {
            let name = column.names.map(\.plainWords).first(where: given.contains)
            let found = given.indices.filter { given[$0] == name }
            guard found.count < 2 else { throw .doubledColumn(path: path, line: line, column: column) }
            guard !found.isEmpty || !column.isNeeded else {
                throw .missingColumn(path: path, line: line, column: column, names: column.names)
            }
            places[column] = found.first
        }
        count = header.count
        self.places = places
    }

    /// The place of `column` in every row; nil when the export does not have it.
    subscript(column: ExportColumn) -> Int? { places[column] }
}
