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
    /// How the visitor is addressed.
    public var address: FormOfAddress
    /// The latest answer.
    public var reply: Reply?
    /// What was heard last.
    public var heard: HeardText?
    /// Buttons that answer the present question.
    public var choices: [Choice]
    /// What is told at length.
    public var sheet: Sheet?
    /// What is shown as a QR code to take away.
    public var link: OfficeLink?
    /// The visitor's ticket.
    public var ticket: TicketStanding?
    /// The latest calls, newest first.
    public var calls: [TicketCall]
    /// Whether somebody is in danger: to be seen from afar.
    public var isEmergency: Bool
    /// Whether the notice of camera and microphone use must be on the screen.
    public var recordingNotice: Bool
    /// Whether somebody is in sight while nobody is served: they may be on their way to the robot.
    public var seesSomebody: Bool
    /// Whether the robot waits for the visitor to say something now.
    public var awaitsVisitor: Bool

    /// Makes a state.
    public init(
        mood: Mood, language: Language, address: FormOfAddress = .unknown, reply: Reply? = nil,
        heard: HeardText? = nil, choices: [Choice] = [],
        sheet: Sheet? = nil, link: OfficeLink? = nil, ticket: TicketStanding? = nil, calls: [TicketCall] = [],
        isEmergency: Bool = false, recordingNotice: Bool = false, seesSomebody: Bool = false,
        awaitsVisitor: Bool = false
    ) {
        self.mood = mood
        self.language = language
        self.address = address
        self.reply = reply
        self.heard = heard
        self.choices = choices
        self.sheet = sheet
        self.link = link
        self.ticket = ticket
        self.calls = calls
        self.isEmergency = isEmergency
        self.recordingNotice = recordingNotice
        self.seesSomebody = seesSomebody
        self.awaitsVisitor = awaitsVisitor
    }

    /// The state without the visitor's words, as the journal keeps it.
    public var redacted: ScreenState {
        var copy = self
        copy.heard = heard.map { HeardText(number: $0.number, text: "") }
        copy.reply = reply?.redacted
        copy.ticket = ticket?.redacted
        copy.calls = calls.map(\.redacted)
        return copy
    }
}

/// What the screen can tell at length, beside what is said.
public enum Sheet: Hashable, Sendable, Codable {
    /// Everything about a procedure.
    case procedure(id: ProcedureID)
    /// When the office is open.
    case hours
    /// What visitors may use, and where.
    case facilities
    /// Which desk serves what, and where it is.
    case desks
    /// What the robot can do.
    case help
}

/// A number that was called to a desk.
public struct TicketCall: Hashable, Sendable, Codable {
    /// The number.
    public let number: TicketNumber
    /// Where to go.
    public let desk: DeskID
    /// The visitor's language.
    public let language: Language
    /// What the board may call the visitor.
    public let displayName: String?

    /// Makes a call.
    public init(number: TicketNumber, desk: DeskID, language: Language, displayName: String? = nil) {
        self.number = number
        self.desk = desk
        self.language = language
        self.displayName = displayName
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
    /// The sheet in words, if one is shown.
    public let sheet: SheetView?
    /// The visitor's ticket in words, if there is one.
    public let ticket: TicketView?
    /// What the QR code to take away says, and its text.
    public let link: ScreenLink?
    /// The latest calls in words.
    public let calls: [String]
    /// The notice of camera and microphone use, when it must be shown.
    public let notice: String?

    /// Makes a view.
    public init(
        state: ScreenState, caption: String, choiceLabels: [String], sheet: SheetView? = nil,
        ticket: TicketView? = nil, link: ScreenLink? = nil, calls: [String] = [], notice: String? = nil
    ) {
        self.state = state
        self.caption = caption
        self.choiceLabels = choiceLabels
        self.sheet = sheet
        self.ticket = ticket
        self.link = link
        self.calls = calls
        self.notice = notice
    }
}

/// A QR code in words.
public struct ScreenLink: Hashable, Sendable {
    /// What it is for.
    public let label: String
    /// What the code holds.
    public let target: String

    /// Makes a link.
    public init(label: String, target: String) {
        self.label = label
        self.target = target
    }
}

/// What a visitor does at the screen.
public enum VisitorInput: Hashable, Sendable {
    /// A line was typed or recognised.
    case text(String, source: Utterance.Source, language: Language?)
    /// A button was touched.
    case choice(Choice)
    /// Something was held before the scanner.
    case scanned(ScannedCode)
    /// The screen was touched without asking anything yet: somebody types, or looks through what there is.
    case touched
}
