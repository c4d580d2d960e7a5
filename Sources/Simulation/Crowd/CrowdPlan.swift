public import Reception

/// A generated day: who comes and what for, which desks work when and how fast. Read from the `crowd` of a scenario; see
/// `CrowdReading` for the format. Minutes count from local midnight.
public struct CrowdPlan: Hashable, Sendable {
    /// So many visitors an hour for a while, at independent random instants.
    public struct ArrivalRate: Hashable, Sendable {
        /// The minutes in which it holds.
        public let minutes: Range<Int>
        /// The mean number of visitors (or groups) an hour.
        public let perHour: Double

        /// Makes a rate.
        public init(minutes: Range<Int>, perHour: Double) {
            self.minutes = minutes
            self.perHour = perHour
        }
    }

    /// What a visitor comes for, and in which words.
    public struct Wish: Hashable, Sendable {
        /// Its name in reports.
        public let name: String
        /// How many have this wish, in relation to the other wishes.
        public let weight: Double
        /// What is said to begin with, by language: one of the sentences at random. A visitor without a sentence in their
        /// language says it in the office's.
        public let says: [Language: [String]]
        /// Whether the visitor wants a ticket in the end: then they say yes to an offer, choose `line` where asked, and
        /// wait for their call.
        public let wantsTicket: Bool
        /// The line they choose when the robot asks for one.
        public let line: LineID?
        /// The button they touch when the robot asks for a procedure.
        public let procedure: ProcedureID?

        /// Makes a wish.
        public init(
            name: String, weight: Double, says: [Language: [String]], wantsTicket: Bool, line: LineID? = nil,
            procedure: ProcedureID? = nil
        ) {
            self.name = name
            self.weight = weight
            self.says = says
            self.wantsTicket = wantsTicket
            self.line = line
            self.procedure = procedure
        }
    }

    /// A desk and the minutes in which somebody sits there.
    public struct Shift: Hashable, Sendable {
        /// The desk.
        public let desk: DeskID
        /// The minutes of work, in order.
        public let minutes: [Range<Int>]

        /// Makes a shift.
        public init(desk: DeskID, minutes: [Range<Int>]) {
            self.desk = desk
            self.minutes = minutes
        }
    }

    /// When visitors come. Rates of overlapping times add up.
    public var arrivals: [ArrivalRate] = []
    /// What language they speak, by weight; in a fixed order.
    public var languages: [Weighted<Language>] = []
    /// What they come for.
    public var wishes: [Wish] = []
    /// How many come together, by weight.
    public var groupSizes: [Weighted<Int>] = [Weighted(1, weight: 1)]
    /// The share of visitors who show an identity card first, 0...1.
    public var cards = 0.0
    /// How many visitors have a right to priority and take it up when asked: percent of all of them, by reason.
    public var priorities: [Weighted<PriorityClass>] = []
    /// The share of words that the recogniser loses or garbles, 0...1.
    public var slips = 0.0
    /// How long a visitor waits for a free robot before leaving, seconds.
    public var patienceAtRobot = Spread.fixed(600)
    /// How long a visitor waits for the call before leaving, seconds.
    public var patienceInLine = Spread.fixed(7_200)
    /// How long it takes to the desk after the call, seconds.
    public var walk = Spread.fixed(15)
    /// How long a desk waits for somebody who does not come, seconds.
    public var noShowAfter = 60.0
    /// How long the service at a desk takes, seconds: by line, and for every other line.
    public var service: [LineID: Spread] = [:]
    /// The service time of the lines that `service` does not name.
    public var otherService = Spread.exponential(mean: 300)
    /// Who sits where and when; a desk that is not named is not manned.
    public var shifts: [Shift] = []
    /// Whether visitors go to the robots; false: they take a number at once from a machine that asks nothing.
    public var usesRobots = true

    /// Makes an empty day.
    public init() {}
}

/// A value and how often it is drawn, in relation to others.
public struct Weighted<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    public let value: Value
    /// Its weight; of two values the one with twice the weight is drawn twice as often.
    public let weight: Double

    /// Makes a weighted value.
    public init(_ value: Value, weight: Double) {
        self.value = value
        self.weight = weight
    }
}

/// How a length of time varies; all in seconds.
public enum Spread: Hashable, Sendable {
    /// Always the same.
    case fixed(Double)
    /// Anything between, alike.
    case uniform(ClosedRange<Double>)
    /// Without memory.
    case exponential(mean: Double)
    /// Mostly short, sometimes long; by the mean and standard deviation of the times themselves.
    case lognormal(mean: Double, deviation: Double)
}
