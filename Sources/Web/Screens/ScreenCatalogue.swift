import Reception

/// Everything that can be chosen and all words of the screens, in one language.
struct ScreenCatalogue: Encodable {
    let language: Language
    let officeName: String
    let words: [String: String]
    let languages: [LanguageEntry]
    let lines: [Entry]
    let procedures: [ProcedureEntry]
    let topics: [TopicEntry]
    let facilities: [Entry]
    let ratings: [RatingEntry]
    let priorities: [ChoiceFrame]
    let manner: [TopicEntry]
    let yes: ChoiceFrame
    let no: ChoiceFrame
    let staff: ChoiceFrame

    /// Something with a name of its own.
    struct Entry: Encodable {
        let id: String
        let label: String
        let choice: Choice
    }

    /// A language, in its own words.
    struct LanguageEntry: Encodable {
        let code: Language
        let name: String
        let choice: Choice
    }

    /// A procedure, and what it is found by.
    struct ProcedureEntry: Encodable {
        let id: ProcedureID
        let line: LineID
        let label: String
        let choice: Choice
        let search: String
    }

    /// A matter.
    struct TopicEntry: Encodable {
        let intent: IntentName
        let label: String
        let choice: Choice
    }

    /// A mark for the service.
    struct RatingEntry: Encodable {
        let value: Int
        let label: String
        let choice: Choice
    }
}
