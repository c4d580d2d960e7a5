public import Reception

extension Scenario {
    /// What can happen in a scenario.
    public enum Happening: Sendable {
        /// Somebody comes into sight, or moves.
        case face(name: String, person: SimulatedPerson)
        /// Somebody goes out of sight.
        case faceLeaves(name: String)
        /// The visitor says words, as a recogniser hears them.
        case says(text: String)
        /// The visitor types words.
        case types(text: String)
        /// The visitor says something that is taken for this, whatever the words were.
        case means(IntentMatch)
        /// The visitor touches a button.
        case touches(choice: Choice)
        /// The visitor touches the screen without asking anything yet: types, or looks through what there is.
        case touchesScreen
        /// The visitor holds an identity card before the scanner.
        case scansCard(IdentityCard)
        /// The visitor holds the QR code of a ticket before the scanner.
        case scansTicket(TicketNumber)
        /// The visitor holds the receipt of a dossier before the scanner.
        case scansDossier(DossierCode)
        /// Some other code comes before the scanner: what it is, for people.
        case scansUnknown(what: String)
        /// An official does something.
        case desk(DeskID, DeskDeed)
        /// The head of the office opens, pauses or closes a line.
        case line(LineID, Availability)
        /// A part breaks.
        case breaks(part: SimulatedPart, fault: FaultSwitch.Fault)
        /// A part works again.
        case mends(part: SimulatedPart)
        /// The robot's process is killed, as by `kill -9`, and starts again from its data after a while.
        case dies(downFor: Delay)
        /// The clock on the wall jumps: forward, or back where negative.
        case clockJumps(by: Delay)
    }

    /// What an official does at a desk.
    public enum DeskDeed: String, Sendable, CaseIterable {
        /// Calls the next number.
        case calls
        /// Begins to serve who was called last.
        case serves
        /// Is done with who is served.
        case finishes
        /// Gives up who was called and did not come.
        case noShow
        /// Calls once more.
        case recalls
        case opens, pauses, closes
    }

    /// Something that breaks again and again.
    public struct RecurringFault: Sendable {
        /// What happens: `.breaks` or `.dies`.
        public let happening: Happening
        /// The robot it happens to, by its place in `robots`.
        public let robot: Int
        /// The mean time between two faults; the times are exponential.
        public let every: Delay
        /// How long each lasts.
        public let lasting: Delay

        /// Makes a recurring fault.
        public init(_ happening: Happening, robot: Int = 0, every: Delay, lasting: Delay) {
            self.happening = happening
            self.robot = robot
            self.every = every
            self.lasting = lasting
        }
    }

    /// What a scenario wants to be other than in the office's own files.
    public struct OfficeChanges: Hashable, Sendable {
        /// Who calls numbers; nil: as the office has it.
        public var announcer: Caller?
        /// Whether names may be shown.
        public var callByName: NamePolicy?
        /// How those with priority are called.
        public var order: CallingOrder?
        /// Whether tickets are issued in opening hours only.
        public var issuingHours: Bool?
        /// The most tickets a person may take a day.
        public var mostPerPerson: Int?
        /// The most tickets a person may take a day in one line.
        public var mostPerPersonAndLine: Int?
        /// Lines of which only so many tickets a day are given out.
        public var capacities: [LineID: Int] = [:]

        /// No changes.
        public init() {}

        /// Who calls numbers aloud.
        public enum Caller: Hashable, Sendable {
            case board
            /// The robot of this place in `robots`; the others only show calls.
            case robot(Int)
        }
    }
}

/// The parts that a scenario can break.
public enum SimulatedPart: String, Sendable, CaseIterable {
    /// This robot's own.
    case camera, detector, voice, loudspeaker, matcher, screen, journal
    /// This robot's way to the ticket office.
    case network
    /// The office's, for all robots.
    case tickets, dossiers, appointments
    /// This robot's own; last, for the chances of the others are drawn by their places.
    case scanner

    /// Whether every robot has its own.
    public var belongsToRobot: Bool {
        switch self {
        case .camera, .detector, .voice, .loudspeaker, .matcher, .screen, .journal, .network, .scanner: true
        case .tickets, .dossiers, .appointments: false
        }
    }

    /// What the robot calls it.
    public var name: PartName {
        switch self {
        case .camera: .camera
        case .detector: .detector
        case .voice, .loudspeaker: .speech
        case .matcher: .matcher
        case .screen: .screen
        case .journal: .journal
        case .network, .tickets: .tickets
        case .dossiers: .dossiers
        case .appointments: .appointments
        case .scanner: .scanner
        }
    }
}

/// How a part can break, by the word a scenario uses.
public enum FaultKind: String, Sendable, CaseIterable {
    /// Gone: every step fails until it is mended.
    case fails
    /// Silent: no step ends until it is mended.
    case hangs
    /// Every step takes `delay` seconds longer.
    case slow
    /// A `share` of the steps fails.
    case errs
    /// It answers nonsense.
    case garbage
    /// One step fails; then it can be started again.
    case crashes
    /// Nothing can be written.
    case full
    /// Something hides what it looks at.
    case covered

    /// Whether `part` can break in this way.
    public func applies(to part: SimulatedPart) -> Bool {
        switch (self, part) {
        case (.full, .journal), (.full, .tickets): true
        case (.full, _): false
        case (.covered, _): part == .camera
        // A screen has nobody to fail to, and shows what it is given.
        case (.hangs, .screen), (.slow, .screen): true
        case (_, .screen): false
        // It is called on the camera's thread, and cannot wait there.
        case (.hangs, .detector), (.slow, .detector): false
        // They only take.
        case (.garbage, .journal), (.garbage, .loudspeaker), (.garbage, .tickets): false
        default: true
        }
    }
}
