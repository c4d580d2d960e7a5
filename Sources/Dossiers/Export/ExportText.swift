/// The text of an export, whatever encoding it was saved in.
enum ExportText {
    private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let utf16LittleMark: [UInt8] = [0xFF, 0xFE]
    private static let utf16BigMark: [UInt8] = [0xFE, 0xFF]

    /// The `bytes` of the file at `path` as UTF-8 without a mark.
    ///
    /// A byte order mark decides; without one it is UTF-8 if it is that throughout, else Windows-1258.
    static func utf8(_ bytes: [UInt8], path: String) throws(DossierFailure) -> [UInt8] {
        if bytes.starts(with: utf16LittleMark) { return try utf16(bytes.dropFirst(2), path: path) { $0 | $1 << 8 } }
        if bytes.starts(with: utf16BigMark) { return try utf16(bytes.dropFirst(2), path: path) { $0 << 8 | $1 } }
        guard !bytes.contains(0) else {
            throw .unreadableText(path: path, reason: "has zero bytes, as UTF-16 without a byte order mark does")
        }
        let unmarked = bytes.starts(with: utf8Mark) ? Array(bytes.dropFirst(3)) : bytes
        if isUTF8(unmarked) { return unmarked }
        // A letter cut in two at the end is not another encoding.
        guard unmarked.count == bytes.count, !isCutUTF8(bytes) else {
            throw .unreadableText(path: path, reason: "is marked as UTF-8 or nearly is, and is damaged")
        }
        guard let text = Windows1258.utf8(bytes) else {
            throw .unreadableText(path: path, reason: "is neither UTF-8 nor Windows-1258")
        }
        return text
    }

    private static func isUTF8(_ bytes: some Sequence<UInt8>) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    private static func isCutUTF8(_ bytes: [UInt8]) -> Bool {
        (1...3).contains { missing in
            let whole = bytes.dropLast(missing)
            return whole.contains { $0 >= 0x80 } && isUTF8(whole)
        }
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, path: String, join: (UInt16, UInt16) -> UInt16
    ) throws(DossierFailure) -> [UInt8] {
        let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
        let units = pairs.map { join(UInt16(bytes[$0]), UInt16(bytes[$0 + 1])) }
        guard bytes.count.isMultiple(of: 2), let text = utf8(units) else {
            throw .unreadableText(path: path, reason: "is marked as UTF-16 and is damaged")
        }
        return text
    }

    /// The text of UTF-16 `units`; nil when half a pair stands alone. (The library's way is five times slower.)
    private static func utf8(_ units: [UInt16]) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(2 * units.count)
        var lead: UInt16?
        for unit in units {
            if lead == nil, unit < 0x80 {
                text.append(UInt8(unit))
            } else if lead == nil, UTF16.isLeadSurrogate(unit) {
                lead = unit
            } else {
                guard let scalar = scalar(lead, unit), let bytes = UTF8.encode(scalar) else { return nil }
                text += bytes
                lead = nil
            }
        }
        return lead == nil ? text : nil
    }

    /// The character of one unit, or of a pair: either half carries ten bits (Unicode 16, section 3.9).
    private static func scalar(_ lead: UInt16?, _ unit: UInt16) -> Unicode.Scalar? {
        guard let lead else { return Unicode.Scalar(unit) }
        guard UTF16.isTrailSurrogate(unit) else { return nil }
        return Unicode.Scalar(0x10000 + (UInt32(lead - 0xD800) << 10 | UInt32(unit - 0xDC00)))
    }
}
