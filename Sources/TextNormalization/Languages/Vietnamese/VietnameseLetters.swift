/// Names of letters and signs in Vietnamese.
enum VietnameseLetters {
    private static let names: [Character: String] = [
        "A": "a", "B": "bê", "C": "xê", "D": "đê", "Đ": "đê", "E": "e", "F": "ép", "G": "giê", "H": "hát", "I": "i",
        "J": "giây",
        "K": "ca", "L": "lờ", "M": "mờ", "N": "nờ", "O": "ô", "P": "pê", "Q": "quy", "R": "rờ", "S": "ét", "T": "tê",
        "U": "u",
        "V": "vê", "W": "vê kép", "X": "ích", "Y": "i dài", "Z": "dét",
    ]
    /// How a consonant sounds before an apostrophe in names of the Highlands: "K'Brông" is "Cờ Brông".
    static let sounds: [Character: String] = [
        "b": "bờ", "c": "cờ", "d": "đờ", "đ": "đờ", "g": "gờ", "h": "hờ", "k": "cờ", "l": "lờ", "m": "mờ", "n": "nờ",
        "p": "pờ",
        "r": "rờ", "s": "sờ", "t": "tờ",
    ]
    /// What signs are called.
    static let signs: [Character: String] = [
        "&": "và", "+": "cộng", "=": "bằng", "/": "trên", "@": "a còng", "#": "số", ".": "chấm", "-": "gạch ngang",
        "_": "gạch dưới", "×": "nhân", "<": "nhỏ hơn", ">": "lớn hơn", "≤": "nhỏ hơn hoặc bằng",
        "≥": "lớn hơn hoặc bằng",
        "±": "cộng trừ", "%": "phần trăm",
    ]

    /// The name of `letter`, a capital; empty for others.
    static func name(of letter: Character) -> String { names[letter] ?? "" }
}
