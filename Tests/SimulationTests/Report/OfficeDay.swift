import Reception
import Simulation

/// A day of a ward office that looks real, made of random numbers: each line has its queue, each desk its lines.
struct OfficeDay {
    static let lineNames: [LineID: String] = [
        "civil-status": "hộ tịch", "certification": "chứng thực", "residence": "cư trú, căn cước", "land": "đất đai",
        "construction": "xây dựng", "social": "lao động, xã hội, người có công",
    ]
    static let lines: [LineID] = ["civil-status", "certification", "residence", "land", "construction", "social"]
    static let deskNames = Dictionary(
        uniqueKeysWithValues: (1...8).map { (DeskID(rawValue: String($0)), "quầy số \($0)") })

    /// Which lines a desk serves.
    var serving: [[LineID]] = [
        ["civil-status"], ["certification"], ["certification", "civil-status"], ["residence"], ["residence"],
        ["land", "construction"], ["land"], ["social"],
    ]
    var visitors = 600
    var name = "Thứ hai thường lệ"
    var random = SeededRandom(seed: 6)

    private var result = DayResult(
        name: "", day: LocalDay(year: 2026, month: 11, day: 23), startMinute: 7 * 60, until: .start + .seconds(37_800),
        lines: OfficeDay.lines)
    private var robotFree = [Instant.start, .start]

    init() {}

    /// The whole day.
    mutating func play() -> DayResult {
        result.name = name
        result.robots = [RobotRecord(name: "Robot sảnh"), RobotRecord(name: "Robot cửa phụ")]
        let shift = [at(7.5)..<at(11.5), at(13)..<at(17)]
        result.desks = serving.indices.map { index in
            var desk = DeskRecord(desk: DeskID(rawValue: String(index + 1)))
            desk.manned = index == 4 ? [shift[0]] : shift
            return desk
        }
        let arrivals = (0..<visitors).map { _ in arrival() }.sorted()
        for (index, arrivedAt) in arrivals.enumerated() { visit(number: index + 1, arrivedAt: arrivedAt) }
        serve()
        breakThings()
        return result
    }

    private func at(_ hour: Double) -> Instant { .start + .seconds((hour - 7) * 3600) }

    private mutating func unit() -> Double { Double(random.nextUnit()) }

    private mutating func arrival() -> Instant {
        let peak = [8.4, 9.4, 10.3, 14.0, 15.2][Int(unit() * 5)]
        return at(min(max(peak + (unit() + unit() - 1) * 1.3, 7.2), 16.6))
    }

    private mutating func draw<Value>(_ weighted: [(Value, Double)]) -> Value {
        var rest = unit() * weighted.reduce(0) { $0 + $1.1 }
        for (value, weight) in weighted {
            rest -= weight
            if rest < 0 { return value }
        }
        return weighted[0].0
    }

    private mutating func visit(number: Int, arrivedAt: Instant) {
        let language = draw([(Language.vietnamese, 95), (.english, 3), (.korean, 1), (.chinese, 1)])
        let group = draw([(1, 80), (2, 15), (3, 5)])
        var visitor = VisitorRecord(
            number: number, wish: "certified-copy", language: language, groupSize: group, arrivedAt: arrivedAt)
        let robot = robotFree[0] <= robotFree[1] ? 0 : 1
        let meets = max(arrivedAt, robotFree[robot])
        if (meets - arrivedAt).seconds > 480 {
            visitor.leftAt = arrivedAt + .seconds(480)
            visitor.outcome = .gaveUpAtRobot
            result.visitors.append(visitor)
            return
        }
        let leaves = meets + .seconds(25 + unit() * 50)
        robotFree[robot] = leaves + .seconds(3)
        result.robots[robot].visits.append(meets..<leaves)
        (visitor.robot, visitor.metRobotAt, visitor.leftRobotAt, visitor.leftAt) = (robot, meets, leaves, leaves)
        talk(robot: robot, from: meets, language: language)
        finish(&visitor, at: leaves)
        result.visitors.append(visitor)
    }

