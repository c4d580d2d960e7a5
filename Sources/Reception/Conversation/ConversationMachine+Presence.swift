/// Who comes and goes (rules 1, 2 and 10 of `conversation.md`).
extension ConversationMachine {
    mutating func presenceChanged(_ event: PresenceEvent, at moment: Moment) -> [ConversationAction] {
        crowd.update(event.faces, settings: settings, at: moment.now)
        guard visit != nil else { return serveWaiting(at: moment) }
        return followGroup(at: moment)
    }

    /// Begins a visit with whoever waits, and greets.
    mutating func serveWaiting(at moment: Moment) -> [ConversationAction] {
        let faces = crowd.nextGroup(settings: settings, at: moment.now)
        guard visit == nil, !isStopping, !faces.isEmpty else { return [] }
        return [beginVisit(faces: faces)] + inVisit(at: moment) { $0.answer(.greetHello) }
    }

    /// Keeps the visit's group up to date: who joins, who is gone, and whether everybody is. A visit without faces takes
    /// in whoever is next: the visitor back from a short loss, or somebody who typed before being seen.
    private mutating func followGroup(at moment: Moment) -> [ConversationAction] {
        let stayed = crowd.group(of: visit?.faces ?? [], settings: settings)
        let group = stayed.isEmpty ? crowd.nextGroup(settings: settings, at: moment.now) : stayed
        return inVisit(at: moment) { turn in
            let wasSeen = !turn.visit.faces.isEmpty
            turn.visit.faces = group
            guard group.isEmpty == wasSeen else { return }
            turn.cancel(\.absence)
            if wasSeen { turn.visit.absence = turn.startTimer(.absence, after: turn.settings.absenceGrace) }
        }
    }

    /// Everybody has been out of sight for good: farewell, unless the visitor was busy at the screen just now.
    mutating func absenceIsFinal(at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            if let input = turn.visit.inputAt, turn.now - input < turn.settings.inputKeepsVisit {
                let rest = turn.settings.inputKeepsVisit - (turn.now - input)
                turn.visit.absence = turn.startTimer(.absence, after: rest)
            } else if turn.visit.ending == nil {
                turn.visit.upcoming.removeAll()
                turn.sayGoodbye(.left)
            }
        }
    }
}
