public import Reception

/// What came of a day (or any scenario with a crowd): every visitor, desk, robot and fault, in the order of time. Instants
/// count from the start of the scenario.
public struct DayResult: Hashable, Sendable {
    /// What the scenario is called.
    public var name: String
    /// The day it played on.
    public var day: LocalDay
    /// The minute of that day at instant zero.
    public var startMinute: Int
    /// When it ended.
    public var until: Instant
    /// The lines of the office, in its order.
    public var lines: [LineID]
    /// Everybody who came, by arrival.
    public var visitors: [VisitorRecord] = []
    /// Every desk of the office, in its order.
    public var desks: [DeskRecord] = []
    /// Every robot, in the scenario's order.
    public var robots: [RobotRecord] = []
    /// What broke.
    public var faults: [FaultRecord] = []
    /// What visitors said and how it was understood.
    public var utterances: [UtteranceRecord] = []

    /// Makes an empty result.
    public init(name: String, day: LocalDay, startMinute: Int, until: Instant, lines: [LineID]) {
        self.name = name
        self.day = day
        self.startMinute = startMinute
        self.until = until
        self.lines = lines
    }
}

/// One visitor (or group) from door to door.
public struct VisitorRecord: Hashable, Sendable {
    /// How it ended.
    public enum Outcome: String, Sendable, CaseIterable {
        /// Served at a desk.
        case served
        /// Told what they wanted to know; no ticket was wanted.
        case informed
        /// A member of staff had to help at the robot.
        case handedOver
        /// No ticket could be had: closed, full, a limit, or the office was down.
        case refused
        /// Left before a robot was free.
        case gaveUpAtRobot
        /// Left before being called.
        case gaveUpInLine
        /// Was called and not there.
        case missedCall
        /// Still there at the end.
        case unfinished
    }

    /// Counts visitors from 1.
    public var number: Int
    /// The name of the wish.
    public var wish: String
    /// What they speak.
    public var language: Language
    /// How many they are.
    public var groupSize: Int
    /// Came through the door.
    public var arrivedAt: Instant
    /// The robot they went to, by its place in the list.
    public var robot: Int?
    /// Stood before a robot.
    public var metRobotAt: Instant?
    /// Turned away from the robot.
    public var leftRobotAt: Instant?
    /// Their number.
    public var ticket: TicketNumber?
    /// The line of their ticket.
    public var line: LineID?
    /// Why they are called before others.
    public var priority: PriorityClass?
    /// The ticket was issued.
    public var issuedAt: Instant?
    /// Called to a desk.
    public var calledAt: Instant?
    /// The official began.
    public var servingAt: Instant?
    /// Went out of the door.
    public var leftAt: Instant?
    /// How it ended.
    public var outcome = Outcome.unfinished

    /// Makes a record of somebody who has just come.
    public init(number: Int, wish: String, language: Language, groupSize: Int, arrivedAt: Instant) {
        self.number = number
        self.wish = wish
        self.language = language
        self.groupSize = groupSize
        self.arrivedAt = arrivedAt
    }
}

/// What one desk did.
public struct DeskRecord: Hashable, Sendable {
    /// The desk.
    public var desk: DeskID
    /// When somebody sat there.
    public var manned: [Range<Instant>] = []
    /// When somebody was being served, or walking there after the call.
    public var busy: [Range<Instant>] = []

    /// Makes a record of a desk that did nothing.
    public init(desk: DeskID) { self.desk = desk }
}

/// What one robot did.
public struct RobotRecord: Hashable, Sendable {
    /// What the scenario calls it.
    public var name: String
    /// Its visits.
    public var visits: [Range<Instant>] = []
    /// Calls for an official.
    public var alerts: [OperatorAlert: Int] = [:]

    /// Makes a record of a robot that did nothing.
    public init(name: String) { self.name = name }
}

/// Something that broke and, perhaps, worked again.
public struct FaultRecord: Hashable, Sendable {
    /// What broke: a part's name, `robot` for one that was killed, `clock`.
    public var what: String
    /// How: the word of the scenario.
    public var how: String
    /// Which robot, by its place in the list; nil: the office's.
    public var robot: Int?
    /// When it broke.
    public var brokeAt: Instant
    /// When it was mended.
    public var mendedAt: Instant?
    /// When the robot noticed.
    public var noticedAt: Instant?
    /// When the robot worked with it again.
    public var recoveredAt: Instant?

    /// Makes a record of something that has just broken.
    public init(what: String, how: String, robot: Int?, brokeAt: Instant) {
        self.what = what
        self.how = how
        self.robot = robot
        self.brokeAt = brokeAt
    }
}

/// One utterance and what it was taken for.
public struct UtteranceRecord: Hashable, Sendable {
    /// When it was understood.
    public var at: Instant
    /// The robot, by its place in the list.
    public var robot: Int
    /// What it was taken for.
    public var intent: IntentName
    /// What was done with it.
    public var decision: Decision
    /// The language it was taken for.
    public var language: Language

    /// Makes a record.
    public init(at: Instant, robot: Int, intent: IntentName, decision: Decision, language: Language) {
        self.at = at
        self.robot = robot
        self.intent = intent
        self.decision = decision
        self.language = language
    }
}
