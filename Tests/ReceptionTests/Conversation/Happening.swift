import Reception

/// Something that happens in a scene, in the words of a test.
enum Happening: Sendable {
    /// These are in sight now, and nobody else.
    case see([Spot])
    /// Words come in; their meaning follows.
    case hear
    /// A recogniser has heard part of a sentence.
    case hearPart
    /// The words heard last are understood.
    case mean(Meaning)
    /// Words and their meaning at once.
    case say(Meaning)
    /// A button is touched.
    case touch(Choice)
    /// The screen is touched, and nothing is asked.
    case tap
    /// The present sentence ends.
    case speechEnds
    /// A sentence that was cut off earlier reports its end only now.
    case staleSpeechEnds
    /// All the robot has to say is said.
    case robotFinishes
    /// Time passes; timers that come due in it fire.
    case wait(Double)
    /// Every timer ever stopped fires nevertheless.
    case staleTimersFire
    /// The ticket service answers the latest request that has no answer yet.
    case answer(Answer)
    /// The directory of dossiers answers.
    case dossier(DossierAnswer)
    /// The appointment book answers, under the id "app".
    case appointment(AppointmentAnswer)
    /// Something is held before the scanner.
    case scan(ScannedCode)
    /// Something happens to a ticket at the office.
    case office(TicketEvent.Kind, TicketNumber)
    /// The matcher cannot be used for the words heard last.
    case matcherFails
    /// A part changes.
    case part(PartName, PartHealth)
    /// The agent wants to stop.
    case stop
}

/// A face in a scene.
struct Spot: Sendable {
    var id: FaceID
    /// The left edge of the face, as a share of the frame's width; the face is a tenth wide unless told otherwise.
    var x = 0.4
    var width = 0.1
    var level = EngagementLevel.engaged
}

extension Spot: ExpressibleByIntegerLiteral {
    /// An engaged face in the middle.
    init(integerLiteral value: Int) { self.init(id: FaceID(rawValue: value)) }
}

/// What some words mean.
struct Meaning: Sendable {
    var intent: IntentName
    var slots: [Slot] = []
    var decision = Decision.accept
    var topic: String?
    var language = Language.vietnamese
    var alternatives: [IntentCandidate] = []

    var match: IntentMatch {
        IntentMatch(
            decision: decision, best: IntentCandidate(intent: intent, probability: 0.9, slots: slots), topic: topic,
            language: language, alternatives: alternatives)
    }

    static let yes = Meaning(intent: .affirm)
    static let no = Meaning(intent: .deny)
    static let goodbye = Meaning(intent: .goodbye)
    static let ticket = Meaning(intent: .takeTicket)
    static let guide = Meaning(intent: .procedureGuide)
    static let status = Meaning(intent: .ticketStatus)
    static let staff = Meaning(intent: .talkToStaff)
    /// Nothing that the matcher knows.
    static let nonsense = Meaning(intent: .none, decision: .reject)

    static func ticket(line: LineID) -> Meaning {
        Meaning(intent: .takeTicket, slots: [Slot(name: .line, value: line.rawValue)])
    }

    static func ticket(for procedure: ProcedureID) -> Meaning {
        Meaning(intent: .takeTicket, slots: [Slot(name: .procedure, value: procedure.rawValue)])
    }

    /// An intent with values.
    static func wish(_ intent: IntentName, _ slots: (SlotName, String)...) -> Meaning {
        Meaning(intent: intent, slots: slots.map { Slot(name: $0.0, value: $0.1) })
    }

    static func guide(_ procedure: ProcedureID) -> Meaning {
        Meaning(intent: .procedureGuide, slots: [Slot(name: .procedure, value: procedure.rawValue)])
    }

    static func status(_ number: TicketNumber) -> Meaning {
        Meaning(intent: .ticketStatus, slots: [Slot(name: .ticketNumber, value: number.rawValue)])
    }

    /// The same, not certain enough to act on.
    var perhaps: Meaning {
        var copy = self
        copy.decision = .confirm
        return copy
    }

    /// The same in another language.
    func said(in language: Language) -> Meaning {
        var copy = self
        copy.language = language
        return copy
    }
}

/// What the ticket service answers.
enum Answer: Sendable {
    /// A ticket with this number and so many people ahead.
    case ticket(TicketNumber, ahead: Int, minutes: Int?)
    /// The same in another state, called to a desk.
    case standing(TicketNumber, TicketStatus, desk: DeskID?)
    case failure(TicketFailure)

    /// The ticket issued last, with so many people ahead.
    case own(TicketNumber, ahead: Int)

    static func ticket(_ number: TicketNumber) -> Answer { .ticket(number, ahead: 0, minutes: nil) }
}
