/// The code page of Vietnamese Windows, in which older office programs still write.
///
/// It has letters without a tone mark and, apart from them, five tone marks that follow their letter.
enum Windows1258 {
    /// The characters 80 to 9F; zero where there is none (Unicode Consortium, CP1258.TXT).
    private static let upperControls: [UInt32] = [
        0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0000, 0x2039, 0x0152, 0x0000, 0x0000, 0x0000,
        0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0000, 0x203A, 0x0153, 0x0000, 0x0000, 0x0178,
    ]

    /// The characters from A0 on that are not those of Latin-1 (the same table).
    private static let vietnamese: [UInt8: UInt32] = [
        0xC3: 0x0102, 0xCC: 0x0300, 0xD0: 0x0110, 0xD2: 0x0309, 0xD5: 0x01A0,
        0xDD: 0x01AF, 0xDE: 0x0303, 0xE3: 0x0103, 0xEC: 0x0301, 0xF0: 0x0111,
        0xF2: 0x0323, 0xF5: 0x01A1, 0xFD: 0x01B0, 0xFE: 0x20AB,
    ]

    /// The characters 80 to FF in UTF-8; nil where there is none.
    private static let upperHalf: [[UInt8]?] = (0x80...0xFF).map { (byte: UInt8) in
        let value = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : vietnamese[byte] ?? UInt32(byte)
        guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
        return Array(String(Character(scalar)).utf8)
    }

    /// The text of `bytes` in UTF-8, with marks after their letters; nil when a byte stands for nothing.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                guard let character = upperHalf[Int(byte) - 0x80] else { return nil }
                text += character
            }
        }
        return text
    }
}
