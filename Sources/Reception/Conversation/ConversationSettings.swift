/// The times of a conversation; the defaults are the rules of `conversation.md`.
public struct ConversationSettings: Hashable, Sendable, Codable {
    /// The silence after which the robot asks "anything else?", and again until it says goodbye (rule 10).
    public var silence = Delay.seconds(15)
    /// How long a word or touch keeps a visit open although nobody is seen (rule 10).
    public var inputKeepsVisit = Delay.seconds(15)
    /// How long after `.left` a face still is the same visitor: 5 s out of sight, 2 s of which pass before `.left` (rule 1).
    public var absenceGrace = Delay.seconds(3)
    /// How long after a face was last seen `.left` is reported: `PresenceSettings.leaveAfter`.
    public var lossReportedAfter = Delay.seconds(2)
    /// How long somebody who was just served is not greeted again after a short loss (rule 1).
    public var greetingPause = Delay.seconds(30)
    /// How far apart in time faces of one group may appear (rule 2).
    public var groupTime = Delay.seconds(2)
    /// How far apart, in face widths, faces of one group may stand (rule 2).
    public var groupFaceWidths = 2.0
    /// When a request still runs after this, the robot says "one moment".
    public var patience = Delay.seconds(1.5)
    /// When a request still runs after this, the robot apologises and gives it up.
    public var deadline = Delay.seconds(8)

    /// How often, at most, somebody who waits behind the visitor is asked for patience (rule 2).
    public var waitNoticePause = Delay.seconds(60)
    /// How long an emergency stays on the screen although nothing more is said and nobody is seen.
    public var emergencyHold = Delay.seconds(120)
    /// The most tickets somebody may hold in one visit: a ticket a line, for who has several matters.
    public var mostTickets = 3

    /// The defaults.
    public init() {}
}

/// What the conversation knows of this office: no words, only what decisions need.
public struct ConversationDomain: Hashable, Sendable {
    /// Lines, desks, hours.
    public let office: Office
    /// The catalogue, in its fixed order.
    public let procedures: [Procedure]
    /// The languages whose content is complete.
    public let languages: [Language]

    /// Makes a domain.
    public init(office: Office, procedures: [Procedure], languages: [Language]) {
        self.office = office
        self.procedures = procedures
        self.languages = languages
    }

    /// The procedure called `id`.
    public func procedure(_ id: ProcedureID) -> Procedure? { procedures.first { $0.id == id } }
}