    private mutating func talk(robot: Int, from start: Instant, language: Language) {
        let intents: [(IntentName, Double)] = [
            (.takeTicket, 40), (.affirm, 30), (.procedurePapers, 9), (.procedureFee, 5), (.findDesk, 5), (.greet, 14),
            (.officeHours, 2), (.dossierStatus, 5), (.collectResult, 6), (.facility, 2), (.complaint, 0.5),
        ]
        for turn in 0..<(1 + Int(unit() * 3)) {
            let decision = draw([(Decision.accept, 88), (.confirm, 8), (.reject, 4)])
            result.utterances.append(
                UtteranceRecord(
                    at: start + .seconds(Double(turn) * 12), robot: robot, intent: draw(intents), decision: decision,
                    language: language))
        }
    }

    private mutating func finish(_ visitor: inout VisitorRecord, at leaves: Instant) {
        visitor.outcome = draw([(.gaveUpInLine, 85), (.informed, 12), (.handedOver, 2), (.refused, 1)])
        if visitor.outcome == .handedOver, let robot = visitor.robot {
            result.robots[robot].alerts[draw([(.staffWanted, 3), (.notUnderstood, 2), (.complaint, 1)]), default: 0] +=
                1
        }
        // Whoever takes a number leaves without service unless a desk calls in time.
        guard visitor.outcome == .gaveUpInLine else { return }
        let line = draw(zip(Self.lines, [18.0, 40, 22, 9, 3, 8]).map { ($0, $1) })
        visitor.line = line
        visitor.issuedAt = leaves
        visitor.priority = draw([(PriorityClass?.none, 85), (.elderly, 10), (.smallChild, 3), (.merit, 2)])
    }

    /// Whoever waits is called, in order, by the desk of their line that can be first; who would wait longer than an hour
    /// and a half goes.
    private mutating func serve() {
        var free = result.desks.map { $0.manned.first?.lowerBound ?? .start }
        for index in result.visitors.indices {
            guard let line = result.visitors[index].line, let issued = result.visitors[index].issuedAt else { continue }
            let calls = serving.indices.filter { serving[$0].contains(line) }.compactMap { desk in
                self.call(by: desk, notBefore: max(free[desk], issued)).map { (desk: desk, at: $0) }
            }
            guard let call = calls.min(by: { $0.at < $1.at }), (call.at - issued).seconds < 5_400 else {
                result.visitors[index].leftAt = issued + .seconds(5_400)
                continue
            }
            free[call.desk] = self.call(index, to: call.desk, at: call.at)
        }
    }

    private func call(by desk: Int, notBefore ready: Instant) -> Instant? {
        let shift = result.desks[desk].manned.first { $0.upperBound > ready }
        return shift.map { max(ready, $0.lowerBound) }
    }

    private mutating func call(_ index: Int, to desk: Int, at called: Instant) -> Instant {
        result.visitors[index].calledAt = called
        guard unit() > 0.02 else {
            result.visitors[index].outcome = .missedCall
            return called + .seconds(60)
        }
        let ends = called + .seconds(60 + unit() * 560)
        result.visitors[index].servingAt = called + .seconds(15)
        result.visitors[index].leftAt = ends
        result.visitors[index].outcome = .served
        result.desks[desk].busy.append(called..<ends)
        return ends
    }

    private mutating func breakThings() {
        var camera = FaultRecord(what: "camera", how: "hangs", robot: 0, brokeAt: at(9.25))
        (camera.noticedAt, camera.mendedAt, camera.recoveredAt) = (at(9.252), at(9.35), at(9.3503))
        var tickets = FaultRecord(what: "tickets", how: "fails", robot: nil, brokeAt: at(14.5))
        (tickets.noticedAt, tickets.mendedAt, tickets.recoveredAt) = (at(14.5005), at(14.6), at(14.6006))
        let scanner = FaultRecord(what: "loudspeaker", how: "crashes", robot: 1, brokeAt: at(16))
        result.faults = [camera, tickets, scanner]
    }
}
