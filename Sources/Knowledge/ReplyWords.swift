import LocatedJSON
import Reception

/// `Replies/<language>.json`: everything the robot says and shows in one language, beside names and facts.
struct ReplyWords: Sendable {
    /// One way to say a reply.
    struct Variant: Hashable, Sendable {
        let spoken: Template
        let shown: Template
    }

    /// Words that belong to no single reply.
    struct Labels: Hashable, Sendable {
        let yes: String
        let no: String
        let staff: String
        let recordingNotice: String
    }

    /// The headings of a procedure's sheet.
    struct SheetLabels: Hashable, Sendable {
        let who: String
        let papers: String
        let fee: String
        let timeLimit: String
        let inPerson: String
        let online: String
        let result: String
        let legalBasis: String
        let askAtDesk: String
    }

    let variants: [ReplyKey: [Variant]]
    let labels: Labels
    let sheet: SheetLabels
    let phrases: Phrases
}
