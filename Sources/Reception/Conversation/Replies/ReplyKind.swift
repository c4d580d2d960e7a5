/// What a placeholder of a reply stands for. The placeholder's name in the text is the raw value.
public enum Placeholder: String, Sendable, Codable, CaseIterable {
    /// A ticket number, from `.ticketNumber`.
    case number
    /// The name of a line, from `.line`.
    case line
    /// The names of one or more desks, from `.desks`.
    case desks
    /// A number of people, from `.count`.
    case ahead
    /// A length of time, from `.minutes`.
    case minutes
    /// The name of a procedure, from `.procedure`.
    case procedure
    /// A procedure's spoken summary, one whole sentence, from `.procedure`.
    case summary
    /// The next time the office opens, from `.opening`.
    case opening
    /// One whole spoken sentence that tells a fact, from `.fact`.
    case fact
    /// A matter as a visitor would name it, from `.topic`; fits after "would you like to".
    case topic
    /// The code of a dossier, from `.dossierCode`.
    case code
    /// A day, from `.day`.
    case day
    /// The name of something visitors may use, from `.facility`.
    case facility
    /// One whole sentence that tells where that is and on what terms, from `.facility`.
    case answer
    /// The name of a language, from `.language`.
    case language
    /// What is open on a day, from `.hours`.
    case hours
    /// A time of the clock, from `.closing`.
    case closing
    /// How to get to the first of the desks, from `.desks`: one whole sentence.
    case place
    /// The code of an appointment, from `.appointment`.
    case appointment
    /// A half day, from `.appointmentTime`.
    case slot

    /// Whether it stands for a whole sentence.
    public var isSentence: Bool {
        switch self {
        case .summary, .fact, .answer, .place: true
        default: false
        }
    }
}

/// One thing the robot can say: its key and the placeholders that its text may, and its caller must, fill.
public struct ReplyKind: Hashable, Sendable {
    /// The key in `Models/Replies/<language>.json`.
    public let key: ReplyKey
    /// What the caller fills in; every variant uses some or all of them.
    public let placeholders: [Placeholder]

    /// Makes a kind.
    public init(_ key: ReplyKey, _ placeholders: Placeholder...) {
        self.key = key
        self.placeholders = placeholders
    }
}

/// Everything the robot can say, a family a file. The content of every language is checked against this table.
extension ReplyKind {
    /// Every kind, in the order of the files.
    public static let all: [ReplyKind] = dialogue + tickets + procedures + office + service
}
