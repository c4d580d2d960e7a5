import Journaling
import Reception

/// One of every kind of line a journal can hold.
enum Samples {
    static let header = JournalHeader(
        seed: .max, timeZone: "Asia/Ho_Chi_Minh", configuration: "c0ffee", settings: ConversationSettings(),
        models: "ba5e", matcher: "template 1")

    static let wall = WallTime(
        utcMilliseconds: 1_772_413_200_123, day: LocalDay(year: 2026, month: 3, day: 2), minute: 480)

    static let region = NormalizedRegion(x: 0.1, y: 0.25, width: 0.067, height: 0.333)

    static let ticket: Ticket = {
        var ticket = Ticket(
            id: "00ff", number: "B001", line: "certification", day: wall.day, priority: .smallChild, language: .korean,
            issuedAt: 1_772_413_200_000)
        ticket.status = .noShow
        ticket.desk = "3"
        ticket.calledAt = 1
        ticket.servingAt = 2
        ticket.endedAt = 3
        return ticket
    }()

    static let standing = TicketStanding(ticket: ticket, peopleAhead: 4, estimatedWaitMinutes: 12)

    static let request = RequestID(visit: 7, number: 2)

    static let reply = Reply(
        key: "take_ticket.issued", language: .vietnamese, variant: 3,
        arguments: [
            .ticketNumber(value: "B001"), .line(id: "certification"), .desks(ids: ["1", "3"]), .count(value: 4),
            .minutes(value: 12), .procedure(id: "certified-copy"),
            .opening(time: OpeningTime(day: wall.day, minute: 810)), .fact(procedure: "certified-copy", fact: .fee),
            .topic(topic: Topic(intent: .takeTicket, procedure: "certified-copy", line: "land")),
            .dossierCode(value: "xxx.xx"), .day(day: wall.day), .facility(id: "wifi"), .language(language: .korean),
            .hours(day: wall.day), .closing(minute: 690), .appointment(code: "L0412"),
            .appointmentTime(time: appointment.request.time),
        ], address: .elderWoman)

    static let appointment = Appointment(
        code: "L0412",
        request: AppointmentRequest(
            line: "land", time: AppointmentTime(day: wall.day, half: .afternoon), language: .french))

    static let dossier = Dossier(code: "xxx.xx", status: .supplement, received: wall.day, due: wall.day)

    static let card = IdentityCard(sex: .female, age: .elderly, name: "")

    static let screen = ScreenState(
        mood: .sorry, language: .japanese, reply: reply, heard: HeardText(number: 9, text: ""),
        choices: [
            .yes, .no, .line(id: "certification"), .procedure(id: "certified-copy"), .staff,
            .topic(topic: Topic(intent: .officeHours)), .language(language: .french), .facility(id: "wifi"),
            .priority(reason: .merit), .rating(value: 5), .appointmentTime(time: appointment.request.time),
        ],
        sheet: .procedure(id: "certified-copy"), link: .payment, ticket: standing,
        calls: [TicketCall(number: "B001", desk: "3", language: .korean, displayName: "")], isEmergency: true,
        recordingNotice: true, awaitsVisitor: true)

    static let match = IntentMatch(
        decision: .confirm,
        best: IntentCandidate(
            intent: .takeTicket, probability: 0.617,
            slots: [Slot(name: .line, value: "certification", range: 4..<9), Slot(name: .procedure, value: "x")]),
        topic: "visa", language: .english, alternatives: [IntentCandidate(intent: .none, probability: 0.2)])

    static let utterance = Utterance(
        id: 5, text: "", source: .recognized, isFinal: false, confidence: 0.123, language: .french)

    static let presence = PresenceEvent(
        kind: .engaged, face: 12, level: .engaged,
        faces: [PresentFace(id: 12, level: .disengaging, region: region, appearedAt: Instant(microseconds: 1))])

    static let failures: [TicketFailure] = [
        .unavailable(reason: "the store \"t\\x\" is gone\n"), .storageFull, .notFound, .unknownLine(line: "x"),
        .unknownDesk(desk: "y"), .closed(reopens: nil), .closed(reopens: OpeningTime(day: wall.day, minute: 0)),
        .full(reopens: OpeningTime(day: wall.day, minute: 450)), .conflict(status: .served), .keyReused,
    ]

    static let health: [PartHealth] = [.ready, .failed(reason: "/dev/video0: unplugged"), .absent, .ended]

    static let events: [ConversationEvent.Kind] =
        [
            .started(seed: .max), .presence(event: presence), .heard(utterance: utterance),
            .understood(utterance: 5, match: match), .matcherFailed(utterance: 5), .chosen(choice: .line(id: "land")),
            .touched,
            .speechEnded(speech: 3, outcome: .stopped), .scanned(code: .card(holder: card)),
            .scanned(code: .ticket(id: "00ff")),
            .dossierAnswered(request: request, answer: .found(dossier: dossier)),
            .dossierAnswered(request: request, answer: .unknown), .dossierAnswered(request: request, answer: .failed),
            .appointmentAnswered(request: request, id: "00ff", answer: .booked(appointment: appointment)),
            .appointmentAnswered(request: request, id: "00ff", answer: .failed),
            .ticketAnswered(request: request, ticket: "00ff", answer: .done(standing: standing)),
            .ticketEvent(event: TicketEvent(sequence: .max, kind: .noShow, ticket: ticket)),
            .timerFired(timer: TimerID(purpose: .patience, serial: 8)), .stopping,
        ]
        + failures.map { .ticketAnswered(request: request, ticket: nil, answer: .failed(failure: $0)) }
        + health.map { .partChanged(part: .camera, health: $0) }

    static let actions: [ConversationAction] = [
        .beginVisit(visit: 7, faces: [1, 2]), .endVisit(visit: 7, reason: .silence),
        .speak(speech: 3, reply: reply, manner: SpeechManner(pace: .slower, volume: .louder)),
        .stopSpeaking, .show(screen: screen),
        .startTimer(timer: TimerID(purpose: .silence, serial: 1), after: .seconds(1.5)),
        .cancelTimer(timer: TimerID(purpose: .deadline, serial: 2)),
        .issueTicket(
            request: request, ticket: TicketRequest(line: "certification", priority: .merit, language: .chinese)),
        .lookUpTicket(request: request, number: "B001"), .cancelTicket(ticket: "00ff"),
        .findTicket(request: request, ticket: "00ff"),
        .prioritiseTicket(request: request, ticket: "00ff", reason: .smallChild),
        .withdrawTicket(request: request, ticket: "00ff"), .lookUpDossier(request: request, code: "xxx.xx"),
        .bookAppointment(request: request, appointment: appointment.request), .withdrawAppointment(id: "00ff"),
        .alertOperator(alert: .ticketsUnavailable, visit: 7),
    ]

    /// A line for every event and action, in an order a session may have.
    static let entries: [JournalEntry] =
        events.enumerated().map { index, kind in
            JournalEntry(at: Instant(microseconds: Int64(index)), .event(ConversationEvent(kind, wall: wall)))
        } + actions.map { JournalEntry(at: Instant(microseconds: 1_000), .action($0)) }
}
