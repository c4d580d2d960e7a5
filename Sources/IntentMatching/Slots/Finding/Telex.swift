/// Reads words that a Vietnamese keyboard left as they were typed, "chuwngs thuwcj" for "chứng thực".
enum Telex {
    /// The word that was meant, nothing if `letters` hold no mark or something no Vietnamese word has.
    static func form(of letters: String) -> Token.Form? {
        let typed = Array(letters.utf8)
        guard (2...10).contains(typed.count), typed.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        var read: [UInt8] = []
        var marks = LetterMarks()
        for (index, letter) in typed.enumerated() {
            if let tone = tone(letter), index > 0, read.contains(where: isVowel), isEnd(typed[(index + 1)...]) {
                marks.add(tone)
            } else if let shape = shape(letter, after: read) {
                marks.add(shape, toLetter: read.count - 1)
                // "uow" is "ươ".
                if letter == 0x77, read.suffix(2) == [0x75, 0x6F] { marks.add(.horn, toLetter: read.count - 2) }
            } else {
                read.append(letter)
            }
        }
        guard !marks.isEmpty else { return nil }
        return Token.Form(letters: String(decoding: read, as: UTF8.self), marks: marks)
    }

    private static func tone(_ letter: UInt8) -> LetterMarks.Tone? {
        switch letter {
        case UInt8(ascii: "s"): .acute
        case UInt8(ascii: "f"): .grave
        case UInt8(ascii: "r"): .hook
        case UInt8(ascii: "x"): .tilde
        case UInt8(ascii: "j"): .dot
        default: nil
        }
    }

    /// The mark `letter` is for the letter before it: a letter doubled, or a w.
    private static func shape(_ letter: UInt8, after read: [UInt8]) -> LetterMarks.Shape? {
        guard let last = read.last else { return nil }
        switch (last, letter) {
        case (UInt8(ascii: "a"), UInt8(ascii: "w")): return .breve
        case (UInt8(ascii: "o"), UInt8(ascii: "w")), (UInt8(ascii: "u"), UInt8(ascii: "w")): return .horn
        case (UInt8(ascii: "d"), UInt8(ascii: "d")): return .other
        case (UInt8(ascii: "a"), UInt8(ascii: "a")), (UInt8(ascii: "e"), UInt8(ascii: "e")),
            (UInt8(ascii: "o"), UInt8(ascii: "o")):
            return .circumflex
        default: return nil
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

    /// A tone is typed last, or before the final consonants, or before a mark of shape.
    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.allSatisfy { "cghmnptwaeo".utf8.contains($0) } && rest.count <= 2
    }
}
