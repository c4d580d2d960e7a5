public import Reception

extension DaySummary {
    /// How a desk was used.
    public struct DeskUse: Hashable, Sendable {
        /// The desk.
        public let desk: DeskID
        /// When somebody sat there, in order.
        public let manned: [Range<Instant>]
        /// When it was busy with a visitor, in order.
        public let busy: [Range<Instant>]
        /// The busy part of the manned time, 0...1; nil when nobody ever sat there.
        public let share: Double?
        /// Seconds of work outside the manned time: a service that began in time and ended late.
        public let overtime: Double

        init(of record: DeskRecord) {
            desk = record.desk
            (manned, busy) = (record.manned.united, record.busy.united)
            let (mannedSeconds, atWork) = (manned.seconds, manned.secondsShared(with: busy))
            share = mannedSeconds > 0 ? atWork / mannedSeconds : nil
            overtime = busy.seconds - atWork
        }
    }

    /// How a robot was used.
    public struct RobotUse: Hashable, Sendable {
        /// What the scenario calls it.
        public let name: String
        /// Its visits, in order.
        public let visits: [Range<Instant>]
        /// How long they were; nil when there were none.
        public let lengths: Lengths?
        /// The part of open time in which it had a visitor, 0...1.
        public let share: Double
        /// How often it called for an official.
        public let alerts: [OperatorAlert: Int]

        init(of record: RobotRecord, openTime: [Range<Instant>]) {
            name = record.name
            visits = record.visits.sorted { $0.lowerBound < $1.lowerBound }
            lengths = Lengths(visits.map { $0.upperBound - $0.lowerBound })
            let open = openTime.seconds
            share = open > 0 ? openTime.secondsShared(with: visits.united) / open : 0
            alerts = record.alerts
        }
    }

    /// Something that broke, and how long it took.
    public struct FaultCourse: Hashable, Sendable {
        /// What happened.
        public let record: FaultRecord
        /// From the break to the moment the robot noticed.
        public let noticedAfter: Delay?
        /// From the break to the moment the robot worked with it again.
        public let backAfter: Delay?
        /// From the mending to the moment the robot worked with it again.
        public let backAfterMending: Delay?

        init(_ record: FaultRecord) {
            self.record = record
            noticedAfter = record.noticedAt.map { $0 - record.brokeAt }
            backAfter = record.recoveredAt.map { $0 - record.brokeAt }
            backAfterMending = record.recoveredAt.flatMap { back in record.mendedAt.map { back - $0 } }
        }
    }
}
