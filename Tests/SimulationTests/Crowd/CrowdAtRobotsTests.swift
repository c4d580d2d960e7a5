import Reception
import Simulation
import Testing

@Suite("Visitors at the robots of a generated day")
struct CrowdAtRobotsTests {
    private static var plan: CrowdPlan {
        var plan = CrowdPlan.queue(perHour: 120, minutes: 8, desks: 2, service: .fixed(100))
        plan.usesRobots = true
        plan.languages = [Weighted(.vietnamese, weight: 3), Weighted(.english, weight: 1)]
        plan.wishes = [
            CrowdPlan.Wish(
                name: "ticket", weight: 4,
                says: [.vietnamese: ["cho tôi lấy số", "lấy số ở đây"], .english: ["a ticket please"]],
                wantsTicket: true, line: "line"),
            CrowdPlan.Wish(name: "hours", weight: 1, says: [.vietnamese: ["mấy giờ mở cửa"]], wantsTicket: false),
        ]
        plan.groupSizes = [Weighted(1, weight: 2), Weighted(2, weight: 1), Weighted(5, weight: 1)]
        plan.priorities = [Weighted(.elderly, weight: 80)]
        plan.cards = 0.3
        plan.walk = .fixed(10)
        plan.shifts = ["1", "2"].map { CrowdPlan.Shift(desk: $0, minutes: [0..<20]) }
        return plan
    }

    /// Plays 20 minutes before two robots.
    private func play(
        _ plan: CrowdPlan = plan, day: CrowdDay = CrowdDay(desks: 2),
        matcher: any IntentMatcher = ScriptedMatcher(CrowdRobot.sentences)
    ) throws -> CrowdOutcome {
        let robots = ["a", "b"].map { CrowdRobot(day, name: $0, matcher: matcher) }
        return try play(plan, day, robots) {
            await withTaskGroup { group in for robot in robots { group.addTask { await robot.agent.run() } } }
        }
    }

    private func play(
        _ plan: CrowdPlan, _ day: CrowdDay, _ robots: [any LobbyRobot],
        beside: @escaping @Sendable () async -> Void = {}
    ) throws -> CrowdOutcome {
        try day.play(plan, seed: 9, robots: robots, until: .start + .seconds(1_260), beside: beside)
    }

