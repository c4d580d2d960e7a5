import Foundation

/// The characters of a text that say something, each knowing where it was: NFC, digits and punctuation in ASCII, one space
/// between words.
struct CleanedText {
    /// What is left: letters the voice reads, digits 0 to 9, marks, spaces, and "\n" where a line ends.
    private(set) var scalars: [Unicode.Scalar] = []
    /// For each of `scalars`, its character in the display text, from 0; never falling.
    private(set) var origins: [Int32] = []

    /// Cleans the first `longest` characters of `display` for a voice that reads `script`.
    init(_ display: String, script: Script, longest: Int) {
        let expected = min(display.utf8.count, longest * 2)
        scalars.reserveCapacity(expected)
        origins.reserveCapacity(expected)
        let all = display.unicodeScalars
        var index = display.startIndex
        for origin in 0..<Int32(longest) where index < display.endIndex {
            let scalar = all[index]
            let next = all.index(after: index)
            // Looking for the ends of characters is slow, and needless between plain code points.
            if scalar.isPlain, next == all.endIndex || all[next].isPlain {
                append(CleanScalar(scalar, script), origin)
                index = next
            } else {
                append(display[index], script, origin)
                index = display.index(after: index)
            }
        }
        if scalars.last == " " || scalars.last == "\n" { dropLast() }
    }

    private mutating func append(_ character: Character, _ script: Script, _ origin: Int32) {
        // Compatibility mapping makes plain ones of wide, raised, circled and joined characters.
        let plain = String(character).precomposedStringWithCompatibilityMapping.unicodeScalars
        if plain.contains("\u{2044}") { append(.space, origin) }
        for scalar in plain { append(CleanScalar(scalar, script), origin) }
    }

    private mutating func append(_ clean: CleanScalar, _ origin: Int32) {
        switch clean {
        case .kept(let scalar):
            scalars.append(scalar)
            origins.append(origin)
        case .nothing: break
        case .space:
            guard let last = scalars.last, last != " ", last != "\n" else { return }
            scalars.append(" ")
            origins.append(origin)
        case .lineEnd:
            if scalars.last == " " { dropLast() }
            guard let last = scalars.last, last != "\n" else { return }
            scalars.append("\n")
            origins.append(origin)
        }
    }

    private mutating func dropLast() {
        scalars.removeLast()
        origins.removeLast()
    }
}

extension Unicode.Scalar {
    /// Whether it is certain to stay as it is under compatibility mapping, and a character alone beside another such one.
    fileprivate var isPlain: Bool {
        switch value {
        case 0...0xC, 0xE...0x7F, 0xC0...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E, 0x1A0...0x1B0,
            0x1EA0...0x1EF9:
            true
        case 0x3041...0x309A, 0x30A1...0x30FE, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
        default: false
        }
    }
}
