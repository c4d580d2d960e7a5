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
        let waits = theory(visitors, plan, desks: desks)
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
                service: service(of: visitor, in: plan),
                hasPriority: visitor.priority != nil
            )
        }
        #expect(customers.contains { $0.hasPriority } && customers.count > 500)
        #expect(records.map(\.wait) == waitsUnderStrictPriority(customers))
        #expect(records.map { $0.priority != nil } == customers.map(\.hasPriority))
    }

    /// A queue to be measured in days of about 60,000 customers.
    struct Queue: Sendable, CustomTestStringConvertible {
        let desks: Int
        let utilisation: Double

        private static let customers = 60_000.0
        var testDescription: String { "\(desks) desks busy \(utilisation) of the time" }
        var plan: CrowdPlan {
            .queue(
                perHour: Self.customers / 24, minutes: 1_440, desks: desks,
                service: .exponential(mean: Double(desks) * utilisation * 86_400 / Self.customers))
        }
    }

    static let queues = [Queue(desks: 1, utilisation: 0.6), Queue(desks: 3, utilisation: 0.65)]

    /// Compares the mean wait of independent days with Erlang's formula: within 3 percent, where one standard error is at
    /// most half of that. `waits` plays the day of a seed; the seeds are the first there are.
    ///
    /// Each day is compared with the formula at its own arrivals and services, not those that were expected, which takes
    /// about half of the chance out of it: a control variate (A. M. Law, Simulation Modeling and Analysis, section 11.4).
    private func compare(
        _ queue: Queue, days: UInt64, _ waits: (UInt64, [GeneratedVisitor]) throws -> [Int64]
    ) throws {
        let ratios: [Double] = try (1...days).map { seed in
            let visitors = CrowdGenerator(queue.plan, startMinute: 0, seed: seed).visitors()
            let waits = try waits(seed, visitors)
            let (customers, waited) = (Double(visitors.count), waits.reduce(0, +))
            let served = visitors.reduce(Int64(0)) { $0 + service(of: $1, in: queue.plan) }
            let theory = ErlangC(
                arrivalsPerSecond: customers / 86_400, meanService: Double(served) / customers / 1_000_000,
                servers: queue.desks)
            return Double(waited) / customers / 1_000_000 / theory.meanWait
        }
        let mean = ratios.reduce(0, +) / Double(ratios.count)
        let squares: [Double] = ratios.map { ($0 - mean) * ($0 - mean) }
        let variance = squares.reduce(0, +) / Double(ratios.count - 1)
        let error = (variance / Double(ratios.count)).squareRoot()
        #expect(error < 0.015, "one standard error is \(error)")
        #expect(abs(mean - 1) < 0.03, "the wait is \(mean) of the theory's, give or take \(error)")
    }

    private func service(of visitor: GeneratedVisitor, in plan: CrowdPlan) -> Int64 {
        visitor.serviceTime(in: "line", of: plan).microseconds
    }

    private func theory(_ visitors: [GeneratedVisitor], _ plan: CrowdPlan, desks: Int) -> [Int64] {
        var theory = KieferWolfowitz(servers: desks)
        return visitors.map {
            theory.wait(arrivingAt: $0.arrivesAt.microseconds, service: service(of: $0, in: plan))
        }
    }

    @Test("the mean wait of the recursion, and so that of the office, is Erlang's", arguments: queues)
    func agreesWithErlang(_ queue: Queue) throws {
        try compare(queue, days: 4) { theory($1, queue.plan, desks: queue.desks) }
    }

    @Test(
        "the mean wait at the office itself is Erlang's",
        .enabled(if: Checkout.runsLongTests, "plays half a million visitors"),
        arguments: queues)
    func officeAgreesWithErlang(_ queue: Queue) throws {
        try compare(queue, days: 4) { seed, _ in
            try CrowdDay(desks: queue.desks).play(queue.plan, seed: seed).visitors.compactMap(\.wait)
        }
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
