import Reception
import Simulation
import TestSupport

/// A conversation machine with a clock, timers that fire, and a note of everything it does.
struct Stage {
    private(set) var machine: ConversationMachine
    private let clock = ManualClock()
    private var due: [(timer: TimerID, at: Instant)] = []
    private var stopped: [TimerID] = []
    private var firstSeen: [FaceID: Instant] = [:]
    private var present: [FaceID] = []
    private var utterances = 0
    private var heard: UtteranceID = 0
    private var speaking: SpeechID?
    private var cutOff: SpeechID?
    private var requests: [(id: RequestID, line: LineID?)] = []
    private var ticketCount = 0
    /// The screens shown, in order.
    private(set) var screens: [ScreenState] = []
    /// Everything that happened and was done, in order.
    private(set) var record: [Exchange] = []

    /// One event and what the machine did about it.
    struct Exchange: Sendable {
        let at: Instant
        let event: ConversationEvent
        let actions: [ConversationAction]
    }

    /// The screen as it is now.
    var screen: ScreenState? { screens.last }

    init(office: Office = .twoLines) { machine = ConversationMachine(domain: .small(office)) }

    /// Lets something happen; what the robot does about it, a short line a deed.
    mutating func play(_ happening: Happening) -> [String] {
        switch happening {
        case .see(let spots): return feed(.presence(event: presence(spots)))
        case .hear: return hear(isFinal: true)
        case .hearPart: return hear(isFinal: false)
        case .mean(let meaning): return mean(meaning)
        case .say(let meaning): return hear(isFinal: true) + mean(meaning)
        case .touch(let choice): return feed(.chosen(choice: choice))
        case .tap: return feed(.touched)
        case .speechEnds: return speechEnds()
        case .staleSpeechEnds: return cutOff.map { feed(.speechEnded(speech: $0, outcome: .stopped)) } ?? []
        case .robotFinishes: return robotFinishes()
        case .wait(let seconds): return wait(.seconds(seconds))
        case .staleTimersFire: return stopped.flatMap { feed(.timerFired(timer: $0)) }
        case .answer(let answer): return answered(answer)
        case .dossier(let answer):
            return requests.popLast().map { feed(.dossierAnswered(request: $0.id, answer: answer)) } ?? []
        case .appointment(let answer):
            return requests.popLast().map { feed(.appointmentAnswered(request: $0.id, id: "app", answer: answer)) }
                ?? []
        case .scan(let code): return feed(.scanned(code: code))
        case .office(let kind, let number): return office(kind, number)
        case .matcherFails: return feed(.matcherFailed(utterance: heard))
        case .part(let part, let health): return feed(.partChanged(part: part, health: health))
        case .stop: return feed(.stopping)
        }
    }

    /// Hands the machine one event.
    mutating func feed(_ kind: ConversationEvent.Kind) -> [String] {
        let event = ConversationEvent(kind, wall: clock.wallTime)
        let actions = machine.handle(event, at: clock.now)
        record.append(Exchange(at: clock.now, event: event, actions: actions))
        return actions.compactMap { perform($0) }
    }

    // MARK: What the visitor does

    private mutating func presence(_ spots: [Spot]) -> PresenceEvent {
        let ids = spots.map(\.id)
        for id in ids where firstSeen[id] == nil { firstSeen[id] = clock.now }
        let changed = ids.first { !present.contains($0) } ?? present.first { !ids.contains($0) } ?? ids.first ?? 0
        let kind: PresenceEvent.Kind = ids.contains(changed) ? .engaged : .left
        present = ids
        let faces = spots.map { spot in
            PresentFace(
                id: spot.id, level: spot.level,
                region: NormalizedRegion(x: spot.x, y: 0.3, width: spot.width, height: spot.width * 16 / 9),
                appearedAt: firstSeen[spot.id] ?? clock.now)
        }
        return PresenceEvent(kind: kind, face: changed, level: .engaged, faces: faces.sorted { $0.id < $1.id })
    }

