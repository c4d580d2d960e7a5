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

/// The digits of a number as it is being said: digit by digit ("không một hai") or in words ("một trăm linh hai").
struct SpokenNumber {
    private(set) var digits = ""
    private var lastWord = 0

    /// Whether another word can still be joined to the number before it.
    var isOpen: Bool { Self.zeros(of: lastWord) > 1 }

    /// Takes written digits.
    mutating func take(written: String) {
        digits += written
        lastWord = 0
    }

    /// Takes a number said in a word: it fills the zeros of the one before ("hai mươi" "mốt"), multiplies a digit
    /// ("三" "百"), or follows it. A zero where zeros can be filled only joins ("一百" "零" "五").
    mutating func take(word number: Int) {
        if isOpen, number == 0 { return }
        if number > 0, number < Self.zeros(of: lastWord) || Self.countsOn(from: lastWord, to: number) {
            replaceLast(by: lastWord + number)
        } else if (1...9).contains(lastWord), [10, 100, 1_000].contains(number) {
            replaceLast(by: lastWord * number)
        } else {
            lastWord = number
            digits += String(number)
        }
    }

    private mutating func replaceLast(by number: Int) {
        digits.removeLast(String(lastWord).count)
        lastWord = number
        digits += String(number)
    }

    /// French counts from 60 and 80 on to 79 and 99.
    private static func countsOn(from last: Int, to number: Int) -> Bool {
        (last == 60 || last == 80) && (10...19).contains(number)
    }

    /// 100 for 300, 10 for 120, 1 where nothing can be filled in.
    private static func zeros(of number: Int) -> Int {
        var power = 1
        while number > 0, number % (power * 10) == 0 { power *= 10 }
        return power
    }
}
