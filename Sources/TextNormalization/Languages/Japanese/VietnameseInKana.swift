import Foundation

/// A Vietnamese syllable in kana, by its initial, its vowels and its end: "Đức" ドゥック, "Phường" フオン.
///
/// The usual writing in Japan, which hears the sounds of the north but keeps "r" as ラ行. Without tones and marks too
/// ("Nguyen"), as many write.
struct VietnameseInKana {
    /// Its kana.
    let kana: String

    /// Reads `word`, with or without its marks; nil when it is no Vietnamese syllable.
    init?(_ word: String) {
        let plain = Self.withoutTone(word.lowercased())
        for length in stride(from: 3, through: 0, by: -1) {
            guard length < plain.count, let row = Self.initials[String(plain.prefix(length))] else { continue }
            if let kana = Self.rhyme(String(plain.dropFirst(length)), row: row) {
                self.kana = kana
                return
            }
        }
        return nil
    }

    /// Syllables of an initial with the vowels a, i, u, e, o.
    private typealias Row = [String]

    private static let initials: [String: Row] = {
        let rows: [(String, String)] = [
            ("", "ア イ ウ エ オ"), ("b v", "バ ビ ブ ベ ボ"), ("c k kh q", "カ キ ク ケ コ"), ("ch tr", "チャ チ チュ チェ チョ"),
            ("d gi", "ザ ジ ズ ゼ ゾ"), ("đ", "ダ ディ ドゥ デ ド"), ("g gh ng ngh", "ガ ギ グ ゲ ゴ"), ("h", "ハ ヒ フ ヘ ホ"),
            ("l r", "ラ リ ル レ ロ"), ("m", "マ ミ ム メ モ"), ("n", "ナ ニ ヌ ネ ノ"), ("nh", "ニャ ニ ニュ ニエ ニョ"),
            ("p", "パ ピ プ ペ ポ"), ("ph", "ファ フィ フ フェ フォ"), ("s x", "サ シ ス セ ソ"), ("t th", "タ ティ トゥ テ ト"),
        ]
        var table: [String: Row] = [:]
        for (names, row) in rows {
            for name in names.isEmpty ? [""] : names.components(separatedBy: " ") {
                table[name] = row.components(separatedBy: " ")
            }
        }
        return table
    }()

    /// Vowels as the vowel that joins the initial (its place in a row) and what follows.
    private static let vowels: [String: (place: Int, tail: String)] = {
        let groups: [(Int, String, String)] = [
            (0, "", "a ă â"), (1, "", "i y"), (2, "", "u ư"), (3, "", "e ê"), (4, "", "o ô ơ"),
            (0, "イ", "ai ay ây"), (0, "オ", "ao"), (0, "ウ", "au âu"), (3, "オ", "eo"), (3, "ウ", "êu eu"), (1, "ア", "ia"),
            (1, "エ", "iê yê ie ye"), (1, "エウ", "iêu yêu ieu yeu"), (1, "ウ", "iu"), (4, "ア", "oa oă"),
            (4, "アイ", "oai oay"),
            (4, "アオ", "oao"), (4, "エ", "oe"), (4, "エオ", "oeo"), (4, "イ", "oi ôi ơi"), (2, "ア", "ua ưa uâ uă"),
            (2, "アイ", "uây uay uai"),
            (2, "アオ", "uao"), (2, "エ", "uê ue uyê uye"), (2, "イ", "ui uy ưi"), (2, "オ", "uô ươ uo uơ"),
            (2, "オイ", "uôi ươi uoi"),
            (2, "ウ", "ưu uu"), (2, "オウ", "ươu uou"), (2, "イア", "uya"), (2, "イウ", "uyu"),
        ]
        return groups.reduce(into: [:]) { table, group in
            for name in group.2.components(separatedBy: " ") { table[name] = (group.0, group.1) }
        }
    }()

    private static let ends = [
        "": "", "m": "ム", "n": "ン", "ng": "ン", "nh": "ン", "p": "ップ", "t": "ット", "c": "ック", "ch": "ック", "k": "ック",
    ]

    private static func rhyme(_ rhyme: String, row: Row) -> String? {
        for length in stride(from: min(2, rhyme.count), through: 0, by: -1) {
            guard let end = ends[String(rhyme.suffix(length))], let vowel = vowels[String(rhyme.dropLast(length))]
            else { continue }
            return row[vowel.place] + vowel.tail + glide(rhyme) + (vowel.tail.isEmpty && end.isEmpty ? "ー" : end)
        }
        return nil
    }

    /// "anh" and "ênh" are heard with an "i": Thanh タイン.
    private static func glide(_ rhyme: String) -> String {
        ["anh", "ach", "oanh", "oach", "ênh", "êch"].contains(rhyme) ? "イ" : ""
    }

    /// Drops the marks of the five tones and keeps those of the vowels.
    private static func withoutTone(_ word: String) -> String {
        let tones: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars.filter { !tones.contains($0) }
        return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
    }
}
