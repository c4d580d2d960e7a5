import LocatedJSON
import Reception

/// A scenario file that cannot be used: one sentence with file, line, column and the fix.
public struct ScenarioError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
}

/// The format of scenario files, a JSON object:
///
///     name, shows    texts
///     seed           a whole number, optional
///     start          {"day": "2026-03-02", "time": "08:30"}, optional
///     robots         what the robots are called, optional: one robot
///     office         what is other than in Office.json, optional; see `OfficeChangesReading`
///     dossiers       each {"code": …, "status": …} with "received" and "due", optional; the list too
///     steps          in the order of time, each {"at": seconds, …} with what happens (`HappeningReading`) and "robot", or
///                    with "expect" or "never" and "within" seconds (`ExpectationReading`)
///     faults         what breaks again and again (`FaultReading`), optional
///     crowd          generated visitors and officials (`CrowdReading`), optional
///     expect         what is expected over the whole (`ExpectationReading`)
///     until          the end in seconds
extension Scenario {
    /// Reads the file at `path`.
    public init(contentsOf path: String) throws(ScenarioError) {
        do throws(LocatedJSONError) {
            try self.init(LocatedValue(contentsOf: path))
        } catch {
            throw ScenarioError(description: error.description)
        }
    }

    /// Reads `text`, which errors call `file`.
    public init(parsing text: String, file: String) throws(ScenarioError) {
        do throws(LocatedJSONError) {
            try self.init(LocatedValue(parsing: Array(text.utf8), file: file))
        } catch {
            throw ScenarioError(description: error.description)
        }
    }

    /// The longest scenario, in seconds: a day.
    static let longest = 86_400.0

    private init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        let name = try keys.string("name", maxLength: 200)
        let shows = try keys.string("shows", maxLength: 1_000)
        let seed = UInt64(try keys.optional("seed")?.int(in: 0...Int.max) ?? 1)
        let start = try keys.optional("start").map { value throws(LocatedJSONError) in try Self.start(value) }
        let end = try keys.double("until", in: 0...Self.longest)
        let robots = try Self.robots(keys.optional("robots"))
        let names = ScenarioNames(robots: robots, end: end)
        var office = OfficeChanges()
        if let value = keys.optional("office") { office = try OfficeChangesReading.changes(value, names) }
        var dossiers: [Dossier] = []
        for value in try keys.optional("dossiers")?.array(count: 0...1_000) ?? [] {
            dossiers.append(try DossierReading.dossier(value))
        }
        var reading = StepReading(names: names)
        try reading.read(keys.array("steps"))
        var recurring: [RecurringFault] = []
        for value in try keys.optional("faults")?.array(count: 0...100) ?? [] {
            recurring.append(try FaultReading.recurring(value, names))
        }
        let crowd = try keys.optional("crowd").map { value throws(LocatedJSONError) in try CrowdReading(value) }
        for value in try keys.array("expect") {
            reading.expectations.append(try ExpectationReading.expectation(value, names))
        }
        try keys.finish()
        self.init(
            name: name, shows: shows, seed: seed, day: start?.day ?? LocalDay(year: 2026, month: 3, day: 2),
            minute: start?.minute ?? 8 * 60 + 30, robots: robots, changes: office, dossiers: dossiers,
            steps: reading.stepsInOrder, recurring: recurring, crowd: crowd?.plan, crowdReading: crowd,
            expectations: reading.expectations,
            until: names.end)
    }

    private static func robots(_ value: LocatedValue?) throws(LocatedJSONError) -> [String] {
        guard let value else { return ["robot"] }
        var names: [String] = []
        for value in try value.array(count: 1...20) {
            let name = try value.string(maxLength: 40)
            guard !names.contains(name) else { throw value.refusal("names a robot twice; give each its own name") }
            names.append(name)
        }
        return names
    }

    private static func start(_ value: LocatedValue) throws(LocatedJSONError) -> (day: LocalDay, minute: Int) {
        var keys = try value.object()
        let dayValue = try keys.required("day")
        let timeValue = try keys.required("time")
        try keys.finish()
        return (try dayValue.localDay(), try timeValue.minuteOfDay())
    }
}

/// What the parts of a scenario file refer to.
struct ScenarioNames {
    /// The robots, in order.
    let robots: [String]
    /// The last instant.
    let end: Instant

    init(robots: [String], end: Double) {
        self.robots = robots
        self.end = .start + .seconds(end)
    }

    /// An instant within the scenario.
    func instant(_ value: LocatedValue) throws(LocatedJSONError) -> Instant {
        .start + .seconds(try value.double(in: 0...end.seconds))
    }

    /// The robot that `keys` name, the first where they name none.
    func robot(_ keys: inout ObjectReader) throws(LocatedJSONError) -> Int {
        try keys.optional("robot").map { value throws(LocatedJSONError) in try robot(value) } ?? 0
    }

    /// The robot called `value`.
    func robot(_ value: LocatedValue) throws(LocatedJSONError) -> Int {
        guard let index = robots.firstIndex(of: try value.string(maxLength: 40)) else {
            throw value.refusal("is no robot of this scenario; they are \(robots.joined(separator: ", "))")
        }
        return index
    }
}

extension LocatedValue {
    /// A day written as 2026-03-02.
    func localDay() throws(LocatedJSONError) -> LocalDay {
        guard let day = LocalDay(written: try string(maxLength: 10)) else {
            throw refusal("is no day; write it as \"2026-03-02\"")
        }
        return day
    }

    /// A time of day written as 08:30, in minutes.
    func minuteOfDay() throws(LocatedJSONError) -> Int {
        let time = try string(maxLength: 5).split(separator: ":").map { Int($0) ?? -1 }
        guard time.count == 2, (0...23).contains(time[0]), (0...59).contains(time[1]) else {
            throw refusal("is no time; write it as \"08:30\"")
        }
        return time[0] * 60 + time[1]
    }

    /// A length of time in seconds.
    func delay(in bounds: ClosedRange<Double>) throws(LocatedJSONError) -> Delay { .seconds(try double(in: bounds)) }
}
