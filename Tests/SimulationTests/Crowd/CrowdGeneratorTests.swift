import Reception
import Simulation
import Testing

@Suite("Generated visitors")
struct CrowdGeneratorTests {
    private static var plan: CrowdPlan {
        var plan = CrowdPlan.queue(perHour: 600, minutes: 720, desks: 1, service: .exponential(mean: 300))
        plan.arrivals.append(CrowdPlan.ArrivalRate(minutes: 60..<120, perHour: 1_200))
        plan.languages = [
            Weighted(.vietnamese, weight: 90), Weighted(.english, weight: 7), Weighted(.korean, weight: 3),
        ]
        plan.wishes = [("a", 3.0), ("b", 1.0)].map {
            CrowdPlan.Wish(name: $0.0, weight: $0.1, says: [:], wantsTicket: true, line: "line")
        }
        plan.groupSizes = [Weighted(1, weight: 80), Weighted(2, weight: 20)]
        plan.priorities = [Weighted(.elderly, weight: 12), Weighted(.smallChild, weight: 6)]
        plan.cards = 0.3
        return plan
    }

    private func visitors(_ plan: CrowdPlan = plan, seed: UInt64 = 7) -> [GeneratedVisitor] {
        CrowdGenerator(plan, startMinute: 0, seed: seed).visitors()
    }

    /// Whether `count` of `total` is what a share of `share` gives, within four standard deviations.
    private func agrees(_ count: Int, of total: Int, share: Double) -> Bool {
        abs(Double(count) - Double(total) * share) < 4 * (Double(total) * share * (1 - share)).squareRoot()
    }

    @Test("come at the rates of the plan, which add up where they overlap")
    func arrivals() {
        let visitors = visitors()
        #expect(visitors.map(\.number) == Array(1...visitors.count))
        #expect(zip(visitors, visitors.dropFirst()).allSatisfy { $0.arrivesAt <= $1.arrivesAt })
        let byHour = Dictionary(grouping: visitors) { Int($0.arrivesAt.seconds / 3_600) }.mapValues(\.count)
        #expect(byHour.count == 12)
        for (hour, count) in byHour {
            let expected = hour == 1 ? 1_800.0 : 600
            #expect(abs(Double(count) - expected) < 4 * expected.squareRoot(), "\(count) in hour \(hour)")
        }
    }

    @Test("come at independent instants: the gaps vary as much as they last")
    func gaps() {
        let plan = CrowdPlan.queue(perHour: 3_600, minutes: 1_440, desks: 1, service: .fixed(1))
        let arrivals = visitors(plan).map(\.arrivesAt.seconds)
        let gaps = zip(arrivals, arrivals.dropFirst()).map { $1 - $0 }
        let mean = gaps.reduce(0, +) / Double(gaps.count)
        let variance = gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count)
        #expect(abs(mean - 1) < 0.015 && abs(variance - 1) < 0.05)
    }

    @Test("are as the shares of the plan say")
    func shares() {
        let visitors = visitors()
        func count(_ isMeant: (GeneratedVisitor) -> Bool) -> Int { visitors.count(where: isMeant) }
        #expect(agrees(count { $0.wish.name == "a" }, of: visitors.count, share: 0.75))
        #expect(agrees(count { $0.language == .english }, of: visitors.count, share: 0.07))
        #expect(agrees(count { $0.groupSize == 2 }, of: visitors.count, share: 0.2))
        #expect(agrees(count { $0.card != nil }, of: visitors.count, share: 0.3))
        #expect(agrees(count { $0.priority == .elderly }, of: visitors.count, share: 0.12))
        #expect(agrees(count { $0.priority == .smallChild }, of: visitors.count, share: 0.06))
        #expect(visitors.allSatisfy { ($0.priority == .elderly) == ($0.card?.age == .elderly) || $0.card == nil })
    }

    @Test(
        "are served as long as the spread says",
        arguments: [
            (Spread.fixed(300), 300.0, 0.0), (.uniform(60...180), 120, 60 / 3.0.squareRoot()),
            (.exponential(mean: 300), 300, 300), (.lognormal(mean: 240, deviation: 120), 240, 120),
        ])
    func serviceTimes(_ spread: Spread, mean: Double, deviation: Double) {
        var plan = Self.plan
        plan.service["line"] = spread
        let times = visitors(plan).map { $0.serviceTime(in: "line", of: plan).seconds }
        let found = times.reduce(0, +) / Double(times.count)
        let variance = times.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(times.count)
        #expect(abs(found - mean) <= 4 * deviation / Double(times.count).squareRoot() + 1e-9)
        #expect(abs(variance.squareRoot() - deviation) <= 0.06 * deviation + 1e-9)
        #expect(times.allSatisfy { $0 >= 0 })
    }

    @Test("are the same for the same seed, and others for another")
    func seeds() {
        func traits(_ seed: UInt64) -> [String] {
            visitors(seed: seed).map { "\($0.arrivesAt) \($0.language) \($0.ticket) \($0.patienceInLine)" }
        }
        #expect(traits(3) == traits(3))
        #expect(traits(3) != traits(4))
        #expect(Set(visitors().map(\.ticket)).count == visitors().count)
    }

    @Test("are the same under another plan but for what it changes")
    func commonNumbers() {
        var other = Self.plan
        other.service["line"] = .exponential(mean: 600)
        other.cards = 0.9
        other.patienceInLine = .exponential(mean: 60)
        other.shifts = []
        for (one, two) in zip(visitors(), visitors(other)) {
            #expect(one.arrivesAt == two.arrivesAt && one.wish == two.wish && one.language == two.language)
            #expect(one.priority == two.priority && one.groupSize == two.groupSize)
            let (short, long) = (one.serviceTime(in: "line", of: Self.plan), two.serviceTime(in: "line", of: other))
            #expect(abs(long.seconds - 2 * short.seconds) < 1e-5)
        }
        var busier = Self.plan
        busier.arrivals.append(CrowdPlan.ArrivalRate(minutes: 300..<360, perHour: 100))
        let tickets = Set(visitors(busier).map(\.ticket))
        #expect(visitors().allSatisfy { tickets.contains($0.ticket) })
    }

    @Test("who would have come before the beginning does not come")
    func lateBeginning() {
        let visitors = CrowdGenerator(Self.plan, startMinute: 600, seed: 7).visitors()
        #expect(visitors.allSatisfy { $0.arrivesAt >= .start && $0.arrivesAt < .start + .seconds(7_200) })
        #expect(abs(visitors.count - 1_200) < 140)
    }
}
