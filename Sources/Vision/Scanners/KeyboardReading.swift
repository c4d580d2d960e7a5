import CLinuxInput
package import Reception

/// Makes codes of the keys that a scanner presses: a code ends with Enter or Tab, or with a pause.
///
/// What no key types comes as Alt with a number on the number pad ("ALT mode" of the scanners' manuals): one byte of UTF-8
/// or one character each. What people type with a key now and then is no code.
package struct KeyboardReading: ScannerReading {
    /// The fewest signs of a code that ends with a pause; all that mean something here are longer.
    private static let fewestSigns = 8
    /// The largest number there is a character for.
    private static let largestCharacter: UInt32 = 0x10FFFF

    private var units: [UInt32] = []
    private var held: Set<UInt16> = []
    private var isLocked = false
    /// The number that is typed while Alt is down.
    private var number: UInt32?
    private var lastKeyAt: Int64?
    /// Events were lost: what comes until the next report is a part of something.
    private var isTorn = false
    /// Events of this code were lost: what is left of it, to its end or a pause, is none.
    private var isIncomplete = false

    /// Begins with nothing, and all keys up.
    package init() {}

    package var isUnderWay: Bool { !units.isEmpty || number != nil || isIncomplete }

    package mutating func take(_ bytes: UnsafeRawBufferPointer) -> [CodePayload] {
        InputEvent.events(in: bytes).compactMap { take($0) }
    }

    package mutating func pause() -> CodePayload? {
        number = nil
        if units.count < Self.fewestSigns { units.removeAll(keepingCapacity: true) }
        return end()
    }

    /// Takes in one event; the code that ended with it or before it.
    package mutating func take(_ event: InputEvent) -> CodePayload? {
        switch Int32(event.type) {
        case EV_SYN: synchronise(event.code)
        case EV_KEY where !isTorn: return key(event)
        default: break
        }
        return nil
    }

    private mutating func synchronise(_ code: UInt16) {
        switch Int32(code) {
        case SYN_DROPPED:
            isTorn = true
            isIncomplete = true
            units.removeAll(keepingCapacity: true)
            held.removeAll()
            number = nil
        case SYN_REPORT: isTorn = false
        default: break
        }
    }

    private mutating func key(_ event: InputEvent) -> CodePayload? {
        let wasPaused = lastKeyAt.map { event.milliseconds - $0 >= Int64(ScannerPause.longest) } ?? false
        lastKeyAt = event.milliseconds
        let paused = wasPaused ? pause() : nil
        switch event.value {
        case 0: release(event.code)
        case 1: return press(event.code) ?? paused
        default: break
        }
        return paused
    }

    private mutating func release(_ key: UInt16) {
        held.remove(key)
        if !isHeld(KEY_LEFTALT, KEY_RIGHTALT), let typed = number {
            number = nil
            add(typed)
        }
    }

    /// The code that ends with `key`.
    private mutating func press(_ key: UInt16) -> CodePayload? {
        held.insert(key)
        switch Int32(key) {
        case KEY_ENTER, KEY_KPENTER, KEY_TAB: return end()
        case KEY_CAPSLOCK: isLocked.toggle()
        default:
            if isHeld(KEY_LEFTALT, KEY_RIGHTALT) {
                // More digits than any character has are no character: the number stays too large.
                if let digit = KeyMap.keypadDigit(of: key) { number = min((number ?? 0), 100_000_000) * 10 + digit }
            } else if isHeld(KEY_LEFTCTRL, KEY_RIGHTCTRL) {
                // Ctrl+J, Ctrl+M and Ctrl+I are the line ends and the tabulator.
                if [KEY_J, KEY_M, KEY_I].contains(Int32(key)) { return end() }
            } else if let sign = KeyMap.sign(
                of: key, isShifted: isHeld(KEY_LEFTSHIFT, KEY_RIGHTSHIFT), isLocked: isLocked)
            {
                add(UInt32(sign))
            }
        }
        return nil
    }

    private func isHeld(_ keys: Int32...) -> Bool { keys.contains { held.contains(UInt16($0)) } }

    private mutating func add(_ unit: UInt32) {
        // One more than fits is kept, and refused at the end.
        if unit > 0, unit <= Self.largestCharacter, units.count <= CodePayload.longest { units.append(unit) }
    }

    private mutating func end() -> CodePayload? {
        defer {
            units.removeAll(keepingCapacity: true)
            isIncomplete = false
        }
        return isIncomplete || units.isEmpty ? nil : CodePayload(bytes: bytes)
    }

    /// The bytes that were typed, where they are UTF-8; else the characters.
    private var bytes: [UInt8] {
        let bytes = units.compactMap(UInt8.init(exactly:))
        if bytes.count == units.count, String(validating: bytes, as: UTF8.self) != nil { return bytes }
        return units.compactMap(Unicode.Scalar.init).flatMap { Array(String(Character($0)).utf8) }
    }
}
