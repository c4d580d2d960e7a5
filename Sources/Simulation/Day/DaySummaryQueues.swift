public import Reception

extension DaySummary {
    /// How many waited at each moment.
    public struct QueueLength: Hashable, Sendable {
        /// From an instant on, so many wait, until the next step.
        public struct Step: Hashable, Sendable {
            /// When the length changed.
            public let at: Instant
            /// The length from then on.
            public let length: Int
        }

        /// Each change, in order; before the first, nobody waits. Who comes and goes at the same instant is not seen.
        public let steps: [Step]
        /// The greatest length; 0 when nobody ever waited.
        public let maximum: Int
        /// When it was first reached.
        public let maximumAt: Instant?
        /// The mean length over open time.
        public let average: Double

        init(of stays: [Range<Instant>], openTime: [Range<Instant>]) {
            let steps = Self.steps(of: stays)
            self.steps = steps
            maximum = steps.map(\.length).max() ?? 0
            maximumAt = steps.first { [maximum] in $0.length == maximum }?.at
            let open = openTime.seconds
            average = open > 0 ? openTime.secondsShared(with: stays) / open : 0
        }

        private static func steps(of stays: [Range<Instant>]) -> [Step] {
            let stays = stays.filter { !$0.isEmpty }
            let changes = stays.map { ($0.lowerBound, 1) } + stays.map { ($0.upperBound, -1) }
            var steps: [Step] = []
            var length = 0
            for (at, change) in changes.sorted(by: { $0.0 < $1.0 }) {
                length += change
                if steps.last?.at == at { steps.removeLast() }
                if length != steps.last?.length ?? 0 { steps.append(Step(at: at, length: length)) }
            }
            return steps
        }

        /// One for each of `lines`: people wait from the issue to the call or, without a call, until they leave or the day
        /// ends.
        static func perLine(
            _ lines: [LineID], of result: DayResult, openTime: [Range<Instant>]
        ) -> [QueueLength] {
            var stays: [LineID: [Range<Instant>]] = [:]
            for visitor in result.visitors {
                guard let line = visitor.line, let from = visitor.issuedAt else { continue }
                let to = visitor.calledAt ?? visitor.leftAt ?? result.until
                stays[line, default: []].append(from..<max(from, to))
            }
            return lines.map { QueueLength(of: stays[$0] ?? [], openTime: openTime) }
        }
    }

    /// The visitors who waited until a robot was free.
    public struct RobotQueue: Hashable, Sendable {
        /// How many waited.
        public let length: QueueLength
        /// From the door to the robot, of those who came to stand before one; nil when nobody did.
        public let waits: Lengths?

        init(of result: DayResult, openTime: [Range<Instant>]) {
            length = QueueLength(
                of: result.visitors.compactMap { $0.stayBeforeRobot(until: result.until) }, openTime: openTime)
            waits = Lengths(result.visitors.compactMap { visitor in visitor.metRobotAt.map { $0 - visitor.arrivedAt } })
        }
    }
}

extension VisitorRecord {
    /// From the door to the robot; who gives up before stays until they leave, who is there at the end until then. Nil for
    /// visitors who want no robot.
    fileprivate func stayBeforeRobot(until end: Instant) -> Range<Instant>? {
        let waitsToTheEnd = outcome == .unfinished && issuedAt == nil
        guard let to = metRobotAt ?? (outcome == .gaveUpAtRobot ? leftAt : waitsToTheEnd ? end : nil) else {
            return nil
        }
        return arrivedAt..<max(arrivedAt, to)
    }
}
