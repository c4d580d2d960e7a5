import Reception
import Simulation
import TestSupport
import Testing

@Suite("Officials and waiting visitors of a generated day")
struct CrowdOfficialsTests {
    /// Half past seven.
    private static let morning = 450

    /// Desk 1 works from half past seven to nine and from ten to eleven; `perHour` visitors come in the first half hour.
    private static func plan(perHour: Double = 60, service: Spread = .fixed(120)) -> CrowdPlan {
        var plan = CrowdPlan.queue(perHour: perHour, minutes: 1, desks: 1, service: service)
        plan.arrivals = [CrowdPlan.ArrivalRate(minutes: morning..<480, perHour: perHour)]
        plan.shifts = [CrowdPlan.Shift(desk: "1", minutes: [morning..<540, 600..<660])]
        return plan
    }

    private static func instant(_ minute: Int) -> Instant { .start + .seconds(Double(minute - morning) * 60) }

    private func day(desks: Int = 2) -> CrowdDay { CrowdDay(desks: desks, minute: Self.morning) }

    @Test("a desk is open in its shifts and serves whom it has to the end; the others are closed")
    func shifts() throws {
        let day = day()
        let outcome = try day.play(Self.plan(perHour: 100, service: .fixed(200)))
        #expect(outcome.desks.map(\.desk) == ["1", "2"])
        let desk = outcome.desks[0]
        #expect(desk.manned.map(\.lowerBound) == [Self.instant(450), Self.instant(600)])
        for (stretch, minute) in zip(desk.manned, [540, 660]) {
            let overtime = stretch.upperBound - Self.instant(minute)
            #expect(overtime >= .zero && overtime < .seconds(200))
        }
        #expect(outcome.desks[1] == DeskRecord(desk: "2"))
        #expect(desk.busy.allSatisfy { busy in desk.manned.contains { $0.contains(busy.lowerBound) } })
        #expect(zip(desk.busy, desk.busy.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        #expect(outcome.visitors.count { $0.outcome == .served } == desk.busy.count)
    }

    @Test("what is open is what the shifts say, at every moment")
    func availability() throws {
        let day = day()
        let seen = Gathered<[Availability]>()
        _ = try day.play(Self.plan()) {
            for minute in [460, 539, 560, 610] {
                try? await day.clock.sleep(until: Self.instant(minute) + .seconds(1))
                let standings = try? await day.tickets.desks()
                seen.add(standings?.map(\.availability) ?? [])
            }
        }
        #expect(seen.all == [[.open, .closed], [.open, .closed], [.closed, .closed], [.open, .closed]])
    }

    @Test("who is called walks to the desk, is served as long as they take, and leaves")
    func served() throws {
        var plan = Self.plan()
        plan.walk = .fixed(15)
        let day = day()
        let outcome = try day.play(plan)
        #expect(outcome.visitors.count > 15)
        for visitor in outcome.visitors {
            #expect(visitor.outcome == .served && visitor.ticket != nil && visitor.line == "line")
            let (called, serving) = (try #require(visitor.calledAt), try #require(visitor.servingAt))
            #expect(visitor.issuedAt == visitor.arrivedAt && called >= visitor.arrivedAt)
            #expect(serving - called == .seconds(15))
            #expect(visitor.leftAt == serving + .seconds(120))
        }
        #expect(
            outcome.desks[0].busy.map { $0.upperBound - $0.lowerBound } == outcome.visitors.map { _ in .seconds(135) })
    }

    @Test("whoever comes to the desk too late has missed the call, and the next is called")
    func missedCall() throws {
        var plan = Self.plan()
        plan.walk = .fixed(90)
        plan.noShowAfter = 60
        let outcome = try day().play(plan)
        #expect(outcome.visitors.allSatisfy { $0.outcome == .missedCall && $0.servingAt == nil })
        #expect(outcome.desks[0].busy.allSatisfy { $0.upperBound - $0.lowerBound == .seconds(60) })
    }

    @Test("who loses patience walks away with the number, and the desk's call finds nobody")
    func patience() throws {
        var plan = Self.plan(perHour: 120)
        plan.patienceInLine = .fixed(600)
        let day = day()
        let outcome = try day.play(plan)
        let gone = outcome.visitors.filter { $0.outcome == .gaveUpInLine }
        #expect(!gone.isEmpty && outcome.visitors.allSatisfy { [.served, .gaveUpInLine].contains($0.outcome) })
        #expect(gone.allSatisfy { $0.calledAt == nil && $0.leftAt == $0.arrivedAt + .seconds(600) })
        #expect(outcome.visitors.allSatisfy { ($0.calledAt ?? $0.arrivedAt) - $0.arrivedAt <= .seconds(600) })
        let waits = outcome.desks[0].busy.filter { $0.upperBound - $0.lowerBound == .seconds(60) }
        #expect(waits.count == gone.count)
    }

    @Test("whoever is there at the end is unfinished")
    func unfinished() throws {
        let outcome = try day().play(Self.plan(perHour: 120), until: Self.instant(481))
        let (inside, served) = (
            outcome.visitors.filter { $0.leftAt == nil }, outcome.visitors.filter { $0.leftAt != nil }
        )
        #expect(!inside.isEmpty && inside.allSatisfy { $0.outcome == .unfinished })
        #expect(served.allSatisfy { $0.outcome == .served } && served.count == 15)
        #expect(outcome.desks[0].manned == [Self.instant(450)..<Self.instant(481)])
    }

    @Test("an office that is down refuses who comes then, and goes on with the others when it is back")
    func officeDown() throws {
        let day = day()
        let outcome = try day.play(Self.plan(service: .fixed(20))) {
            try? await day.clock.sleep(until: Self.instant(455))
            day.fault.set(.failing(reason: "the test says so"))
            try? await day.clock.sleep(until: Self.instant(460))
            day.fault.set(.none)
        }
        let isDown = Self.instant(455)..<Self.instant(460)
        #expect(outcome.visitors.contains { isDown.contains($0.arrivedAt) })
        for visitor in outcome.visitors {
            #expect(visitor.outcome == (isDown.contains(visitor.arrivedAt) ? .refused : .served))
        }
    }

    @Test("there is no number outside the hours, and none without one for who wants none")
    func refused() throws {
        var plan = Self.plan()
        plan.wishes.append(CrowdPlan.Wish(name: "look", weight: 1, says: [:], wantsTicket: false))
        let closed = Office(
            timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
            lines: [Line(id: "line", prefix: "A", dailyCapacity: 100)], desks: [Desk(id: "1", lines: ["line"])],
            hours: OpeningHours(weekly: Array(repeating: [], count: 7)))
        let visitors = try CrowdDay(closed, minute: Self.morning).play(plan).visitors
        #expect(
            visitors.allSatisfy {
                $0.outcome == ($0.wish == "look" ? .informed : .refused) && $0.leftAt == $0.arrivedAt
            })
        #expect(Set(visitors.map(\.outcome)).count == 2)
    }

    @Test("the same plan and seed give the same day, another seed another")
    func determinism() throws {
        var plan = Self.plan(perHour: 150, service: .exponential(mean: 40))
        plan.walk = .uniform(5...70)
        plan.patienceInLine = .exponential(mean: 900)
        plan.shifts.append(CrowdPlan.Shift(desk: "2", minutes: [455..<500]))
        let first = try day().play(plan, seed: 3)
        #expect(try day().play(plan, seed: 3) == first)
        #expect(try day().play(plan, seed: 4) != first)
    }
}
