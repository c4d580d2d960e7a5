/// The parts an agent is made of, each real or a twin. What is nil is not there, and the conversation knows it.
public struct AgentParts: Sendable {
    /// The camera and the detector that looks at its frames.
    public var eyes: (camera: any Camera, detector: any FaceDetector)?
    /// The synthesiser and where its audio goes.
    public var voice: (synthesizer: any SpeechSynthesizer, output: any AudioOutput)?
    /// What understands the visitor.
    public var matcher: any IntentMatcher
    /// The ticket office.
    public var tickets: any TicketService
    /// The office's system of dossiers, if it has one.
    public var dossiers: (any DossierDirectory)?
    /// The list of appointments, if the office gives any.
    public var appointments: (any AppointmentBook)?
    /// What reads cards and codes beside the screens, if anything does.
    public var codes: CodeParts?
    /// Whether one of the screens can read cards and codes.
    public var hasScanner = false
    /// Whether anything at all reads codes.
    var canScan: Bool {
        hasScanner || codes.map { !$0.scanners.isEmpty || ($0.reader != nil && eyes != nil) } ?? false
    }
    /// Everything the visitor sees and touches.
    public var screens: [any VisitorScreen]
    /// Words for meanings.
    public var renderer: any ReplyRenderer
    /// Where everything is written down, if it is.
    public var journal: (any EventJournal)?

    /// Makes a set of parts without eyes, voice, scanner, dossiers, appointments or journal; add what is there.
    public init(
        matcher: any IntentMatcher, tickets: any TicketService, screens: [any VisitorScreen],
        renderer: any ReplyRenderer
    ) {
        self.matcher = matcher
        self.tickets = tickets
        self.screens = screens
        self.renderer = renderer
    }
}

/// What reads cards and codes, and knows what they mean.
public struct CodeParts: Sendable {
    /// Finds codes in the camera's frames; nil: nobody looks for them there.
    public var reader: (any CodeReader)?
    /// Devices of their own.
    public var scanners: [any CodeScanner]
    /// What codes mean.
    public var interpreter: any CodeInterpreter

    /// Makes a set.
    public init(
        reader: (any CodeReader)? = nil, scanners: [any CodeScanner] = [], interpreter: any CodeInterpreter
    ) {
        self.reader = reader
        self.scanners = scanners
        self.interpreter = interpreter
    }
}

/// How an agent behaves beyond the conversation itself.
public struct AgentSettings: Sendable {
    /// How the eyes look.
    public var eyes = EyeSettings()
    /// The times of the conversation.
    public var conversation = ConversationSettings()
    /// How failed parts are started again.
    public var restart = RestartPolicy()
    /// How the camera and the scanners are: opening a device that is not there costs little.
    public var deviceRestart = RestartPolicy(longestAway: .seconds(0.5))
    /// After this the matcher counts as hung.
    public var matcherDeadline = Delay.seconds(2)
    /// When a sentence takes so much longer than its audio, the voice counts as hung.
    public var speechDeadline = Delay.seconds(5)
    /// After so long without a frame the camera counts as hung; slow ones take two seconds to open.
    public var cameraDeadline = Delay.seconds(5)
    /// After so long over one delivery the journal or a screen counts as hung; nobody waits for it meanwhile.
    public var deliveryDeadline = Delay.seconds(5)
    /// How long a graceful stop waits for the end of a sentence.
    public var stopDeadline = Delay.seconds(15)
    /// Whether the journal holds what visitors said, names on cards and codes of dossiers: for development and twins
    /// only.
    public var journalsText = false

    /// The defaults.
    public init() {}
}

/// What the agent tells whoever runs it.
public enum AgentReport: Sendable {
    /// A part's health changed.
    case health(part: PartName, health: PartHealth)
    /// An official is wanted.
    case alert(OperatorAlert, visit: VisitID)
    /// A ticket that nobody waits for could not be given back.
    case ticketLeft(TicketID)
    /// More comes in than the agent can deal with; nothing is lost, and whoever sends has to wait.
    case overloaded
    /// Everything that came in is dealt with and nobody is being served. `isWatching`: a camera may still bring somebody.
    case quiet(isWatching: Bool)
}
