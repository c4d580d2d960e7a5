import Reception
import Simulation
import Ticketing

/// A day at a small office, without robots: the real ticket rules over the store in memory, in virtual time.
struct CrowdDay {
    /// The store's switch.
    let fault = FaultSwitch(part: .tickets)
    let clock: ManualClock
    let tickets: any TicketService
    let office: Office
    let startMinute: Int

    /// Makes an office whose desks all serve the one line `line`, at `minute` of its day.
    init(desks: Int, order: CallingOrder = .interleaved(ordinaryBetween: 2), minute: Int = 0) {
        let line = Line(id: "line", prefix: "A", dailyCapacity: 10_000_000)
        self.init(
            Office(
                timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese, lines: [line],
                desks: (1...desks).map { Desk(id: DeskID(rawValue: "\($0)"), lines: ["line"]) }, hours: .always,
                rules: TicketRules(order: order)), minute: minute)
    }

    init(_ office: Office, minute: Int = 0) {
        self.office = office
        startMinute = minute
        clock = ManualClock(minute: minute)
        tickets = EmbeddedTicketService(office: office, store: InMemoryTicketStore(fault: fault), clock: clock)
    }

    /// Plays the plan, and `beside` it, until the end of the day.
    func play(
        _ plan: CrowdPlan, seed: UInt64 = 1, robots: [any LobbyRobot] = [],
        until end: Instant = .start + .seconds(86_399),
        beside: @escaping @Sendable () async -> Void = {}
    ) throws -> CrowdOutcome {
        let simulation = CrowdSimulation(
            plan, office: office, tickets: tickets, robots: robots, clock: clock, startMinute: startMinute, seed: seed)
        return try VirtualExecutor().run(clock, limit: end + .seconds(60)) {
            await withTaskGroup { group in
                group.addTask { await beside() }
                defer { group.cancelAll() }
                return await simulation.run(until: end)
            }
        }
    }
}

extension CrowdPlan {
    /// A plan without robots in which nothing takes time but service: `perHour` arrivals in the first `minutes` of the day,
    /// at desks 1 to `desks`, which work all day.
    static func queue(perHour: Double, minutes: Int, desks: Int, service: Spread) -> CrowdPlan {
        var plan = CrowdPlan()
        plan.usesRobots = false
        plan.arrivals = [ArrivalRate(minutes: 0..<minutes, perHour: perHour)]
        plan.languages = [Weighted(.vietnamese, weight: 1)]
        plan.wishes = [Wish(name: "wish", weight: 1, says: [:], wantsTicket: true, line: "line")]
        plan.patienceInLine = .fixed(1_000_000)
        plan.walk = .fixed(0)
        plan.otherService = service
        plan.shifts = (1...desks).map { Shift(desk: DeskID(rawValue: "\($0)"), minutes: [0..<1_440]) }
        return plan
    }
}

extension VisitorRecord {
    /// How long the visitor waited for the official to begin, in microseconds.
    var wait: Int64? { servingAt.map { ($0 - arrivedAt).microseconds } }
}
