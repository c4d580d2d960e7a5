import Reception
import Simulation
import Testing

@Suite struct DaySummaryTests {
    private func minutes(_ minutes: Double) -> Double { minutes * 60 }

    @Test func `waits are those of who was called, by nearest rank`() throws {
        var day = HandMadeDay.empty()
        day.visitors = (1...10).map { HandMadeDay.visitor($0, at: Double($0), wait: Double($0)) }
        day.visitors.append(HandMadeDay.visitor(11, at: 11, wait: 50, outcome: .gaveUpInLine))
        let waits = DaySummary(of: day).waits
        let all = try #require(waits.all)
        #expect(all.count == 10)
        #expect(all.mean == minutes(5.5))
        #expect((all.p50, all.p90, all.worst) == (minutes(5), minutes(9), minutes(10)))
        #expect(waits.worst?.issuedAt == HandMadeDay.minute(10))
    }

    @Test(arguments: [(1, 1.0, 1.0), (2, 1, 2), (3, 2, 3), (11, 6, 10), (20, 10, 18)])
    func `a percentile is one of the waits`(count: Int, p50: Double, p90: Double) throws {
        let lengths = try #require(DaySummary.Lengths((1...count).map { .seconds(Double($0)) }.reversed()))
        #expect((lengths.p50, lengths.p90) == (p50, p90))
    }

    @Test func `waits are told apart by line, by the hour of issue and by priority`() {
        var day = HandMadeDay.empty(until: 180, lines: ["certification", "land"])
        day.visitors = [
            HandMadeDay.visitor(1, at: 59, wait: 10), HandMadeDay.visitor(2, at: 60, wait: 20, priority: .elderly),
            HandMadeDay.visitor(3, at: 61, wait: 30, line: "land"),
        ]
        let summary = DaySummary(of: day)
        #expect(summary.waits.byLine.mapValues(\.mean) == ["certification": minutes(15), "land": minutes(30)])
        #expect(summary.waits.byHour.mapValues(\.mean) == [8: minutes(10), 9: minutes(25)])
        #expect(summary.waits.byLineAndHour[.init(line: "land", hour: 9)]?.mean == minutes(30))
        #expect(summary.waits.byLineAndHour[.init(line: "land", hour: 8)] == nil)
        #expect(summary.waits.byPriority.mapValues(\.mean) == [.elderly: minutes(20)])
        #expect(summary.waits.ordinary?.mean == minutes(20))
        #expect(summary.tickets[.init(line: "certification", hour: 9)] == 1)
    }

    @Test func `arrivals count in the quarter of the office's clock`() {
        var day = HandMadeDay.empty()
        day.startMinute = 8 * 60 + 10
        day.visitors = [0, 4, 5, 19].map { HandMadeDay.visitor(1, at: $0, wait: 0) }
        #expect(DaySummary(of: day).arrivals == [8 * 4: 2, 8 * 4 + 1: 2])
    }

    @Test func `a queue is as long as those who hold a ticket and are not called`() throws {
        var day = HandMadeDay.empty(until: 60)
        day.desks = [HandMadeDay.desk("1", manned: [0...60])]
        day.visitors = [
            HandMadeDay.visitor(1, at: 0, wait: 10), HandMadeDay.visitor(2, at: 5, wait: 5),
            HandMadeDay.visitor(3, at: 10, wait: 20, outcome: .gaveUpInLine),
            HandMadeDay.visitor(4, at: 40, wait: 0),
        ]
        let queue = try #require(DaySummary(of: day).queues.first)
        #expect(queue.steps.map(\.at) == [0, 5, 10, 30].map(HandMadeDay.minute))
        #expect(queue.steps.map(\.length) == [1, 2, 1, 0])
        #expect((queue.maximum, queue.maximumAt) == (2, HandMadeDay.minute(5)))
        #expect(queue.average == 35.0 / 60)
    }

    @Test func `whoever still waits at the end waits until then`() throws {
        var day = HandMadeDay.empty(until: 60)
        var waiting = HandMadeDay.visitor(1, at: 30, wait: 0, outcome: .unfinished)
        (waiting.calledAt, waiting.leftAt) = (nil, nil)
        day.visitors = [waiting]
        let queue = try #require(DaySummary(of: day).queues.first)
        #expect(queue.steps.map(\.at) == [30, 60].map(HandMadeDay.minute))
        #expect(queue.average == 0.5)
    }

