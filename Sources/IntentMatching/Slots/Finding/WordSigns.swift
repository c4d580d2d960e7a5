/// What a word is written in.
enum WordSigns: Equatable {
    /// Digits only.
    case digits
    /// One letter without marks.
    case letter
    /// So many letters and then digits.
    case lettersAndDigits(letters: Int)
    /// One character of a script where every character is a word.
    case syllable
    /// Anything else.
    case word

    init(_ form: Token.Form) {
        var letters = 0
        var digits = 0
        for unit in form.letters.utf8 {
            switch unit {
            case 0x30...0x39: digits += 1
            case 0x61...0x7A where digits == 0: letters += 1
            default:
                self = form.syllable == nil ? .word : .syllable
                return
            }
        }
        if letters == 0 {
            self = .digits
        } else if digits > 0 {
            self = .lettersAndDigits(letters: letters)
        } else {
            self = letters == 1 && form.marks.isEmpty ? .letter : .word
        }
    }
}
