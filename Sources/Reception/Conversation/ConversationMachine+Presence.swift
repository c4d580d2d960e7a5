/// Who comes and goes (rules 1, 2 and 10 of `conversation.md`).
extension ConversationMachine {
    mutating func presenceChanged(_ event: PresenceEvent, at moment: Moment) -> [ConversationAction] {
        crowd.update(event.faces, settings: settings, at: moment.now)
        guard visit != nil else { return serveWaiting(at: moment) }
        return followGroup(at: moment) + askOthersForPatience(at: moment)
    }

    /// Somebody else looks at the robot in mid-visit: one short sentence, now and then (rule 2).
    private mutating func askOthersForPatience(at moment: Moment) -> [ConversationAction] {
        guard let visit, visit.isInSight else { return [] }
        let waiting = crowd.waiting(beside: visit.faces, at: moment.now)
        if waiting.isEmpty { return [] }
        if let last = waitNoticeAt, moment.now - last < settings.waitNoticePause { return [] }
        waitNoticeAt = moment.now
        return inVisit(at: moment) { $0.remarkAside(.pleaseWait) }
    }

    /// Begins a visit with whoever waits, and greets.
    mutating func serveWaiting(at moment: Moment) -> [ConversationAction] {
        let faces = crowd.nextGroup(settings: settings, at: moment.now)
        guard visit == nil, !isStopping, !faces.isEmpty else { return [] }
        return [beginVisit(faces: faces)] + inVisit(at: moment) { $0.answer(.greetHello) }
    }

    /// Keeps the visit's group up to date: who joins, who is gone or back, and whether everybody is. The visit of somebody
    /// unseen takes in whoever is next: somebody who typed before being seen.
    private mutating func followGroup(at moment: Moment) -> [ConversationAction] {
        let faces = visit?.faces ?? []
        let group =
            faces.isEmpty
            ? crowd.nextGroup(settings: settings, at: moment.now) : crowd.group(of: faces, settings: settings)
        let absent = crowd.absent(of: faces)
        return inVisit(at: moment) { turn in
            let wasInSight = turn.visit.isInSight
            turn.visit.isInSight = !group.isEmpty
            // Who is out of sight for a moment while others are not still belongs to them.
            if turn.visit.isInSight { turn.visit.faces = group + absent }
            guard turn.visit.isInSight != wasInSight else { return }
            turn.cancel(\.absence)
            if wasInSight {
                turn.suspendSpeech()
                turn.visit.absence = turn.startTimer(
                    .absence,
                    after: turn.visit.isEmergency ? turn.settings.emergencyHold : turn.settings.absenceGrace)
            } else {
                turn.resumeSpeech()
            }
        }
    }

    /// Everybody has been out of sight for good: farewell, unless the visitor was busy at the screen just now.
    mutating func absenceIsFinal(at moment: Moment) -> [ConversationAction] {
        inVisit(at: moment) { turn in
            if let input = turn.visit.inputAt, turn.now - input < turn.settings.inputKeepsVisit {
                let rest = turn.settings.inputKeepsVisit - (turn.now - input)
                turn.visit.absence = turn.startTimer(.absence, after: rest)
                // Whoever is at the screen is not in sight; who comes into sight may well be the one.
                turn.visit.faces = []
            } else if turn.visit.ending == nil {
                turn.stopSpeaking()
                turn.sayGoodbye(.left)
            }
        }
    }
}
