/// Whether letters can be read as a word, or only one by one.
enum Readability {
    /// Shorter words in capitals are rather abbreviations ("USA") than words.
    private static let shortestWord = 4
    /// The most consonants beside each other in a word.
    private static let mostConsonants = 4
    private static let vowels = Set("aeiouy")

    /// A rule of thumb for languages without a better one: long enough, with vowels, and not too many consonants in a row.
    static func isPronounceable(_ word: String) -> Bool {
        var consonants = 0
        var hasVowel = false
        for letter in word {
            let isVowel = !letter.isASCII || vowels.contains(letter)
            hasVowel = hasVowel || isVowel
            consonants = isVowel ? 0 : consonants + 1
            if consonants > mostConsonants { return false }
        }
        return hasVowel && word.count >= shortestWord
    }
}
