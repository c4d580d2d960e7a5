/// Collects the words of a corpus with what they are.
struct WordTableBuilder {
    private var traits: [Token.Form: WordTable.Traits] = [:]

    /// Notes that `form` has `trait`.
    mutating func note(_ form: Token.Form, _ trait: WordTable.Traits) { traits[form, default: []].formUnion(trait) }

    /// Notes that all `forms` have `trait`.
    mutating func note(_ forms: some Sequence<Token.Form>, _ trait: WordTable.Traits) {
        for form in forms { note(form, trait) }
    }

    /// The table, the same for the same words in whatever order they came.
    func table() -> WordTable {
        WordTable(
            traits.map { (form: $0.key, traits: $0.value) }.sorted { left, right in
                (left.form.letters, left.form.marks.shapeBits, left.form.marks.toneNumber)
                    < (right.form.letters, right.form.marks.shapeBits, right.form.marks.toneNumber)
            })
    }
}