    private mutating func hear(isFinal: Bool) -> [String] {
        utterances += 1
        let id = UtteranceID(rawValue: utterances)
        if isFinal { heard = id }
        return feed(.heard(utterance: Utterance(id: id, text: "lời", source: .recognized, isFinal: isFinal)))
    }

    private mutating func mean(_ meaning: Meaning) -> [String] {
        feed(.understood(utterance: heard, match: meaning.match))
    }

    // MARK: What the parts do

    private mutating func speechEnds() -> [String] {
        guard let ended = speaking else { return ["(nothing is being said)"] }
        speaking = nil
        return feed(.speechEnded(speech: ended, outcome: .finished))
    }

    private mutating func robotFinishes() -> [String] {
        var deeds: [String] = []
        while speaking != nil { deeds += speechEnds() }
        return deeds
    }

    private mutating func wait(_ delay: Delay) -> [String] {
        let end = clock.now + delay
        var deeds: [String] = []
        while let next = due.enumerated().min(by: { $0.element.at < $1.element.at }), next.element.at <= end {
            due.remove(at: next.offset)
            clock.advance(to: next.element.at)
            deeds += feed(.timerFired(timer: next.element.timer))
        }
        clock.advance(to: end)
        return deeds
    }

    private mutating func answered(_ answer: Answer) -> [String] {
        guard let request = requests.popLast() else { return ["(nothing is asked)"] }
        if request.line != nil { ticketCount += 1 }
        let ticket = request.line.map { _ in TicketID(rawValue: "T\(ticketCount)") }
        let outcome: TicketAnswer =
            switch answer {
            case .failure(let failure): .failed(failure: failure)
            case .ticket(let number, let ahead, let minutes):
                .done(
                    standing: TicketStanding(
                        ticket: self.ticket(number, ticket ?? "T0", request.line), peopleAhead: ahead,
                        estimatedWaitMinutes: minutes))
            case .own(let number, let ahead):
                .done(
                    standing: TicketStanding(
                        ticket: self.ticket(
                            number, TicketID(rawValue: "T\(ticketCount)"),
                            number.rawValue.hasPrefix("A") ? "registry" : "certification"), peopleAhead: ahead))
            case .standing(let number, let status, let desk):
                .done(
                    standing: TicketStanding(
                        ticket: self.ticket(number, "T0", nil, status, desk), peopleAhead: 0))
            }
        return feed(.ticketAnswered(request: request.id, ticket: ticket, answer: outcome))
    }

    /// Numbers of line B belong to people who are not at the robot.
    private mutating func office(_ kind: TicketEvent.Kind, _ number: TicketNumber) -> [String] {
        let isCalled = kind == .called || kind == .recalled
        let status = isCalled ? .called : TicketStatus(rawValue: kind.rawValue) ?? .waiting
        let id = number.rawValue.hasPrefix("B") ? "other" : "T\(ticketCount)"
        let ticket = ticket(number, TicketID(rawValue: id), nil, status, isCalled ? "2" : nil)
        return feed(.ticketEvent(event: TicketEvent(sequence: 1, kind: kind, ticket: ticket)))
    }

    private func ticket(
        _ number: TicketNumber, _ id: TicketID, _ line: LineID?, _ status: TicketStatus = .waiting,
        _ desk: DeskID? = nil
    ) -> Ticket {
        var ticket = Ticket(
            id: id, number: number, line: line ?? "certification", day: clock.wallTime.day, language: .vietnamese,
            issuedAt: clock.wallTime.utcMilliseconds)
        ticket.status = status
        ticket.desk = desk
        return ticket
    }

    // MARK: What the robot does