    @Test func `averages are over the time in which a desk is manned`() throws {
        var day = HandMadeDay.empty(until: 120)
        day.desks = [HandMadeDay.desk("1", manned: [0...30]), HandMadeDay.desk("2", manned: [20...40, 60...80])]
        day.visitors = [HandMadeDay.visitor(1, at: 30, wait: 40)]
        let summary = DaySummary(of: day)
        #expect(summary.openTime.map(\.upperBound) == [40, 80].map(HandMadeDay.minute))
        #expect(try #require(summary.queues.first).average == 20.0 / 60)
    }

    @Test func `a desk's use leaves out what it works after hours`() throws {
        var day = HandMadeDay.empty()
        day.desks = [
            HandMadeDay.desk("1", manned: [0...20, 30...50], busy: [5...15, 45...58]),
            HandMadeDay.desk("2", manned: []),
        ]
        let desks = DaySummary(of: day).desks
        #expect(desks.map(\.share) == [15.0 / 40, nil])
        #expect(desks.map(\.overtime) == [minutes(8), 0])
    }

    @Test func `a robot's use is the part of open time with a visitor`() throws {
        var day = HandMadeDay.empty()
        day.desks = [HandMadeDay.desk("1", manned: [0...40])]
        var robot = RobotRecord(name: "r")
        robot.visits = [HandMadeDay.minute(5)..<HandMadeDay.minute(7), HandMadeDay.minute(38)..<HandMadeDay.minute(44)]
        day.robots = [robot]
        let use = try #require(DaySummary(of: day).robots.first)
        #expect(use.share == 0.1)
        #expect(use.lengths?.mean == minutes(4))
    }

    @Test func `people wait for a robot from the door until they stand before it or leave`() throws {
        var day = HandMadeDay.empty()
        day.visitors = [(0.0, 0.0), (1, 4), (2, nil)].enumerated().map { index, times in
            var visitor = VisitorRecord(
                number: index + 1, wish: "w", language: .english, groupSize: 2, arrivedAt: HandMadeDay.minute(times.0))
            visitor.metRobotAt = times.1.map(HandMadeDay.minute)
            visitor.leftAt = HandMadeDay.minute(8)
            visitor.outcome = times.1 == nil ? .gaveUpAtRobot : .informed
            return visitor
        }
        let summary = DaySummary(of: day)
        #expect(summary.robotQueue.length.maximum == 2)
        #expect(summary.robotQueue.length.steps.last?.at == HandMadeDay.minute(8))
        #expect(summary.robotQueue.waits?.worst == minutes(3))
        #expect((summary.totals.people, summary.totals.abandoned, summary.totals.tickets) == (6, 1, 0))
    }

    @Test func `what was not understood is no intent`() {
        var day = HandMadeDay.empty()
        day.utterances = [(IntentName.takeTicket, Decision.accept), (.takeTicket, .reject), (.greet, .confirm)].map {
            UtteranceRecord(at: .start, robot: 0, intent: $0.0, decision: $0.1, language: .vietnamese)
        }
        let summary = DaySummary(of: day)
        #expect(summary.intents == [.takeTicket: 1, .greet: 1])
        #expect(summary.decisions == [.accept: 1, .reject: 1, .confirm: 1])
    }

    @Test func `a fault is timed from its break and from its mending`() throws {
        var day = HandMadeDay.empty()
        var fault = FaultRecord(what: "camera", how: "hangs", robot: 0, brokeAt: HandMadeDay.minute(10))
        (fault.noticedAt, fault.mendedAt) = (HandMadeDay.minute(11), HandMadeDay.minute(15))
        fault.recoveredAt = HandMadeDay.minute(16)
        day.faults = [fault, FaultRecord(what: "clock", how: "jumps", robot: nil, brokeAt: HandMadeDay.minute(5))]
        let faults = DaySummary(of: day).faults
        #expect(faults.map(\.record.what) == ["clock", "camera"])
        #expect(faults.map(\.noticedAfter) == [nil, .seconds(60)])
        #expect(faults.map(\.backAfter) == [nil, .seconds(360)])
        #expect(faults.map(\.backAfterMending) == [nil, .seconds(60)])
    }

    @Test func `a day without anybody has no waits and no lengths`() throws {
        let summary = DaySummary(of: HandMadeDay.empty())
        #expect(summary.waits.all == nil)
        #expect(summary.totals.visitors == 0)
        #expect(try #require(summary.queues.first).steps.isEmpty)
        #expect(summary.hours == 8..<9)
    }

    @Test func `lines that only tickets name come after those of the office`() {
        var day = HandMadeDay.empty(lines: ["land"])
        day.visitors = [HandMadeDay.visitor(1, at: 0, wait: 1), HandMadeDay.visitor(2, at: 0, wait: 1, line: "land")]
        #expect(DaySummary(of: day).lines == ["land", "certification"])
    }
}
