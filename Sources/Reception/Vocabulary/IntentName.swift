/// What a visitor wants, by its fixed name as in the table of `conversation.md`; `none` is not ours.
public struct IntentName: NamedIdentifier {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Not a matter of the robot.
    public static let none: IntentName = "none"
    /// Hello.
    public static let greet: IntentName = "greet"
    /// The visit is over.
    public static let goodbye: IntentName = "goodbye"
    /// Thank you.
    public static let thanks: IntentName = "thanks"
    /// What can you do?
    public static let help: IntentName = "help"
    /// Once more.
    public static let `repeat`: IntentName = "repeat"
    /// Speak slower.
    public static let slower: IntentName = "slower"
    /// Speak louder.
    public static let louder: IntentName = "louder"
    /// Begin again.
    public static let startOver: IntentName = "start_over"
    /// Yes.
    public static let affirm: IntentName = "affirm"
    /// No.
    public static let deny: IntentName = "deny"
    /// Never mind.
    public static let cancel: IntentName = "cancel"
    /// Speak another language.
    public static let changeLanguage: IntentName = "change_language"
    /// Who are you?
    public static let whoAreYou: IntentName = "who_are_you"
    /// A human, please.
    public static let talkToStaff: IntentName = "talk_to_staff"
    /// A number for a line.
    public static let takeTicket: IntentName = "take_ticket"
    /// How long until my number?
    public static let ticketStatus: IntentName = "ticket_status"
    /// My number was called without me.
    public static let missedTicket: IntentName = "missed_ticket"
    /// I do not need my number.
    public static let cancelTicket: IntentName = "cancel_ticket"
    /// I should be called before others.
    public static let priorityService: IntentName = "priority_service"
    /// How does one do this?
    public static let procedureGuide: IntentName = "procedure_guide"
    /// What to bring?
    public static let procedurePapers: IntentName = "procedure_papers"
    /// What does it cost?
    public static let procedureFee: IntentName = "procedure_fee"
    /// How long does it take?
    public static let procedureTime: IntentName = "procedure_time"
    /// Where does one file it?
    public static let procedureWhere: IntentName = "procedure_where"
    /// Can it be done online?
    public static let onlineService: IntentName = "online_service"
    /// I come for the result.
    public static let collectResult: IntentName = "collect_result"
    /// How far is my dossier?
    public static let dossierStatus: IntentName = "dossier_status"
    /// Read my identity card.
    public static let scanCard: IntentName = "scan_card"
    /// When are you open?
    public static let officeHours: IntentName = "office_hours"
    /// Where is the desk?
    public static let findDesk: IntentName = "find_desk"
    /// Where is the toilet, the copier ...?
    public static let facility: IntentName = "facility"
    /// Something to drink.
    public static let drinkWater: IntentName = "drink_water"
    /// A lawyer's advice.
    public static let legalAdvice: IntentName = "legal_advice"
    /// An appointment: make, move, cancel.
    public static let bookAppointment: IntentName = "book_appointment"
    /// I lost, or found, a thing.
    public static let lostFound: IntentName = "lost_found"
    /// Is this call a fraud?
    public static let scamAdvice: IntentName = "scam_advice"
    /// A rating.
    public static let rateService: IntentName = "rate_service"
    /// A grievance.
    public static let complaint: IntentName = "complaint"
    /// Danger to somebody.
    public static let emergency: IntentName = "emergency"

    /// Every intent of ours, in the order of the table.
    public static let all: [IntentName] = [
        .greet, .goodbye, .thanks, .help, .repeat, .slower, .louder, .startOver, .affirm, .deny, .cancel,
        .changeLanguage, .whoAreYou, .talkToStaff, .takeTicket, .ticketStatus, .missedTicket, .cancelTicket,
        .priorityService, .procedureGuide, .procedurePapers, .procedureFee, .procedureTime, .procedureWhere,
        .onlineService, .collectResult, .dossierStatus, .scanCard, .officeHours, .findDesk, .facility, .drinkWater,
        .legalAdvice, .bookAppointment, .lostFound, .scamAdvice, .rateService, .complaint, .emergency,
    ]
}

extension IntentName {
    /// Whether a visitor may be asked for it by name. Greetings, answers and wishes that concern the talk itself are acted
    /// on when they are likely: nothing is at stake.
    public var isTopic: Bool {
        switch self {
        case .none, .greet, .goodbye, .thanks, .affirm, .deny, .repeat, .slower, .louder, .cancel: false
        default: true
        }
    }

    /// Whether its words may name a procedure that the topic is then about.
    public var mayNameProcedure: Bool {
        switch self {
        case .takeTicket, .procedureGuide, .procedurePapers, .procedureFee, .procedureTime, .procedureWhere,
            .onlineService:
            true
        default: false
        }
    }

    /// Whether its words may name a line that the topic is then about.
    public var mayNameLine: Bool { self == .takeTicket || self == .findDesk }
}
