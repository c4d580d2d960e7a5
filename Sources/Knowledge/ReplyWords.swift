import Reception

/// `Replies/<language>.json`: everything the robot says and shows in one language, beside names and facts.
struct ReplyWords: Sendable {
    /// One way to say a reply.
    struct Variant: Hashable, Sendable {
        let spoken: Template
        let shown: Template
    }

    /// Matters as a visitor would name them: verb phrases that stand inside a question and, with a capital, on a button.
    struct TopicWords: Hashable, Sendable {
        let plain: String
        /// With `{procedure}`.
        let procedure: Template?
        /// With `{line}`.
        let line: Template?
    }

    /// Words that belong to no single reply.
    struct Labels: Hashable, Sendable {
        let yes: String
        let no: String
        let staff: String
        let recordingNotice: Template
        let priority: [PriorityClass: String]
        /// The worst first.
        let ratings: [String]
        let links: [OfficeLink: String]
    }

    /// The headings of a sheet, and what stands in place of a fact.
    struct SheetLabels: Hashable, Sendable {
        let who: String
        let papers: String
        let fee: String
        let timeLimit: String
        let inPerson: String
        let online: String
        let result: String
        let legalBasis: String
        let askAtDesk: Template
        /// Of a day.
        let closed: String
        /// Of a facility.
        let missing: String
    }

    let variants: [ReplyKey: [Variant]]
    let topics: [IntentName: TopicWords]
    /// Nil in a language that addresses everybody alike.
    let address: AddressWords?
    /// The names of the languages, as they read inside a sentence.
    let languages: [Language: String]
    let labels: Labels
    let sheet: SheetLabels
    /// The words of screens, boards and phone pages.
    let screen: [ScreenWord: String]
    let phrases: Phrases
}
