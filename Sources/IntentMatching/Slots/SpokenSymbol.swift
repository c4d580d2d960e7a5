/// What one pronounced word of a number or a code stands for.
enum SpokenSymbol: Hashable, Sendable {
    /// A capital letter.
    case letter(Character)
    /// A digit or a number that has a word of its own.
    case number(Int)
    /// A number that counts in order, as "third", written `3.`.
    case ordinal(Int)
    /// A word that joins a number to the one before it, as in "một trăm linh hai".
    case joint

    /// Reads a value of `_spelling.txt`.
    init?(_ text: String) {
        if text == "+" {
            self = .joint
        } else if text.utf8.count == 1, let letter = text.first, ("A"..."Z").contains(letter) {
            self = .letter(letter)
        } else if let number = Self.number(text) {
            self = .number(number)
        } else if text.last == ".", let number = Self.number(String(text.dropLast())), number > 0 {
            self = .ordinal(number)
        } else {
            return nil
        }
    }

    private static func number(_ text: String) -> Int? {
        guard let number = Int(text), (0..<10_000).contains(number), String(number) == text else { return nil }
        return number
    }
}
