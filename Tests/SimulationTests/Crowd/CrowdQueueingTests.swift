import Reception
import Simulation
import TestSupport
import Testing

@Suite("Queues of a generated day")
struct CrowdQueueingTests {
    @Test("each wait is that of the Kiefer-Wolfowitz recursion", arguments: [1, 2, 3, 8])
    func isExact(desks: Int) throws {
        let plan = CrowdPlan.queue(
            perHour: 120 * Double(desks), minutes: 600 / desks, desks: desks,
            service: .lognormal(mean: 25, deviation: 20))
        let records = try CrowdDay(desks: desks).play(plan, seed: 11).visitors
        let visitors = CrowdGenerator(plan, startMinute: 0, seed: 11).visitors()
        var theory = KieferWolfowitz(servers: desks)
        let waits = visitors.map { visitor in
            theory.wait(
                arrivingAt: visitor.arrivesAt.microseconds,
                service: visitor.serviceTime(in: "line", of: plan).microseconds)
        }
        #expect(visitors.count > 1_000)
        #expect(waits.count { $0 > 0 } > 100)
        #expect(records.map(\.wait) == waits)
    }

    @Test("each wait is that of one server under strict priority")
    func isExactWithPriority() throws {
        var plan = CrowdPlan.queue(perHour: 120, minutes: 300, desks: 1, service: .exponential(mean: 26))
        plan.priorities = [Weighted(.elderly, weight: 20), Weighted(.pregnant, weight: 5)]
        let records = try CrowdDay(desks: 1, order: .strict).play(plan, seed: 5).visitors
        let customers = CrowdGenerator(plan, startMinute: 0, seed: 5).visitors().map { visitor in
            (
                arrival: visitor.arrivesAt.microseconds,
                service: visitor.serviceTime(in: "line", of: plan).microseconds,
                hasPriority: visitor.priority != nil
            )
        }
        #expect(customers.contains { $0.hasPriority } && customers.count > 500)
        #expect(records.map(\.wait) == waitsUnderStrictPriority(customers))
        #expect(records.map { $0.priority != nil } == customers.map(\.hasPriority))
    }

    @Test("Erlang's formula, in cases worked out by hand")
    func formulaIsRight() {
        // M/M/1: the probability is the utilisation, the wait rho / (1 - rho) services.
        let one = ErlangC(arrivalsPerSecond: 0.5, meanService: 1, servers: 1)
        #expect(abs(one.probabilityOfWaiting - 0.5) < 1e-12 && abs(one.meanWait - 1) < 1e-12)
        // M/M/2 at one Erlang: 1/3, and 1/3 of a service.
        let two = ErlangC(arrivalsPerSecond: 1, meanService: 1, servers: 2)
        #expect(abs(two.probabilityOfWaiting - 1.0 / 3) < 1e-12 && abs(two.meanWait - 1.0 / 3) < 1e-12)
    }
}
