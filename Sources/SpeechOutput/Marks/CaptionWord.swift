package import TextNormalization

/// A word of the display text and how long it takes to say, beside the others.
package struct CaptionWord: Hashable, Sendable {
    /// What the voice does after a word.
    package enum Pause: Int, Comparable, Sendable {
        case none, clause, sentence

        package static func < (one: Pause, other: Pause) -> Bool { one.rawValue < other.rawValue }

        /// Its length in units: about 0.2 s and 0.4 s.
        var units: Int { rawValue * 3 }
    }

    /// Characters of the display text, from 0.
    package let display: Range<Int>
    /// Its length: about a Latin letter's worth each.
    package let units: Int
    /// The pause after it.
    package let pause: Pause

    /// The words of `text` in their order. What stands for the same characters is one word; the last one ends a sentence.
    package static func words(of text: SpokenText) -> [CaptionWord] {
        let scalars = Array(text.text.unicodeScalars)
        let spans = text.spans.filter { scalars[$0.scalars.clamped(to: scalars.indices)].contains(where: \.isRead) }
        let starts = spans.indices.filter { $0 == 0 || spans[$0].display != spans[$0 - 1].display }
        return starts.enumerated().map { number, first in
            let following = number + 1 < starts.count ? starts[number + 1] : nil
            let end = following.map { spans[$0].scalars.lowerBound } ?? scalars.count
            let part = scalars[(spans[first].scalars.lowerBound..<end).clamped(to: scalars.indices)]
            return CaptionWord(
                display: spans[first].display, units: 1 + part.reduce(0) { $0 + $1.units },
                pause: following == nil ? .sentence : pause(after: part))
        }
    }

    private static func pause(after part: ArraySlice<Unicode.Scalar>) -> Pause {
        part.reversed().prefix { !$0.isRead }.map(\.pause).max() ?? .none
    }
}

extension Unicode.Scalar {
    /// Whether a voice reads it.
    fileprivate var isRead: Bool { properties.isAlphabetic || properties.numericType != nil }

    /// A digit is a word of its own; a syllable of the East Asian scripts takes as long as three letters.
    fileprivate var units: Int {
        if !isRead { return 0 }
        if properties.numericType != nil, !properties.isAlphabetic { return 4 }
        return value >= 0x2E80 ? 3 : 1
    }

    fileprivate var pause: CaptionWord.Pause {
        switch self {
        case ".", "!", "?", "…", "。", "！", "？": .sentence
        case ",", ";", ":", "–", "—", "、", "，", "；", "：": .clause
        default: .none
        }
    }
}
