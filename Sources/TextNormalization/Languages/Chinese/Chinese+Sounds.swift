import Foundation

/// Vietnamese sounds in pinyin.
extension ChineseTables {
    /// Consonants in front; "d" and "gi" as in the south, where they are a "y".
    static let initials: [String: String] = [
        "b": "b", "c": "g", "k": "g", "qu": "g", "ch": "zh", "tr": "zh", "d": "y", "gi": "y", "đ": "d", "g": "g",
        "gh": "g",
        "h": "h", "kh": "k", "l": "l", "m": "m", "n": "n", "nh": "n", "ng": "", "ngh": "", "p": "b", "ph": "f",
        "r": "r",
        "s": "sh", "t": "d", "th": "t", "v": "v", "x": "s",
    ]
    /// Consonants behind; Mandarin has no others, so the stops fall silent.
    static let finals = ["m": "n", "n": "n", "ng": "ng", "nh": "ng"]
    /// Marks of the first to fourth tone for the six of Vietnamese: level, falling, rising, dipping, broken, heavy.
    static let toneMarks = ["\u{304}", "\u{300}", "\u{301}", "\u{30C}", "\u{301}", "\u{300}"]

    /// The vowels with what follows them, after "q" and "o" with a rounded start.
    static let rimes: [String: String] = Dictionary(
        """
        a a|an an|ang ang|ă a|ăn an|ăng ang|â e|ân en|âng eng|e ei|en en|eng eng|ê ei|ên en|êng eng|i i|in in|ing ing|y i|yn in|\
        yng ing|o uo|on ong|ong ong|ô uo|ôn un|ông ong|ơ e|ơn en|ơng eng|u u|un un|ung ong|ư u|ưn en|ưng eng|ai ai|ao ao|au ao|\
        âu ou|ay ai|ây ei|eo iao|êu iao|ia ie|ie ie|iê ie|ien ian|iên ian|ieng ing|iêng ing|iêu iao|ieu iao|iu iu|oa ua|oan uan|\
        oang uang|oă ua|oăn uan|oăng uang|oai uai|oao uao|oay uai|oe ui|oen un|oeo uao|oi ui|oo uo|oong ong|ôi ui|ơi ei|ua uo|\
        uan uan|uang uang|uâ uo|uân un|uâng un|uây ui|ue ui|uê ui|uên un|uêng un|ui ui|uo uo|uon un|uong ang|uô uo|uôn un|\
        uông ong|uơ uo|uôi ui|uoi ui|uu iu|ưa e|ưi ei|ươ e|ươn en|ương ang|ươi ei|ươu ou|ưu iu|uy ui|uyn un|uyng un|uya uo|\
        uye ue|uyen uan|uyê ue|uyên uan|uyu iu|yê ie|yên ian|yên ian|yêu iao|ya ie|ye ie|yen ian|yeu iao
        """.split(separator: "|").map { pair in
            let parts = pair.split(separator: " ")
            return (String(parts[0]), String(parts[parts.count - 1]))
        }, uniquingKeysWith: { first, _ in first })

    /// `initial` and `rime` as pinyin writes them together.
    static func joined(_ initial: String, _ rime: String) -> String {
        if rime.hasPrefix("i") {
            if initial.isEmpty || initial == "y" { return withoutInitial[rime] ?? "y" + rime.dropFirst() }
            return (beforeI[initial] ?? initial) + rime
        }
        if initial.isEmpty { return withoutInitial[rime] ?? (rime.hasPrefix("u") ? "w" + rime.dropFirst() : rime) }
        if rime == "uo", "bpmfvy".contains(initial) { return initial + "o" }
        return initial + rime
    }

    private static let withoutInitial = [
        "i": "yi", "in": "yin", "ing": "ying", "iu": "you", "u": "wu", "ui": "wei", "un": "wen", "ong": "weng",
    ]
    /// Consonants that Mandarin has otherwise before "i".
    private static let beforeI = ["zh": "j", "s": "x", "sh": "x", "h": "x", "g": "j", "k": "q"]
}
