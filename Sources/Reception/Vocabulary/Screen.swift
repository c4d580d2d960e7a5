/// The echo of what was heard. The number tells two of them apart where the journal has no text.
public struct HeardText: Hashable, Sendable, Codable {
    /// Counts everything that was heard.
    public let number: Int
    /// The words; empty in a journal.
    public let text: String

    /// Makes an echo.
    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}

/// What the visitor's screen should show, by meaning. Each one is whole: only the newest matters.
public struct ScreenState: Hashable, Sendable, Codable {
    /// What the robot is doing.
    public enum Mood: String, Sendable, Codable {
        case asleep, listening, thinking, speaking, sorry
    }

    /// What the robot is doing.
    public var mood: Mood
    /// The language of everything on the screen.
    public var language: Language
    /// The latest answer.
    public var reply: Reply?
    /// What was heard last.
    public var heard: HeardText?
    /// Buttons that answer the present question.
    public var choices: [Choice]
    /// The procedure whose sheet is shown.
    public var procedure: ProcedureID?
    /// The visitor's ticket.
    public var ticket: TicketStanding?
    /// Whether the notice of camera and microphone use must be on the screen.
    public var recordingNotice: Bool
    /// Whether the robot waits for the visitor to say something now.
    public var awaitsVisitor: Bool

    /// Makes a state.
    public init(
        mood: Mood, language: Language, reply: Reply? = nil, heard: HeardText? = nil, choices: [Choice] = [],
        procedure: ProcedureID? = nil, ticket: TicketStanding? = nil, recordingNotice: Bool = false,
        awaitsVisitor: Bool = false
    ) {
        self.mood = mood
        self.language = language
        self.reply = reply
        self.heard = heard
        self.choices = choices
        self.procedure = procedure
        self.ticket = ticket
        self.recordingNotice = recordingNotice
        self.awaitsVisitor = awaitsVisitor
    }

    /// The state without the visitor's words, as the journal keeps it.
    public var redacted: ScreenState {
        var copy = self
        copy.heard = heard.map { HeardText(number: $0.number, text: "") }
        return copy
    }
}

/// A `ScreenState` in words, ready to draw.
public struct ScreenView: Hashable, Sendable {
    /// The state it was made from.
    public let state: ScreenState
    /// The latest answer in words.
    public let caption: String
    /// The label of each of the state's choices, in their order.
    public let choiceLabels: [String]
    /// The procedure's sheet in words, a line a fact.
    public let sheet: [String]
    /// The notice of camera and microphone use, when it must be shown.
    public let notice: String?

    /// Makes a view.
    public init(state: ScreenState, caption: String, choiceLabels: [String], sheet: [String], notice: String?) {
        self.state = state
        self.caption = caption
        self.choiceLabels = choiceLabels
        self.sheet = sheet
        self.notice = notice
    }
}

/// What a visitor does at the screen.
public enum VisitorInput: Hashable, Sendable {
    /// A line was typed or recognised.
    case text(String, source: Utterance.Source, language: Language?)
    /// A button was touched.
    case choice(Choice)
}
