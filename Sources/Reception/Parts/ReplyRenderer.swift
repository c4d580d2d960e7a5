/// Turns meanings into words.
///
/// Implementers promise: words in the language asked for, for every key, choice and procedure the catalogue was checked
/// with; the same words for the same input.
public protocol ReplyRenderer: Sendable {
    /// The languages that are complete, in their fixed order.
    var languages: [Language] { get }
    /// What is said and shown.
    func render(_ reply: Reply) -> RenderedReply
    /// The text of a button.
    func label(_ choice: Choice, in language: Language) -> String
    /// A procedure's facts, a line each.
    func sheet(_ procedure: ProcedureID, in language: Language) -> [String]
    /// The notice of camera and microphone use.
    func recordingNotice(in language: Language) -> String
}
