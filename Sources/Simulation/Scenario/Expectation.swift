public import Reception

extension Scenario {
    /// What is expected.
    public struct Expectation: Sendable {
        /// What should, or should not, happen.
        public let deed: Deed
        /// The robot that should do it, by its place in `robots`.
        public let robot: Int
        /// The earliest instant that counts.
        public let from: Instant
        /// The latest instant that counts.
        public let through: Instant
        /// How often within that time.
        public let times: ClosedRange<Int>
        /// Where the expectation stands, as `file:line:column`.
        public let place: String

        /// Makes an expectation; without `times` once is enough.
        public init(
            _ deed: Deed, robot: Int = 0, from: Instant, through: Instant, times: ClosedRange<Int> = 1...Int.max,
            place: String = ""
        ) {
            self.deed = deed
            self.robot = robot
            self.from = from
            self.through = through
            self.times = times
            self.place = place
        }
    }

    /// Something that can be expected: a deed of the robot, or the state of its parts and of the office.
    public enum Deed: Hashable, Sendable {
        /// It says a reply.
        case reply(key: ReplyKey)
        /// It says these words, or shows them on the screen as what is said.
        case words(String)
        /// It says the number of a ticket that was issued in a line; any number where none is given.
        case ticket(number: TicketNumber?, line: LineID)
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
        /// It takes an utterance for this.
        case understood(IntentName, Decision?)
        /// It shows a button.
        case button(Choice)
        /// It shows that a number is called.
        case call(TicketNumber)
        /// Its screen shows this.
        case screen(ScreenSign)
        /// It tells the operator how a part is.
        case health(PartName, HealthWord)
        /// So many people wait in a line, at the end of the time that counts.
        case waiting(Int, line: LineID)
        /// It is given more to do than it can; nothing is lost.
        case overloaded
    }

    /// What can be seen on the screen.
    public enum ScreenSign: String, Sendable, CaseIterable {
        case emergency, notice, asleep, sorry, thinking, portal, vneid, zalo, payment, sheet, ticket
    }

    /// How a part is said to be.
    public enum HealthWord: String, Sendable, CaseIterable {
        case ready, failed, ended, absent

        init(_ health: PartHealth) {
            switch health {
            case .ready: self = .ready
            case .failed: self = .failed
            case .absent: self = .absent
            case .ended: self = .ended
            }
        }
    }
}
