/// The digits of a number as it is being said: digit by digit ("không một hai") or in words ("một trăm linh hai").
struct SpokenNumber {
    private(set) var digits = ""
    /// The number that is being said, which the last of `digits` are, and the word that came last into it.
    private var number = 0
    private var word = 0

    /// Whether another word can still be joined to the number.
    var isOpen: Bool { Self.zeros(of: number) > 1 }

    /// Takes written digits.
    mutating func take(written: String) {
        digits += written
        (number, word) = (0, 0)
    }

    /// Takes a number said in a word: it fills the zeros of the one before ("hai mươi" "mốt"), multiplies a digit
    /// ("三" "百"), or follows it. A zero where zeros can be filled only joins ("一百" "零" "五").
    ///
    /// `tensMultiply`: a ten makes tens of the digit before it ("三" "十"). In a language with words of its own for twenty
    /// and thirty it begins a number: "không sáu" "mười hai" is 06 and 12.
    mutating func take(word next: Int, tensMultiply: Bool = true) {
        if isOpen, next == 0 { return }
        if next > 0, next < Self.zeros(of: number) || Self.countsOn(from: number, to: next) {
            replaceNumber(by: number + next)
        } else if (1...9).contains(word), [10, 100, 1_000].contains(next), next > 10 || tensMultiply,
            mayMultiply(by: next)
        {
            replaceNumber(by: number - word + word * next)
        } else {
            number = next
            digits += String(next)
        }
        word = next
    }

    /// Whether the last word can be so many times itself: in 一百二十 it is followed by nothing and fits into the zeros.
    private func mayMultiply(by power: Int) -> Bool {
        let rest = number - word
        return rest == 0 || Self.zeros(of: rest) > word * power
    }

    private mutating func replaceNumber(by sum: Int) {
        digits.removeLast(String(number).count)
        number = sum
        digits += String(sum)
    }

    /// French counts from 60 and 80 on to 79 and 99.
    private static func countsOn(from last: Int, to next: Int) -> Bool {
        (last == 60 || last == 80) && (10...19).contains(next)
    }

    /// 100 for 300, 10 for 120, 1 where nothing can be filled in.
    private static func zeros(of number: Int) -> Int {
        var power = 1
        while number > 0, number % (power * 10) == 0 { power *= 10 }
        return power
    }
}
