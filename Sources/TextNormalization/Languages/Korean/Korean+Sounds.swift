/// Vietnamese sounds in Hangul, as the rules for foreign words of the National Institute of Korean Language list them.
extension KoreanTables {
    /// Consonants in front; "ng", "nh" and "qu" have rules of their own.
    static let initials: [String: Character] = [
        "b": "ㅂ", "c": "ㄲ", "k": "ㄲ", "ch": "ㅉ", "tr": "ㅉ", "d": "ㅈ", "gi": "ㅈ", "đ": "ㄷ", "g": "ㄱ", "gh": "ㄱ",
        "h": "ㅎ",
        "kh": "ㅋ", "l": "ㄹ", "m": "ㅁ", "n": "ㄴ", "p": "ㅃ", "ph": "ㅍ", "r": "ㄹ", "s": "ㅅ", "t": "ㄸ", "th": "ㅌ", "v": "ㅂ",
        "x": "ㅆ",
    ]
    /// Consonants behind.
    static let finals: [String: Character] = [
        "c": "ㄱ", "ch": "ㄱ", "m": "ㅁ", "n": "ㄴ", "ng": "ㅇ", "nh": "ㄴ", "p": "ㅂ", "t": "ㅅ",
    ]
    /// Vowels behind a softened "n".
    static let softVowels: [Character: Character] = [
        "아": "야", "어": "여", "오": "요", "우": "유", "애": "얘", "에": "예", "이": "이", "예": "예",
    ]
    /// Vowels that sound otherwise before their consonants.
    static let closedVowels = ["anh": "아이", "ach": "아이", "oanh": "오아이", "oach": "오아이", "oc": "오", "ong": "오"]

    static let vowels: [String: String] = [
        "a": "아", "ă": "아", "â": "어", "e": "애", "ê": "에", "i": "이", "y": "이", "o": "어", "ô": "오", "ơ": "어", "u": "우",
        "ư": "으", "ai": "아이", "ao": "아오", "au": "아우", "âu": "어우", "ay": "아이", "ây": "어이", "eo": "애오", "êu": "에우",
        "ia": "이어",
        "ie": "이에", "iê": "이에", "iêu": "이에우", "ieu": "이에우", "iu": "이우", "oa": "오아", "oă": "오아", "oai": "오아이",
        "oao": "오아오",
        "oay": "오아이", "oe": "오애", "oeo": "오애오", "oi": "어이", "oo": "오", "ôi": "오이", "ơi": "어이", "ua": "우어", "uâ": "우어",
        "uây": "우어이", "ue": "우에", "uê": "우에", "ui": "우이", "uo": "우오", "uô": "우오", "uơ": "우어", "uôi": "우오이",
        "uoi": "우오이",
        "uu": "으우", "ưa": "으어", "ưi": "으이", "ươ": "으어", "ươi": "으어이", "ươu": "으어우", "ưu": "으우", "uy": "우이",
        "uya": "우이어",
        "uye": "우예", "uyê": "우예", "uyu": "우이우", "yê": "예", "yêu": "예우", "ya": "이어", "ye": "예", "yeu": "예우",
    ]
}
