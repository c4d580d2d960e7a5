public import Reception

/// What came of a crowd's day.
public struct CrowdOutcome: Hashable, Sendable {
    /// Everybody who came, by arrival.
    public let visitors: [VisitorRecord]
    /// Every desk of the office, in its order.
    public let desks: [DeskRecord]
}

/// Plays a generated day: visitors who come, ask the robots, wait and are served, and the officials who serve them.
///
/// Everything random is decided by the plan and the seed before the day begins, each visitor's service time too, so that
/// two plans with one seed meet the same visitors.
public struct CrowdSimulation: Sendable {
    private let plan: CrowdPlan
    private let office: Office
    private let tickets: any TicketService
    private let clock: any ReceptionClock
    private let startMinute: Int
    private let visitors: [GeneratedVisitor]
    private let hall: WaitingHall
    private let queue: RobotQueue

    /// Makes a day at `office`, at whose instant zero it is `startMinute` minutes after midnight. The visitors go to
    /// `robots`, if the plan uses them; officials and visitors share `tickets` with the robots. Nobody moves before `run`,
    /// which can be called once.
    public init(
        _ plan: CrowdPlan, office: Office, tickets: any TicketService, robots: [any LobbyRobot] = [],
        clock: any ReceptionClock, startMinute: Int, seed: UInt64
    ) {
        self.plan = plan
        self.office = office
        self.tickets = tickets
        self.clock = clock
        self.startMinute = startMinute
        visitors = CrowdGenerator(plan, startMinute: startMinute, seed: seed).visitors()
        hall = WaitingHall(clock: clock)
        queue = RobotQueue(robots, clock: clock)
    }

    /// Plays until everybody has gone and every desk has closed for the day, at the latest until `end`: whoever is there
    /// then is unfinished.
    public func run(until end: Instant) async -> CrowdOutcome {
        let events = await tickets.events(after: nil)
        return await withTaskGroup(of: Part.self) { group in
            group.addTask {
                await hall.follow(tickets, from: events)
                return .watching
            }
            group.addTask {
                await queue.run()
                return .watching
            }
            group.addTask {
                try? await clock.sleep(until: end)
                return .time
            }
            group.addTask { .everybody(await playEverybody()) }
            var outcome = CrowdOutcome(visitors: [], desks: [])
            for await part in group {
                if case .everybody(let records) = part { outcome = records }
                if case .watching = part { continue }
                group.cancelAll()
            }
            return outcome
        }
    }

    /// What ends while a day is played.
    private enum Part: Sendable {
        case watching
        case time
        case everybody(CrowdOutcome)
    }

    /// What somebody did.
    private enum Record: Sendable {
        case visitor(VisitorRecord)
        case desk(DeskRecord)
    }

    private func playEverybody() async -> CrowdOutcome {
        await withTaskGroup(of: Record.self) { group in
            for official in officials { group.addTask { .desk(await official.run()) } }
            for visitor in visitors {
                guard (try? await clock.sleep(until: visitor.arrivesAt)) != nil else { break }
                let errand = Errand(
                    visitor: visitor, plan: plan, office: office.language, tickets: tickets, hall: hall, queue: queue,
                    clock: clock)
                group.addTask { .visitor(await errand.run()) }
            }
            var visitors: [VisitorRecord] = []
            var desks: [DeskRecord] = []
            for await record in group {
                switch record {
                case .visitor(let record): visitors.append(record)
                case .desk(let record): desks.append(record)
                }
            }
            return CrowdOutcome(
                visitors: visitors.sorted { $0.number < $1.number },
                desks: office.desks.compactMap { desk in desks.first { $0.desk == desk.id } })
        }
    }

    /// Who sits at the desks; nobody at those that no shift names, which so are closed.
    private var officials: [Official] {
        office.desks.map { desk in
            let minutes = plan.shifts.filter { $0.desk == desk.id }.flatMap(\.minutes)
            return Official(
                desk: desk.id, hours: minutes.map(instants), noShowAfter: .seconds(plan.noShowAfter),
                tickets: tickets, hall: hall, clock: clock)
        }
    }

    private func instants(of minutes: Range<Int>) -> Range<Instant> {
        let ends = [minutes.lowerBound, minutes.upperBound].map {
            CrowdGenerator.instant(ofMinute: $0, startMinute: startMinute)
        }
        return ends[0]..<ends[1]
    }
}
