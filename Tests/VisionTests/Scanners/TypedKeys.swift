import Reception
import Vision

/// Types as a scanner does and gathers the codes that come of it. The numbers of keys are the kernel's.
struct TypedKeys {
    static let enter: UInt16 = 28, tab: UInt16 = 15, shift: UInt16 = 42, rightShift: UInt16 = 54, control: UInt16 = 29
    static let alt: UInt16 = 56, capsLock: UInt16 = 58, f1: UInt16 = 59
    private static let rows: [(first: UInt16, plain: String, shifted: String)] = [
        (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "),
    ]
    private static let pad: [Character: UInt16] = [
        "7": 71, "8": 72, "9": 73, "4": 75, "5": 76, "6": 77, "1": 79, "2": 80, "3": 81, "0": 82,
    ]

    private(set) var codes: [CodePayload] = []
    private var reading = KeyboardReading()
    private var now: Int64 = 1_000

    mutating func event(_ type: UInt16, _ code: UInt16, _ value: Int32) {
        let event = InputEvent(type: type, code: code, value: value, milliseconds: now)
        if let code = reading.take(event) { codes.append(code) }
    }

    mutating func press(_ keys: UInt16...) {
        now += 2
        for key in keys { event(1, key, 1) }
        for key in keys.reversed() { event(1, key, 0) }
        event(0, 0, 0)
    }

    /// Presses nothing for so long.
    mutating func rest(milliseconds: Int64) { now += milliseconds }

    /// Presses nothing for so long that the reading is told.
    mutating func pause() {
        rest(milliseconds: 150)
        if let code = reading.pause() { codes.append(code) }
    }

    /// Types ASCII with its keys.
    mutating func type(_ text: String) {
        for character in text {
            for row in Self.rows {
                if let index = Array(row.plain).firstIndex(of: character) {
                    press(row.first + UInt16(index))
                    break
                }
                if let index = Array(row.shifted).firstIndex(of: character) {
                    press(Self.shift, row.first + UInt16(index))
                    break
                }
            }
        }
    }

    /// Types a number on the number pad while Alt is down.
    mutating func typeNumber(_ number: some CustomStringConvertible) {
        now += 2
        event(1, Self.alt, 1)
        for digit in "\(number)" {
            guard let key = Self.pad[digit] else { continue }
            event(1, key, 1)
            event(1, key, 0)
        }
        event(1, Self.alt, 0)
    }
}
