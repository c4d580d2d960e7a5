package import LocatedJSON
package import Reception

/// What the sentences of a template mean.
package enum TemplateLabel: Hashable, Sendable, Comparable {
    /// A wish of the table in `conversation.md`.
    case intent(IntentName)
    /// Not the robot's matter; whose it is.
    case topic(String)

    /// The intent: `none` for every topic.
    package var intent: IntentName {
        switch self {
        case .intent(let name): name
        case .topic: .none
        }
    }

    /// The topic of what is not ours.
    package var topic: String? {
        switch self {
        case .intent: nil
        case .topic(let name): name
        }
    }
}

/// One template with its meaning and its place. Its rules are written out.
package struct LabelledTemplate: Hashable, Sendable {
    /// What it means.
    package let label: TemplateLabel
    /// Its language.
    package let language: Language
    /// The template.
    package let template: SentenceTemplate
    /// The line it was read from.
    package let location: TextLocation
}

/// Words that stand for a value.
package struct Synonym: Hashable, Sendable {
    /// The value, a catalogue id.
    package let value: String
    /// The words, each as it was written.
    package let words: [String]
    /// The line it was read from, where the words begin.
    package let location: TextLocation
}

/// A value of a slot with everything it is called.
struct SlotFilling: Hashable, Sendable {
    let value: String
    var phrases: [String]

    /// The values of a list in the order of their first phrases.
    static func all(of synonyms: [Synonym]) -> [SlotFilling] {
        var places: [String: Int] = [:]
        var result: [SlotFilling] = []
        for synonym in synonyms {
            let phrase = synonym.words.joined(separator: " ")
            if let place = places[synonym.value] {
                result[place].phrases.append(phrase)
            } else {
                places[synonym.value] = result.count
                result.append(SlotFilling(value: synonym.value, phrases: [phrase]))
            }
        }
        return result
    }
}

/// Everything `Models/Intents` says, of all languages: the templates, the values of the slots, and how letters and numbers are
/// pronounced. A pure value; the order is that of the files and lines.
package struct IntentCorpus: Hashable, Sendable {
    /// The most templates of all languages.
    package static let mostTemplates = 20_000

    /// What one language says.
    package struct Content: Hashable, Sendable {
        /// The intents with a file that says something.
        package var intents: Set<IntentName> = []
        /// The values of the slots that are lists.
        package var slots: [SlotName: [Synonym]] = [:] {
            didSet { fillings = slots.mapValues(SlotFilling.all) }
        }
        /// The same by value, to make sample sentences with.
        private(set) var fillings: [SlotName: [SlotFilling]] = [:]
        /// How letters, digits and numbers are pronounced; the value `+` joins a number to the one before it,
        /// `3.` is third.
        package var spelling: [Synonym] = []
        /// What people said or wrote.
        package var heard: [HeardLine] = []
    }

    /// The templates of all languages.
    package internal(set) var templates: [LabelledTemplate] = []
    /// The rest, by language.
    package internal(set) var contents: [Language: Content] = [:]

    /// The languages there are, in the order of the table.
    package var languages: [Language] { contents.keys.sorted() }

    /// The synonyms of a slot in every language, in the order of the languages.
    package func synonyms(of slot: SlotName) -> [Synonym] {
        languages.flatMap { contents[$0]?.slots[slot] ?? [] }
    }

    /// The slots that are lists, sorted by name.
    package var slotNames: [SlotName] {
        Set(contents.values.flatMap(\.slots.keys)).sorted()
    }
}
