import Foundation

/// One field of a row as it lies in the text: cheap to compare, made a string only where that is needed.
struct TableCell: Hashable {
    private let bytes: [UInt8]
    private let isQuoted: Bool

    /// A field that is not there.
    static let missing = TableCell([], isQuoted: false)

    /// Makes a cell of the bytes between the separators, or between its quotation marks if it `isQuoted`.
    init(_ bytes: ArraySlice<UInt8>, isQuoted: Bool) {
        self.bytes = Array(bytes)
        self.isQuoted = isQuoted
    }

    /// The value, without blanks around it.
    var text: String {
        let raw = String(decoding: bytes, as: UTF8.self)
        let value = isQuoted && bytes.contains(TableReader.quote) ? raw.replacing("\"\"", with: "\"") : raw
        return Self.isVisible(bytes.first) && Self.isVisible(bytes.last)
            ? value : value.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether there is nothing but blanks.
    var isBlank: Bool { bytes.isEmpty || text.isEmpty }

    /// Whether a text that begins or ends so has no blank there.
    private static func isVisible(_ byte: UInt8?) -> Bool { byte.map { (0x21...0x7E).contains($0) } ?? true }
}
