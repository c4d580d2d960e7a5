import CLinuxInput

/// What the keys of a US keyboard type: scanners come set to it. The numbers are the kernel's (input-event-codes.h).
enum KeyMap {
    /// The signs of keys in a row, from the first key on.
    private static let rows: [(first: Int32, plain: String, shifted: String)] = [
        (KEY_1, "1234567890-=", "!@#$%^&*()_+"), (KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"),
        (KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
        (KEY_KPASTERISK, "*", "*"), (KEY_SPACE, " ", " "), (KEY_KP7, "789-456+1230.", "789-456+1230."),
        (KEY_102ND, "\\", "|"), (KEY_KPSLASH, "/", "/"),
    ]

    private static let signs: [UInt16: (plain: UInt8, shifted: UInt8)] = {
        var signs: [UInt16: (plain: UInt8, shifted: UInt8)] = [:]
        for row in rows {
            for (offset, pair) in zip(row.plain.utf8, row.shifted.utf8).enumerated() {
                signs[UInt16(row.first) + UInt16(offset)] = pair
            }
        }
        return signs
    }()

    /// The sign that `key` types, in ASCII; nil for keys that type none.
    static func sign(of key: UInt16, isShifted: Bool, isLocked: Bool) -> UInt8? {
        guard let pair = signs[key] else { return nil }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(pair.plain)
        return isShifted != (isLocked && isLetter) ? pair.shifted : pair.plain
    }

    /// The digit of a key of the number pad.
    static func keypadDigit(of key: UInt16) -> UInt32? {
        let isPad = (KEY_KP7...KEY_KP3).contains(Int32(key)) || Int32(key) == KEY_KP0
        guard isPad, let sign = signs[key]?.plain, sign >= UInt8(ascii: "0") else { return nil }
        return UInt32(sign - UInt8(ascii: "0"))
    }
}
