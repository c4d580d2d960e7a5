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
    /// What the screen tells at length, a line a fact, to somebody addressed so.
    func sheet(_ sheet: Sheet, in language: Language, to address: FormOfAddress) -> [String]
    /// The QR code of `link`; nil when the office has none.
    func link(_ link: OfficeLink, in language: Language) -> ScreenLink?
    /// A call as the screen shows it.
    func call(_ call: TicketCall, in language: Language) -> String
    /// The notice of camera and microphone use.
    func recordingNotice(in language: Language) -> String
}
