/// What one pronounced word of a ticket number stands for.
enum SpokenSymbol: Hashable, Sendable {
    /// A capital letter.
    case letter(Character)
    /// A digit or a number that has a word of its own.
    case number(Int)
    /// A word that joins a number to the one before it, as in "một trăm linh hai".
    case joint

    /// Reads a value of `_spelling.txt`.
    init?(_ text: String) {
        if text == "+" {
            self = .joint
        } else if text.utf8.count == 1, let letter = text.first, ("A"..."Z").contains(letter) {
            self = .letter(letter)
        } else if let number = Int(text), (0..<10_000).contains(number), String(number) == text {
            self = .number(number)
        } else {
            return nil
        }
    }
}

/// The digits of a number as it is being said: digit by digit ("không một hai") or in words ("một trăm linh hai").
struct SpokenNumber {
    private(set) var digits = ""
    private var lastWord = 0

    /// Takes written digits.
    mutating func take(written: String) {
        digits += written
        lastWord = 0
    }

    /// Takes a number said in a word: it fills the zeros of the one before ("hai mươi" "mốt"), or follows it.
    mutating func take(word number: Int) {
        if number > 0, number < Self.zeros(of: lastWord) {
            digits.removeLast(String(lastWord).count)
            lastWord += number
        } else {
            lastWord = number
        }
        digits += String(lastWord)
    }

    /// 100 for 300, 10 for 120, 1 where nothing can be filled in.
    private static func zeros(of number: Int) -> Int {
        var power = 1
        while number > 0, number % (power * 10) == 0 { power *= 10 }
        return power
    }
}
