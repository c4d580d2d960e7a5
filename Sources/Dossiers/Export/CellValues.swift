import Foundation
import Reception

/// What the texts of cells mean. An export has few different ones and each is made out once.
struct CellValues {
    private var statuses: [String: DossierStatus?] = [:]
    private var days: [String: LocalDay?] = [:]
    private var places: [String: String] = [:]

    /// The state that `text` names.
    mutating func status(_ text: String) -> DossierStatus? {
        Self.value(of: text, in: &statuses, make: DossierStatus.init(written:))
    }

    /// The day that `text` names.
    mutating func day(_ text: String) -> LocalDay? {
        Self.value(of: text, in: &days, make: LocalDay.init(written:))
    }

    /// The place, its marks and letters joined, one string for all rows; nil when there is none.
    mutating func place(_ text: String) -> String? {
        if text.isEmpty { return nil }
        return Self.value(of: text, in: &places, make: \.precomposedStringWithCanonicalMapping)
    }

    private static func value<Value>(of text: String, in known: inout [String: Value], make: (String) -> Value) -> Value
    {
        if let value = known[text] { return value }
        let value = make(text)
        known[text] = value
        return value
    }
}