    private mutating func perform(_ action: ConversationAction) -> String? {
        switch action {
        case .beginVisit(let visit, let faces): return "visit \(visit) of \(faces)"
        case .endVisit(let visit, let reason): return "end of visit \(visit): \(reason.rawValue)"
        case .speak(let speech, let reply, let manner):
            speaking = speech
            let tone = [manner.pace == .slower ? "slower " : "", manner.volume == .louder ? "louder " : ""].joined()
            return "say \(tone)\(reply.words)"
        case .stopSpeaking:
            (cutOff, speaking) = (speaking, nil)
            return "fall silent"
        case .issueTicket(let request, let ticket):
            requests.append((request, ticket.line))
            let extras = [ticket.priority.map { "as \($0.rawValue)" }, ticket.displayName.map { "for \($0)" }]
            return (["issue \(ticket.line) in \(ticket.language.rawValue)"] + extras.compactMap(\.self))
                .joined(separator: " ")
        case .lookUpTicket(let request, let number):
            requests.append((request, nil))
            return "look up \(number)"
        case .findTicket(let request, let ticket):
            requests.append((request, nil))
            return "find \(ticket)"
        case .prioritiseTicket(let request, let ticket, let reason):
            requests.append((request, nil))
            return "prioritise \(ticket) as \(reason.rawValue)"
        case .withdrawTicket(let request, let ticket):
            requests.append((request, nil))
            return "withdraw \(ticket)"
        case .lookUpDossier(let request, let code):
            requests.append((request, nil))
            return "look up dossier \(code)"
        case .bookAppointment(let request, let appointment):
            requests.append((request, nil))
            return "book \(appointment.line) \(appointment.time.day) \(appointment.time.half.rawValue)"
        case .withdrawAppointment(let id): return "withdraw appointment \(id)"
        case .cancelTicket(let ticket): return "give back \(ticket)"
        case .alertOperator(let alert, _): return "alert \(alert.rawValue)"
        case .show(let screen): screens.append(screen)
        case .startTimer(let timer, let delay): due.append((timer, clock.now + delay))
        case .cancelTimer(let timer):
            due.removeAll { $0.timer == timer }
            stopped.append(timer)
        }
        return nil
    }
}

extension Reply {
    /// The reply as a scene writes it: the key, the language when it is not the office's, and the values.
    var words: String {
        let values = arguments.map { argument in
            switch argument {
            case .ticketNumber(let number): number.rawValue
            case .line(let id): id.rawValue
            case .desks(let ids): "desk " + ids.map(\.rawValue).joined(separator: "/")
            case .count(let value): "\(value) ahead"
            case .minutes(let value): "\(value) min"
            case .procedure(let id): id.rawValue
            case .opening(let time): "at \(time.day) \(time.minute / 60):\(time.minute % 60)"
            case .fact(_, let fact): fact.rawValue
            case .topic(let topic):
                [topic.intent.rawValue, topic.procedure?.rawValue, topic.line?.rawValue].compactMap(\.self)
                    .joined(separator: " ")
            case .dossierCode(let code): code.rawValue
            case .day(let day): "on \(day)"
            case .hours(let day): "hours of \(day)"
            case .facility(let id): id.rawValue
            case .language(let language): language.rawValue
            case .closing(let minute): "until \(minute / 60):\(minute % 60)"
            case .appointment(let code): code.rawValue
            case .appointmentTime(let time): "\(time.day) \(time.half.rawValue)"
            }
        }
        let tongue = language == .vietnamese ? [] : ["in \(language.rawValue)"]
        let person = address == .unknown ? [] : ["to \(address.rawValue)"]
        return ([key.rawValue] + tongue + person + values).joined(separator: " ")
    }
}

extension ConversationDomain {
    /// An office with two procedures, in Vietnamese and English.
    static func small(_ office: Office = .twoLines) -> ConversationDomain {
        ConversationDomain(
            office: office,
            procedures: [
                Procedure(id: "birth-registration", line: "registry"),
                Procedure(id: "certified-copy", line: "certification"),
                Procedure(id: "land-transfer", line: "registry", sourced: [.papers]),
            ], languages: [.vietnamese, .english])
    }
}
