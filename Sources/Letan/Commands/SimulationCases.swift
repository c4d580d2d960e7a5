import Benchmarks
import Foundation
import Reception
import Simulation

/// What it costs to play an office day: six hundred visitors, two robots, eight desks, every utterance really matched.
struct SimulationCases {
    private let runner: ScenarioRunner
    private let day: Scenario
    private let double: Scenario

    /// Where the day lies in the share folder.
    private static let file = "Tests/SimulationTests/Days/ordinary-day.json"
    /// The working days of a month.
    private static let daysOfMonth = 22

    /// Reads the shipped day; nil, with a note, where the sources are not there.
    init?(office: SimulatedOffice, share: URL, note: (String) -> Void) {
        let path = share.appending(path: Self.file).path(percentEncoded: false)
        do throws(ScenarioError) {
            day = try Scenario(contentsOf: path)
        } catch {
            note("Simulation left out: \(error)")
            return nil
        }
        double = day.busier(by: 2)
        runner = ScenarioRunner(office: office)
    }

    /// Every case.
    var all: [Benchmark] { [officeDay, ratio, growth, month, memory] }

    private var officeDay: Benchmark {
        Benchmark("Simulation:OfficeDay", unit: "s", runs: 5) { try seconds(day) }
    }

    private var ratio: Benchmark {
        Benchmark("Simulation:VirtualToReal", unit: "x", runs: 5) { try day.until.seconds / seconds(day) }
    }

    /// What a visitor of a day twice as busy costs, in relation to one of the ordinary day.
    private var growth: Benchmark {
        Benchmark("Simulation:GrowthToDouble", unit: "x", runs: 3) {
            let (one, two) = (try timed(day), try timed(double))
            return (two.seconds / Double(two.visitors)) / (one.seconds / Double(one.visitors))
        }
    }

    private var month: Benchmark {
        Benchmark("Simulation:Month", unit: "s", runs: 1, isLong: true) {
            try (0..<Self.daysOfMonth).reduce(0) { try $0 + seconds(day.seeded(UInt64($1 + 1))) }
        }
    }

    private var memory: Benchmark {
        Benchmark("Simulation:PeakMemory", unit: "MB", runs: 1) {
            _ = try seconds(day)
            var usage = rusage()
            guard getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return .nan }
            return Double(usage.ru_maxrss) / 1_024
        }
    }

    private func seconds(_ scenario: Scenario) throws -> Double { try timed(scenario).seconds }

    private func timed(_ scenario: Scenario) throws -> (seconds: Double, visitors: Int) {
        let clock = ContinuousClock()
        let begun = clock.now
        let outcome = try runner.run(scenario)
        return ((clock.now - begun) / .seconds(1), max(1, outcome.day?.visitors.count ?? 1))
    }
}
