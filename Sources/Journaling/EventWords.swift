import Reception

// The plain words for what happens in a conversation.

extension PresenceEvent.Kind {
    var words: String {
        switch self {
        case .appeared: "appears"
        case .engaged: "turns to the robot"
        case .disengaged: "turns away"
        case .left: "has left"
        }
    }
}

extension Utterance.Source {
    var words: String {
        switch self {
        case .typed: "types"
        case .touched: "touches words"
        case .recognized: "says something"
        }
    }
}

extension SpeechOutcome {
    var words: String {
        switch self {
        case .finished: "the sentence is over"
        case .stopped: "the sentence is cut short"
        case .failed: "the sentence could not be spoken"
        }
    }
}

extension TicketAnswer {
    var words: String {
        switch self {
        case .done(let standing):
            "\(standing.ticket.number) in line \(standing.ticket.line), \(standing.ticket.status.rawValue), "
                + "\(standing.peopleAhead) ahead"
        case .failed(let failure): "\(failure)"
        }
    }
}

extension DossierAnswer {
    var words: String {
        switch self {
        case .found(let dossier): dossier.status.rawValue
        case .unknown: "there is none of this code"
        case .failed: "it cannot be asked"
        }
    }
}

extension AppointmentAnswer {
    var words: String {
        switch self {
        case .booked(let appointment): "\(appointment.code) for \(appointment.request.words)"
        case .failed: "it cannot be asked"
        }
    }
}

extension AppointmentRequest {
    var words: String { "line \(line), \(time.day) in the \(time.half.rawValue)" }
}

extension ScannedCode {
    var words: String {
        switch self {
        case .card(let card): "visitor shows an identity card: \(card.sex.rawValue), \(card.age.rawValue)"
        case .ticket: "visitor shows the QR code of a ticket"
        case .dossier: "visitor shows the QR code of a dossier's receipt"
        case .unknown: "visitor shows a code that is not known here"
        }
    }
}

extension TicketEvent {
    var words: String {
        let desk = ticket.desk.map { ", desk \($0)" } ?? ""
        return "\(ticket.number) \(kind.rawValue)\(desk)"
    }
}

extension PartHealth {
    var words: String {
        switch self {
        case .ready: "works"
        case .failed(let reason): "fails: \(reason)"
        case .absent: "is not there"
        case .ended: "has come to its end"
        }
    }
}
