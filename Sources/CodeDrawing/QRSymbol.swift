import CQREncode

/// A QR code as squares, dark and light.
package struct QRSymbol: Hashable, Sendable {
    /// How much of a damaged code can be mended (ISO/IEC 18004): 7, 15, 25 or 30 %.
    package enum Correction: Sendable, CaseIterable {
        case low, medium, quartile, high
    }

    /// Modules a side, without the quiet zone around.
    package let side: Int
    private let modules: [Bool]

    /// The smallest code that holds `bytes`; nil when there are none or too many (2,953 at the lowest correction).
    package init?(_ bytes: [UInt8], correction: Correction = .medium) {
        guard !bytes.isEmpty, let count = Int32(exactly: bytes.count),
            let code = QRcode_encodeData(count, bytes, 0, correction.level)
        else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        // The lowest bit of each byte is the colour, the others say what the module is for.
        modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 == 1 }
    }

    /// Whether the module in this column and row is dark.
    package func isDark(_ column: Int, _ row: Int) -> Bool { modules[row * side + column] }
}

extension QRSymbol.Correction {
    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
