import Reception

/// Finds in a robot's log when a deed was done.
struct DeedJudge {
    let renderer: any ReplyRenderer

    /// The instants at which `deed` was done, in order.
    func instants(of deed: Scenario.Deed, in log: RobotLog) -> [Instant] {
        switch deed {
        case .health(let part, let word):
            return log.reports.compactMap { report in
                guard case .health(part, let health) = report.report, Scenario.HealthWord(health) == word else {
                    return nil
                }
                return report.at
            }
        case .overloaded:
            return log.reports.compactMap { if case .overloaded = $0.report { $0.at } else { nil } }
        case .ticket(let number, let line): return tickets(number, line, log.entries)
        case .understood(let intent, let decision):
            return log.entries.compactMap { entry in
                guard case .event(let event) = entry.content, case .understood(_, let match) = event.kind,
                    match.intent == intent, decision ?? match.decision == match.decision
                else { return nil }
                return entry.at
            }
        default:
            return log.entries.compactMap { entry in
                guard case .action(let action) = entry.content, isDone(deed, by: action) else { return nil }
                return entry.at
            }
        }
    }

    /// A ticket counts when its number is said after the service confirmed it.
    private func tickets(_ number: TicketNumber?, _ line: LineID, _ entries: [JournalEntry]) -> [Instant] {
        var confirmed: Set<TicketNumber> = []
        var found: [Instant] = []
        for entry in entries {
            switch entry.content {
            case .event(let event):
                guard case .ticketAnswered(_, _, .done(let standing)) = event.kind, standing.ticket.line == line else {
                    continue
                }
                confirmed.insert(standing.ticket.number)
            case .action(.speak(_, let reply, _)):
                let said = reply.arguments.contains { argument in
                    guard case .ticketNumber(let told) = argument else { return false }
                    return confirmed.contains(told) && number ?? told == told
                }
                if said { found.append(entry.at) }
            case .action: continue
            }
        }
        return found
    }

    private func isDone(_ deed: Scenario.Deed, by action: ConversationAction) -> Bool {
        switch (deed, action) {
        case (.reply(let key), .speak(_, let reply, _)): return reply.key == key
        case (.words(let words), .speak(_, let reply, _)):
            let rendered = renderer.render(reply)
            return rendered.spoken.contains(words) || rendered.shown.contains(words)
        case (.ticketCancelled, .cancelTicket), (.stopsSpeaking, .stopSpeaking): return true
        case (.alert(let alert), .alertOperator(let given, _)): return alert == given
        case (.visitBegins(let count), .beginVisit(_, let faces)): return faces.count == count
        case (.visitEnds(let reason), .endVisit(_, let given)): return reason == given
        case (.button(let choice), .show(let screen)): return screen.choices.contains(choice)
        case (.call(let number), .show(let screen)): return screen.calls.contains { $0.number == number }
        case (.screen(let sign), .show(let screen)): return sign.stands(on: screen)
        default: return false
        }
    }
}

extension Scenario.ScreenSign {
    fileprivate func stands(on screen: ScreenState) -> Bool {
        switch self {
        case .emergency: screen.isEmergency
        case .notice: screen.recordingNotice
        case .asleep: screen.mood == .asleep
        case .sorry: screen.mood == .sorry
        case .thinking: screen.mood == .thinking
        case .portal: screen.link == .portal
        case .vneid: screen.link == .vneid
        case .zalo: screen.link == .zalo
        case .payment: screen.link == .payment
        case .sheet: screen.sheet != nil
        case .ticket: screen.ticket != nil
        }
    }
}

extension Scenario.Deed: CustomStringConvertible {
    /// The deed as it is written in a scenario.
    public var description: String {
        switch self {
        case .reply(let key): "reply \(key)"
        case .words(let words): "words \"\(words)\""
        case .ticket(let number, let line): "ticket \(number?.rawValue ?? "*") in line \(line)"
        case .ticketCancelled: "ticketCancelled"
        case .alert(let alert): "alert \(alert.rawValue)"
        case .visitBegins(let faces): "visitBegins with \(faces) faces"
        case .visitEnds(let reason): "visitEnds \(reason.rawValue)"
        case .stopsSpeaking: "stopsSpeaking"
        case .understood(let intent, let decision): "understood \(intent)\(decision.map { " \($0.rawValue)" } ?? "")"
        case .button(let choice): "button \(choice)"
        case .call(let number): "call \(number)"
        case .screen(let sign): "screen \(sign.rawValue)"
        case .health(let part, let word): "health \(part.rawValue) \(word.rawValue)"
        case .waiting(let count, let line): "waiting \(count) in line \(line)"
        case .overloaded: "overloaded"
        }
    }
}
