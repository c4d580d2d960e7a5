import Foundation
import Reception

/// What cells mean. An export has few different ones in a column, and each is made out once.
struct CellValues {
    private var statuses: [TableCell: DossierStatus?] = [:]
    private var days: [TableCell: LocalDay?] = [:]
    private var places: [TableCell: String] = [:]

    /// The state that `cell` names.
    mutating func status(_ cell: TableCell) -> DossierStatus? {
        Self.value(of: cell, in: &statuses, make: DossierStatus.init(written:))
    }

    /// The day that `cell` names.
    mutating func day(_ cell: TableCell) -> LocalDay? {
        Self.value(of: cell, in: &days, make: LocalDay.init(written:))
    }

    /// The place, its marks and letters joined, one string for all rows; empty when there is none.
    mutating func place(_ cell: TableCell) -> String {
        Self.value(of: cell, in: &places, make: \.precomposedStringWithCanonicalMapping)
    }

    private static func value<Value>(
        of cell: TableCell, in known: inout [TableCell: Value], make: (String) -> Value
    ) -> Value {
        if let value = known[cell] { return value }
        let value = make(cell.text)
        known[cell] = value
        return value
    }
}
