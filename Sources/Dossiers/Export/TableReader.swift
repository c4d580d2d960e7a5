/// Cuts a text of separated fields into rows, one after the other (RFC 4180, and what office programs make of it).
///
/// Rows end with CRLF, LF or CR. A field that begins with a quotation mark ends with one; doubled ones inside stand for
/// one, and line ends inside belong to it. A quotation mark in the middle of a bare field is only a character.
struct TableReader {
    private struct Field {
        let bytes: Range<Int>
        let isQuoted: Bool
    }

    /// What stands around a field that may hold anything.
    static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// The line in which the row begins, from 1.
    private(set) var line = 1
    /// Whether the row ended because the text did.
    private(set) var isCutOff = false

    private let text: [UInt8]
    private let separator: UInt8
    private let path: String
    private var position = 0
    private var nextLine = 1
    private var fields: [Field] = []

    /// Begins at the start of `text`, which is UTF-8; `path` is for errors.
    init(_ text: [UInt8], separator: UInt8, path: String) {
        self.text = text
        self.separator = separator
        self.path = path
    }

    /// The number of fields of the row.
    var count: Int { fields.count }

    /// Whether there is nothing but blanks in the row, from field `start` on.
    func isBlank(from start: Int = 0) -> Bool { fields.indices.dropFirst(start).allSatisfy { self[$0].isBlank } }

    /// Field `index`; a missing one beyond the end of the row.
    subscript(index: Int) -> TableCell {
        guard fields.indices.contains(index) else { return .missing }
        return TableCell(text[fields[index].bytes], isQuoted: fields[index].isQuoted)
    }

    /// Goes to the next row; false when there is none.
    mutating func advance() throws(DossierFailure) -> Bool {
        fields.removeAll(keepingCapacity: true)
        line = nextLine
        guard position < text.count else { return false }
        repeat { fields.append(try nextField()) } while skipSeparator()
        endRow()
        return true
    }

    private mutating func nextField() throws(DossierFailure) -> Field {
        guard position < text.count, text[position] == Self.quote else { return bareField() }
        return try quotedField()
    }

    private mutating func bareField() -> Field {
        let start = position
        while position < text.count, !isEnd(text[position]) { position += 1 }
        return Field(bytes: start..<position, isQuoted: false)
    }

    private mutating func quotedField() throws(DossierFailure) -> Field {
        let (start, startLine) = (position + 1, nextLine)
        position = start
        while true {
            guard position < text.count else { throw .brokenQuotes(path: path, line: startLine) }
            defer { position += 1 }
            guard text[position] == Self.quote else {
                if text[position] == Self.lineFeed { nextLine += 1 }
                continue
            }
            guard position + 1 < text.count, text[position + 1] == Self.quote else { break }
            position += 1
        }
        guard position == text.count || isEnd(text[position]) else {
            throw .brokenQuotes(path: path, line: startLine)
        }
        return Field(bytes: start..<position - 1, isQuoted: true)
    }

    private mutating func skipSeparator() -> Bool {
        guard position < text.count, text[position] == separator else { return false }
        position += 1
        return true
    }

    private mutating func endRow() {
        isCutOff = position == text.count
        guard !isCutOff else { return }
        let isPair =
            text[position] == Self.carriageReturn && position + 1 < text.count && text[position + 1] == Self.lineFeed
        position += isPair ? 2 : 1
        nextLine += 1
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }
}
