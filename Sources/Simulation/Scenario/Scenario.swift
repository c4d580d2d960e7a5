public import Reception

/// A visit, or several, as a list of timed steps, and what is expected to come of them. Read from JSON; see
/// `ScenarioReading` for the format.
public struct Scenario: Sendable {
    /// Something that happens at an instant.
    public struct Step: Sendable {
        /// When.
        public let at: Instant
        /// What.
        public let happening: Happening
    }

    /// What can happen in a scenario.
    public enum Happening: Sendable {
        /// Somebody comes into sight, or moves.
        case face(name: String, person: SimulatedPerson)
        /// Somebody goes out of sight.
        case faceLeaves(name: String)
        /// The visitor says or types words.
        case says(text: String)
        /// The visitor touches a button.
        case touches(choice: Choice)
        /// The visitor holds an identity card before the scanner.
        case scansCard(IdentityCard)
        /// The visitor holds the QR code of a ticket before the scanner.
        case scansTicket(TicketNumber)
        /// A desk calls the next number.
        case deskCalls(desk: DeskID)
        /// A part breaks.
        case breaks(part: PartName, fault: FaultSwitch.Fault)
        /// A part works again.
        case mends(part: PartName)
    }

    /// What is expected of the robot.
    public struct Expectation: Sendable {
        /// What should, or should not, be done.
        public let deed: Deed
        /// The earliest instant that counts.
        public let from: Instant
        /// The latest instant that counts.
        public let through: Instant
        /// How often within that time; nil: at least once.
        public let times: Int?
        /// Where the expectation stands, as `file:line:column`.
        public let place: String
    }

    /// A deed of the robot that can be expected.
    public enum Deed: Hashable, Sendable {
        /// It says a reply.
        case reply(key: ReplyKey)
        /// It says the number of a ticket that was issued in a line.
        case ticket(number: TicketNumber, line: LineID)
        /// It gives back a ticket that nobody waits for.
        case ticketCancelled
        /// It calls an official.
        case alert(OperatorAlert)
        /// It begins a visit of so many faces.
        case visitBegins(faces: Int)
        /// It ends a visit.
        case visitEnds(VisitEnd)
        /// It falls silent in mid-sentence.
        case stopsSpeaking
    }

    /// What it is called.
    public let name: String
    /// What it shows, in a sentence.
    public let shows: String
    /// The seed of everything random.
    public let seed: UInt64
    /// The day it plays on.
    public let day: LocalDay
    /// The minute of that day at which it begins.
    public let minute: Int
    /// The dossiers that the office's directory knows.
    public let dossiers: [Dossier]
    /// What happens, in the order of time.
    public let steps: [Step]
    /// What is expected.
    public let expectations: [Expectation]
    /// When it ends.
    public let until: Instant
}
