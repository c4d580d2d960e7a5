/// One word of a text, in the form in which words are compared.
struct Token: Hashable, Sendable {
    /// What makes two words the same.
    struct Form: Hashable, Sendable {
        /// Lower-case letters and digits without any marks; đ is d.
        var letters: String
        /// The marks.
        var marks: LetterMarks
    }

    /// The word.
    let form: Form
    /// Where it stands in the text, in characters.
    let range: Range<Int>
}
