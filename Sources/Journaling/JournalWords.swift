package import Reception

/// A journal as people read it: what the robot says in its own words, everything else in plain ones.
package struct JournalWords: Sendable {
    private let renderer: any ReplyRenderer

    /// Makes words with those of `renderer`.
    package init(renderer: any ReplyRenderer) { self.renderer = renderer }

    /// What happened or was done. Buttons are named in `language`.
    package func words(of entry: JournalEntry, in language: Language) -> String {
        switch entry.content {
        case .event(let event): words(of: event.kind, in: language)
        case .action(let action): words(of: action)
        }
    }

    /// What happened.
    package func words(of event: ConversationEvent.Kind, in language: Language) -> String {
        switch event {
        case .started: return "the robot starts"
        case .presence(let event):
            return "face \(event.face) \(event.kind.words), \(counted(event.faces.count, "face")) in sight"
        case .heard(let utterance):
            return "visitor \(utterance.source.words)"
                + (utterance.text.isEmpty ? "" : ": \(utterance.text.prefix(200))")
        case .understood(_, let match): return "understood: \(words(of: match))"
        case .matcherFailed: return "the matcher gave no answer"
        case .chosen(let choice): return "visitor touches: \(renderer.label(choice, in: language))"
        case .touched: return "visitor touches the screen"
        case .speechEnded(_, let outcome): return outcome.words
        case .ticketAnswered(_, _, let answer): return "the ticket office answers: \(answer.words)"
        case .dossierAnswered(_, let answer): return "the directory of dossiers answers: \(answer.words)"
        case .appointmentAnswered(_, _, let answer): return "the appointment book answers: \(answer.words)"
        case .scanned(let code): return code.words
        case .ticketEvent(let event): return "at the ticket office: \(event.words)"
        case .partChanged(let part, let health): return "\(part.rawValue) \(health.words)"
        case .timerFired(let timer): return "the \(timer.purpose.rawValue) timer runs out"
        case .stopping: return "the robot is told to stop"
        }
    }

    /// What was done.
    package func words(of action: ConversationAction) -> String {
        switch action {
        case .beginVisit(let visit, let faces): return "visit \(visit) begins, \(counted(faces.count, "face"))"
        case .endVisit(let visit, let reason): return "visit \(visit) ends: \(reason.rawValue)"
        case .speak(_, let reply, _): return "robot: \(spoken(reply))"
        case .stopSpeaking: return "robot: (falls silent)"
        case .show(let screen): return "screen: \(words(of: screen))"
        case .startTimer(let timer, let delay):
            return "the \(timer.purpose.rawValue) timer is set to \(delay.seconds) s"
        case .cancelTimer(let timer): return "the \(timer.purpose.rawValue) timer is cancelled"
        case .issueTicket(_, let ticket): return "a ticket in line \(ticket.line) is asked for"
        case .lookUpTicket(_, let number): return "the ticket \(number) is looked up"
        case .findTicket: return "the ticket of a QR code is looked up"
        case .prioritiseTicket(_, _, let reason): return "priority is asked for: \(reason.rawValue)"
        case .withdrawTicket: return "the visitor's ticket is given back"
        case .cancelTicket: return "a ticket nobody waits for is given back"
        case .lookUpDossier: return "a dossier is looked up"
        case .bookAppointment(_, let appointment): return "an appointment is asked for: \(appointment.words)"
        case .withdrawAppointment: return "an appointment nobody waits for is withdrawn"
        case .alertOperator(let alert, _): return "an official is called: \(alert.rawValue)"
        }
    }

    /// What the robot says.
    package func spoken(_ reply: Reply) -> String { renderer.render(reply).spoken }

    /// What is on a screen; what is said is told where it is said.
    package func words(of screen: ScreenState) -> String {
        var parts = [screen.mood.rawValue + (screen.awaitsVisitor ? ", waits for the visitor" : "")]
        if !screen.choices.isEmpty {
            parts.append(
                "buttons "
                    + screen.choices.map { "[\(renderer.label($0, in: screen.language))]" }.joined(separator: " "))
        }
        if let ticket = screen.ticket { parts.append("ticket \(ticket.ticket.number)") }
        if let sheet = screen.sheet,
            let first = renderer.sheet(sheet, in: screen.language, to: screen.address)?.lines.first
        {
            parts.append("sheet “\(first)”")
        }
        if !screen.calls.isEmpty {
            parts.append("calls " + screen.calls.map { "\($0.number) to \($0.desk)" }.joined(separator: ", "))
        }
        if screen.isEmergency { parts.append("EMERGENCY") }
        return parts.joined(separator: "; ")
    }

    /// What a visitor was taken to mean.
    package func words(of match: IntentMatch) -> String {
        let slots = match.best.slots.map { " \($0.name) \($0.value)" }.joined()
        let topic = match.topic.map { ", about \($0)" } ?? ""
        return
            "\(match.intent)\(slots)\(topic) (\(match.decision.rawValue), \(match.best.probability), \(match.language.rawValue))"
    }
}

/// A number of things.
func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
