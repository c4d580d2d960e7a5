/// The names of letters and digits in one language.
package struct SpellingAloud: Hashable, Sendable {
    /// The names of 0 to 9; ten of them.
    package let digits: [String]
    /// The names of letters that the engine does not read well by itself.
    package let letters: [Character: String]

    /// Names made by hand; a digit beyond `digits` is left to the engine.
    package init(digits: [String], letters: [Character: String] = [:]) {
        self.digits = digits
        self.letters = letters
    }

    /// The name of `character` on its own.
    func name(of character: Character) -> String {
        if let digit = character.wholeNumberValue, digits.indices.contains(digit) { return digits[digit] }
        return letters[character] ?? String(character)
    }
}
