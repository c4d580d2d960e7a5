package import Reception

/// One fact of a procedure: known in words, or not sourced and then never guessed.
package enum Fact<Known: Hashable & Sendable>: Hashable, Sendable {
    /// What the law says.
    case known(Known)
    /// No source was found; the visitor is told to ask at the desk. `reason` is for the people who keep the content.
    case unknown(reason: String)
}

/// `Procedures/<id>.json`: what a visitor wants to know of a procedure.
package struct ProcedureFacts: Sendable {
    /// Its id and line, and which facts are known.
    package let procedure: Procedure
    /// What it is called, as it reads inside a sentence.
    package let name: TranslatedText
    /// What else people call it.
    package let aliases: [Language: [String]]
    /// One sentence that answers "what do I need?".
    package let spokenSummary: AddressedText
    /// One sentence for each fact that is known and asked for: what an official would answer.
    package let spoken: [ProcedureFact: AddressedText]
    /// Who may ask for it.
    package let who: Fact<AddressedText>
    /// What to bring, a paper each.
    package let papers: Fact<[AddressedText]>
    /// What it costs.
    package let fee: Fact<AddressedText>
    /// How long it takes.
    package let timeLimit: Fact<AddressedText>
    /// Where and how it is filed in person.
    package let inPerson: Fact<AddressedText>
    /// Whether and how it is filed online.
    package let online: Fact<AddressedText>
    /// What one gets.
    package let result: Fact<AddressedText>
    /// The documents it rests on.
    package let legalBasis: Fact<AddressedText>
    /// Where the facts come from.
    package let source: String
    /// The day somebody compared them with the source.
    package let checkedOn: LocalDay
}
