import TextNormalization

/// A text and where its characters lie in its bytes, which MeCab counts.
struct MecabSentence {
    /// The text.
    let text: String
    /// The first byte of each character, and behind the last one the number of bytes.
    let bytes: [Int]

    /// Measures `text`.
    init(_ text: String) {
        self.text = text
        bytes = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
    }

    /// The words as stretches of whole characters without gaps: what MeCab skips is a word without a reading, and words that
    /// part a character are one.
    func morphemes(of words: [MecabWord]) -> [Morpheme] {
        var morphemes: [Morpheme] = []
        var character = 0
        var kana: String? = ""
        for word in words {
            let first = index(ofByte: word.bytes.lowerBound)
            if first > character {
                morphemes.append(Morpheme(characters: first - character, kana: nil))
                (character, kana) = (first, "")
            }
            kana = word.kana.flatMap { word in kana.map { $0 + word } }
            let end = index(ofByte: word.bytes.upperBound)
            guard end > character, bytes[end] == word.bytes.upperBound else { continue }
            morphemes.append(Morpheme(characters: end - character, kana: kana, kind: word.kind))
            (character, kana) = (end, "")
        }
        let left = bytes.count - 1 - character
        return left > 0 ? morphemes + [Morpheme(characters: left, kana: nil)] : morphemes
    }

    /// The character that `byte` belongs to.
    private func index(ofByte byte: Int) -> Int {
        var (low, high) = (0, bytes.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if bytes[middle] <= byte { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
