/// A place in a text file, as editors and compilers write it: `Models/Office.json:12:5`.
package struct TextLocation: Hashable, Sendable {
    /// A place within the file.
    package struct Position: Hashable, Sendable {
        /// The line, from 1.
        package let line: Int
        /// The column in Unicode code points, from 1.
        package let column: Int

        /// Makes a position.
        package init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// The file as it should be shown.
    package let file: String
    /// The place within the file; nil when the whole file is meant.
    package let position: Position?

    /// Makes a location.
    package init(file: String, position: Position? = nil) {
        self.file = file
        self.position = position
    }
}

extension TextLocation: CustomStringConvertible {
    /// `file:line:column`, or the file alone.
    package var description: String {
        guard let position else { return file }
        return "\(file):\(position.line):\(position.column)"
    }
}

/// The bytes of one JSON text. Values keep byte offsets; lines and columns are only counted when somebody asks.
final class SourceText: Sendable {
    let file: String
    let bytes: [UInt8]
    private let firstLine: Int

    init(file: String, bytes: [UInt8], firstLine: Int) {
        self.file = file
        self.bytes = bytes
        self.firstLine = firstLine
    }

    /// The place of the byte at `offset`.
    func location(at offset: Int) -> TextLocation {
        let before = bytes.prefix(offset)
        let line = firstLine + before.count { $0 == UInt8(ascii: "\n") }
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
        return TextLocation(file: file, position: .init(line: line, column: column))
    }

    /// The text of `range` as it stands in the file.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