    @Test("who wants a ticket gets one and is served, who has a question an answer; the same day every time")
    func wholeVisits() throws {
        let outcome = try play()
        #expect(outcome.visitors.count > 12)
        for visitor in outcome.visitors {
            #expect(visitor.outcome == (visitor.wish == "ticket" ? .served : .informed), "\(visitor)")
            let (met, left) = (try #require(visitor.metRobotAt), try #require(visitor.leftRobotAt))
            #expect(visitor.arrivedAt <= met && left - met > .seconds(5) && left - met < .seconds(90))
            if let issued = visitor.issuedAt { #expect(met < issued && issued < left) }
        }
        #expect(Set(outcome.visitors.compactMap(\.robot)) == [0, 1])
        #expect(outcome.visitors.contains { $0.priority == .elderly })
        #expect(try play() == outcome)
    }

    @Test("nobody stands before a robot that is taken, and who came first goes first")
    func queue() throws {
        var plan = Self.plan
        plan.arrivals = [CrowdPlan.ArrivalRate(minutes: 0..<2, perHour: 300)]
        let visitors = try play(plan).visitors
        for robot in [0, 1] {
            let visits = visitors.filter { $0.robot == robot }.compactMap { visitor in
                visitor.metRobotAt.flatMap { met in visitor.leftRobotAt.map { (met, $0) } }
            }
            #expect(visits.count > 2)
            #expect(zip(visits, visits.dropFirst()).allSatisfy { $1.0 - $0.1 >= .seconds(6) })
        }
        let met = visitors.compactMap(\.metRobotAt)
        #expect(met.count == visitors.count && met == met.sorted())
    }

    @Test("who is not understood is handed over to staff")
    func notUnderstood() throws {
        let visitors = try play(matcher: ScriptedMatcher([:])).visitors
        #expect(
            visitors.allSatisfy { $0.outcome == .handedOver || $0.outcome == .gaveUpAtRobot || $0.outcome == .served })
        #expect(visitors.contains { $0.outcome == .handedOver })
    }

    @Test("a recogniser that slips makes visits longer and ends none badly")
    func slips() throws {
        var plan = Self.plan
        plan.slips = 0.3
        let visitors = try play(plan).visitors
        let ended: Set<VisitorRecord.Outcome> = [.served, .informed, .handedOver, .gaveUpAtRobot]
        #expect(visitors.allSatisfy { ended.contains($0.outcome) })
        #expect(visitors.contains { $0.outcome == .served })
    }

    @Test("an office that is closed, or full, refuses at the robot")
    func refused() throws {
        var plan = Self.plan
        plan.wishes.removeLast()
        let line = Line(id: "line", prefix: "A", dailyCapacity: 3)
        let desks = ["1", "2"].map { Desk(id: $0, lines: ["line"]) }
        for hours in [OpeningHours(weekly: Array(repeating: [], count: 7)), .always] {
            let office = Office(
                timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese, lines: [line], desks: desks, hours: hours)
            let visitors = try play(plan, day: CrowdDay(office)).visitors
            #expect(visitors.count { $0.outcome == .served } == (hours == .always ? 3 : 0))
            #expect(visitors.allSatisfy { $0.outcome == .served || $0.outcome == .refused })
        }
    }

    @Test("nobody goes to a robot that is dark")
    func darkRobot() throws {
        let day = CrowdDay(desks: 2)
        let robot = CrowdRobot(day, name: "a")
        let outcome = try play(Self.plan, day, [AbsentRobot(isOn: false), robot]) { await robot.agent.run() }
        #expect(outcome.visitors.allSatisfy { $0.robot == 1 && [.served, .informed].contains($0.outcome) })
    }

    @Test("who cannot get to a robot gives up when patience ends")
    func noRobot() throws {
        var plan = Self.plan
        plan.patienceAtRobot = .fixed(120)
        for robots in [[], [AbsentRobot(isOn: false)]] {
            let visitors = try play(plan, CrowdDay(desks: 2), robots).visitors
            #expect(!visitors.isEmpty)
            #expect(visitors.allSatisfy { $0.outcome == .gaveUpAtRobot && $0.leftAt == $0.arrivedAt + .seconds(120) })
        }
    }

    @Test("before a robot that does nothing a visitor speaks up, tries another, and at last asks staff")
    func absentRobots() throws {
        var plan = Self.plan
        plan.arrivals = [CrowdPlan.ArrivalRate(minutes: 0..<2, perHour: 60)]
        plan.patienceAtRobot = .fixed(1_000)
        let visitors = try play(plan, CrowdDay(desks: 2), [AbsentRobot(), AbsentRobot()]).visitors
        #expect(!visitors.isEmpty && visitors.allSatisfy { $0.outcome == .handedOver })
        #expect(visitors.allSatisfy { ($0.leftAt ?? .start) - $0.arrivedAt >= .seconds(120) })
        let day = CrowdDay(desks: 2)
        let robot = CrowdRobot(day, name: "b")
        let others = try play(plan, day, [AbsentRobot(), robot]) { await robot.agent.run() }.visitors
        #expect(others.allSatisfy { $0.robot == 1 && [.served, .informed].contains($0.outcome) })
    }

    @Test("who stands before a robot that goes dark goes to another")
    func robotDies() throws {
        let day = CrowdDay(desks: 2)
        let (dying, robot) = (AbsentRobot(), CrowdRobot(day, name: "b"))
        let outcome = try play(Self.plan, day, [dying, robot]) {
            await withTaskGroup { group in
                group.addTask { await robot.agent.run() }
                guard let first = CrowdGenerator(Self.plan, startMinute: 0, seed: 9).visitors().first else { return }
                try? await day.clock.sleep(until: first.arrivesAt + .seconds(5))
                dying.display.show(nil)
            }
        }
        #expect(outcome.visitors.allSatisfy { $0.robot == 1 && [.served, .informed].contains($0.outcome) })
        let first = outcome.visitors[0]
        #expect((first.metRobotAt ?? .start) - first.arrivedAt >= .seconds(8))
    }
}
