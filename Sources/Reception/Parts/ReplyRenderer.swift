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
    /// What the screen tells at length, to somebody addressed so; nil when there is no such thing.
    func sheet(_ sheet: Sheet, in language: Language, to address: FormOfAddress) -> SheetView?
    /// A ticket as the screen shows it.
    func ticket(_ standing: TicketStanding, in language: Language) -> TicketView
    /// How a value reads where `placeholder` stands; empty when it does not belong there.
    func value(_ argument: ReplyArgument, for placeholder: Placeholder, in language: Language) -> String
    /// A word of the screens.
    func word(_ word: ScreenWord, in language: Language) -> String
    /// What the office is called.
    func officeName(in language: Language) -> String
    /// What the office wants everybody to know, as long as it does.
    func notices(in language: Language) -> [String]
    /// The QR code of `link`; nil when the office has none.
    func link(_ link: OfficeLink, in language: Language) -> ScreenLink?
    /// A call as the screen shows it.
    func call(_ call: TicketCall, in language: Language) -> String
    /// The notice of camera and microphone use.
    func recordingNotice(in language: Language) -> String
}
