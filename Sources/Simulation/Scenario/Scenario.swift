public import Reception

/// Visits as a list of timed steps, or a whole generated day, and what is expected to come of them. Read from JSON; see
/// `ScenarioReading` for the format.
public struct Scenario: Sendable {
    /// Something that happens at an instant.
    public struct Step: Sendable {
        /// When.
        public let at: Instant
        /// The robot it happens to, by its place in `robots`.
        public let robot: Int
        /// What.
        public let happening: Happening
        /// Where the step stands, as `file:line:column`.
        public let place: String

        /// Makes a step.
        public init(at: Instant, robot: Int = 0, _ happening: Happening, place: String = "") {
            self.at = at
            self.robot = robot
            self.happening = happening
            self.place = place
        }
    }

    /// What it is called.
    public let name: String
    /// What it shows, in a sentence.
    public let shows: String
    /// The seed of everything random.
    public let seed: UInt64
    /// The day it plays on.
    public let day: LocalDay
    /// The minute of that day at which it begins.
    public let minute: Int
    /// What the robots are called, at least one.
    public let robots: [String]
    /// What is other than in the office's own files.
    public let changes: OfficeChanges
    /// The dossiers that the office's directory knows.
    public let dossiers: [Dossier]
    /// What happens, in the order of time.
    public let steps: [Step]
    /// What breaks again and again, at random instants.
    public let recurring: [RecurringFault]
    /// Generated visitors and officials, if there are any.
    public let crowd: CrowdPlan?
    /// What the crowd names of the office, and where.
    let crowdReading: CrowdReading?
    /// What is expected.
    public let expectations: [Expectation]
    /// When it ends.
    public let until: Instant

    /// Makes a scenario; `steps` must be in the order of time.
    public init(
        name: String, shows: String, seed: UInt64 = 1, day: LocalDay = LocalDay(year: 2026, month: 3, day: 2),
        minute: Int = 8 * 60 + 30, robots: [String] = ["robot"], changes: OfficeChanges = OfficeChanges(),
        dossiers: [Dossier] = [], steps: [Step], recurring: [RecurringFault] = [], crowd: CrowdPlan? = nil,
        expectations: [Expectation], until: Instant
    ) {
        self.init(
            name: name, shows: shows, seed: seed, day: day, minute: minute, robots: robots, changes: changes,
            dossiers: dossiers, steps: steps, recurring: recurring, crowd: crowd, crowdReading: nil,
            expectations: expectations, until: until)
    }

    init(
        name: String, shows: String, seed: UInt64, day: LocalDay, minute: Int, robots: [String], changes: OfficeChanges,
        dossiers: [Dossier], steps: [Step], recurring: [RecurringFault], crowd: CrowdPlan?,
        crowdReading: CrowdReading?, expectations: [Expectation], until: Instant
    ) {
        self.name = name
        self.shows = shows
        self.seed = seed
        self.day = day
        self.minute = minute
        self.robots = robots
        self.changes = changes
        self.dossiers = dossiers
        self.steps = steps
        self.recurring = recurring
        self.crowd = crowd
        self.crowdReading = crowdReading
        self.expectations = expectations
        self.until = until
    }

    /// The same day with `factor` times as many generated visitors.
    public func busier(by factor: Double) -> Scenario {
        var crowd = crowd
        let rates = crowd?.arrivals ?? []
        crowd?.arrivals = rates.map { CrowdPlan.ArrivalRate(minutes: $0.minutes, perHour: $0.perHour * factor) }
        return Scenario(
            name: name, shows: shows, seed: seed, day: day, minute: minute, robots: robots, changes: changes,
            dossiers: dossiers, steps: steps, recurring: recurring, crowd: crowd, crowdReading: crowdReading,
            expectations: expectations, until: until)
    }

    /// The same with another seed.
    public func seeded(_ seed: UInt64) -> Scenario {
        Scenario(
            name: name, shows: shows, seed: seed, day: day, minute: minute, robots: robots, changes: changes,
            dossiers: dossiers, steps: steps, recurring: recurring, crowd: crowd, crowdReading: crowdReading,
            expectations: expectations, until: until)
    }
}
