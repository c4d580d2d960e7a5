/// Something odd in one row of an export, without a word out of it.
package struct RowProblem: Hashable, Sendable {
    /// What is odd.
    package enum Kind: Hashable, Sendable, CustomStringConvertible {
        /// The row has no code, or something that cannot be one.
        case noCode
        /// The word for the state is not known.
        case unknownStatus
        /// The row has more fields than the header.
        case tooManyFields
        /// The day is not one; the dossier is kept without it.
        case unknownDay(ExportColumn)

        package var description: String {
            switch self {
            case .noCode: "there is no code"
            case .unknownStatus: "the state is not a known word"
            case .tooManyFields: "there are more fields than columns"
            case .unknownDay(let column): "the day for the \(column) is not in the calendar"
            }
        }

        /// What helps.
        package var fix: String {
            switch self {
            case .noCode: "give the row the code on the receipt, or take it out"
            case .unknownStatus:
                "write received, processing, supplement, ready, returned or refused, or the usual words"
            case .tooManyFields: "put quotation marks around fields that contain the separator"
            case .unknownDay: "write days as 2026-03-02 or 02/03/2026"
            }
        }
    }

    /// The line in which the row begins, from 1.
    package let line: Int
    /// What is odd in it.
    package let kind: Kind
}

/// How often something happened in an export, and the first lines where it did.
package struct Occurrences<Place: Hashable & Sendable>: Hashable, Sendable {
    /// How many places are remembered: enough to find the fault, whatever the size of the file.
    private static var mostPlaces: Int { 20 }

    /// How often.
    package private(set) var count = 0
    /// The first places, in order.
    package private(set) var first: [Place] = []

    mutating func add(_ place: Place) {
        count += 1
        if first.count < Self.mostPlaces { first.append(place) }
    }
}
