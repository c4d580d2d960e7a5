/// A QR code as a browser draws it.
package struct CodePicture: Hashable, Sendable, Encodable {
    /// Modules a side, without the quiet zone around.
    package let side: Int
    /// Each row's modules in hexadecimal digits, the first module in the highest bit, filled up to whole digits with
    /// light ones.
    package let rows: [String]

    /// Makes a picture of `side` modules a side, of which `isDark` (column, row) tells.
    package init(side: Int, isDark: (_ column: Int, _ row: Int) -> Bool) {
        self.side = side
        rows = (0..<side).map { row in
            stride(from: 0, to: side, by: 4).map { first in
                let bits = (first..<first + 4).reduce(0) { $0 << 1 | ($1 < side && isDark($1, row) ? 1 : 0) }
                return String(bits, radix: 16)
            }.joined()
        }
    }
}
