import CodeDrawing
import Testing

@Suite("Drawing codes")
struct QRSymbolTests {
    /// A finder pattern: dark around light around dark.
    private func isFinder(_ symbol: QRSymbol, left: Int, top: Int) -> Bool {
        (0..<7).allSatisfy { row in
            (0..<7).allSatisfy { column in
                let ring = max(abs(row - 3), abs(column - 3))
                return symbol.isDark(left + column, top + row) == (ring != 2)
            }
        }
    }

    @Test("a code has a finder in three of its corners", arguments: QRSymbol.Correction.allCases)
    func finders(_ correction: QRSymbol.Correction) throws {
        let symbol = try #require(QRSymbol(Array("Phiếu B012".utf8), correction: correction))
        let far = symbol.side - 7
        #expect(isFinder(symbol, left: 0, top: 0) && isFinder(symbol, left: far, top: 0))
        #expect(isFinder(symbol, left: 0, top: far) && !isFinder(symbol, left: far, top: far))
    }

    @Test("a code is as large as what it holds asks for", arguments: [(1, 21), (14, 21), (15, 25), (2_331, 177)])
    func size(bytes: Int, side: Int) throws {
        #expect(try #require(QRSymbol([UInt8](repeating: 0xE1, count: bytes))).side == side)
    }

    @Test("nothing and too much are no code", arguments: [0, 2_332, 100_000])
    func refused(count: Int) { #expect(QRSymbol([UInt8](repeating: 0xE1, count: count)) == nil) }
}
