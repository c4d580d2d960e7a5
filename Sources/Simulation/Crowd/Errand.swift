import Reception

/// One visitor from door to door: to a robot, or to the machine that gives out numbers; then to the chairs, the desk, home.
struct Errand: Sendable {
    /// How many robots that do nothing somebody tries.
    private static let mostFailedRobots = 3

    let visitor: GeneratedVisitor
    let plan: CrowdPlan
    let office: Language
    let tickets: any TicketService
    let hall: WaitingHall
    let queue: RobotQueue
    let clock: any ReceptionClock

    /// Lives through it, or until the task is cancelled: whoever is there then is unfinished.
    func run() async -> VisitorRecord {
        var record = VisitorRecord(
            number: visitor.number, wish: visitor.wish.name, language: visitor.language,
            groupSize: visitor.groupSize, arrivedAt: visitor.arrivesAt)
        let ticket = plan.usesRobots ? await askRobots(&record) : await takeNumber(&record)
        if let ticket { await waitForService(ticket, &record) }
        if record.outcome != .unfinished { record.leftAt = clock.now }
        return record
    }

    // MARK: The ticket

    private func askRobots(_ record: inout VisitorRecord) async -> Ticket? {
        let patience = visitor.arrivesAt + visitor.patienceAtRobot
        var failed: Int?
        for _ in 0..<Self.mostFailedRobots {
            let avoided = failed
            guard let robot = await clock.until(patience, { await queue.robot(otherThan: avoided) }) else {
                if !Task.isCancelled { record.outcome = .gaveUpAtRobot }
                return nil
            }
            guard let ending = await visit(robot, &record) else { return nil }
            switch ending {
            case .ticket(let ticket): return ticket
            case .informed: record.outcome = .informed
            case .handedOver: record.outcome = .handedOver
            case .refused: record.outcome = .refused
            case .robotFailed:
                failed = robot
                continue
            }
            return nil
        }
        record.outcome = .handedOver
        return nil
    }

    private func visit(_ robot: Int, _ record: inout VisitorRecord) async -> VisitorMachine.Ending? {
        (record.robot, record.metRobotAt) = (robot, clock.now)
        defer { queue.release(robot) }
        let visit = RobotVisit(visitor: visitor, robot: queue.robots[robot], clock: clock)
        let ending = await visit.run(VisitorMachine(visitor, office: office, slips: plan.slips))
        if ending != nil { record.leftRobotAt = clock.now }
        return ending
    }

    private func takeNumber(_ record: inout VisitorRecord) async -> Ticket? {
        guard visitor.wish.wantsTicket, let line = visitor.wish.line else {
            record.outcome = .informed
            return nil
        }
        let request = TicketRequest(
            line: line, priority: visitor.priority, language: visitor.language, person: visitor.card?.person)
        do {
            return try await tickets.issue(request, id: visitor.ticket).ticket
        } catch {
            if !Task.isCancelled { record.outcome = .refused }
            return nil
        }
    }

    // MARK: The desk

    private func waitForService(_ ticket: Ticket, _ record: inout VisitorRecord) async {
        let issued = hall.issue(of: ticket.id) ?? clock.now
        (record.ticket, record.line, record.priority) = (ticket.number, ticket.line, ticket.priority)
        record.issuedAt = issued
        guard let called = await clock.until(issued + visitor.patienceInLine, { await hall.calls.take(ticket.id) })
        else {
            // People just go: the call finds nobody.
            if !Task.isCancelled { record.outcome = .gaveUpInLine }
            return
        }
        record.calledAt = called
        guard (try? await clock.sleep(for: visitor.walk)) != nil else { return }
        hall.arrivals.leave(visitor.serviceTime(in: ticket.line, of: plan), for: ticket.id)
        switch await hall.ends.take(ticket.id) {
        case .served(let begin): (record.servingAt, record.outcome) = (begin, .served)
        case .missed: record.outcome = .missedCall
        case nil: break
        }
    }
}
