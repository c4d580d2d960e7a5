import Reception
import Simulation
import TestSupport
import Testing

@Suite("A part that fails is started again, with growing pauses", .timeLimit(.minutes(1)))
struct AgentSupervisionTests {
    /// A camera that does `behave` in each run, the runs counted from 1.
    private struct UnsteadyCamera: Camera {
        let clock: ManualClock
        let starts = Gathered<Instant>()
        let behave: @Sendable (Int, ManualClock) async throws -> Void

        func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
            try await behave(starts.add(clock.now), clock)
        }
    }

    /// The pauses between the starts of a camera that behaves like this, in seconds.
    private func pauses(
        for seconds: Double, _ behave: @escaping @Sendable (Int, ManualClock) async throws -> Void
    ) throws -> (pauses: [Double], reports: [String]) {
        let starts = Gathered<Gathered<Instant>>()
        let robot = try Robot { parts, settings, clock in
            settings.cameraDeadline = .seconds(60)
            let camera = UnsteadyCamera(clock: clock, behave: behave)
            starts.add(camera.starts)
            parts.eyes?.camera = camera
        }
        try robot.live { try await $0.at(seconds) }
        let instants = starts.all[0].all
        let pauses = zip(instants, instants.dropFirst()).map { ($1 - $0).seconds }
        return (pauses, robot.reports.filter { $0.contains("camera") })
    }

    private static let failure = PartFailure(part: .camera, reason: "unplugged")

    @Test("The pauses double from a quarter of a second to half a minute; the failure is told once")
    func backsOff() throws {
        let outcome = try pauses(for: 130) { _, _ in throw Self.failure }
        #expect(outcome.pauses == [0.25, 0.5, 1, 2, 4, 8, 16, 30, 30, 30])
        #expect(outcome.reports == ["0.0 camera failed"])
    }

    @Test("After ten seconds of work earlier failures are forgotten")
    func forgives() throws {
        let outcome = try pauses(for: 20) { run, clock in
            if run == 4 { try await clock.sleep(for: .seconds(10)) }
            throw Self.failure
        }
        #expect(outcome.pauses.prefix(5) == [0.25, 0.5, 1, 10.25, 0.5])
    }

    @Test("A part that takes itself for cancelled is started again all the same")
    func spuriousCancellation() throws {
        let outcome = try pauses(for: 1) { _, _ in throw CancellationError() }
        #expect(outcome.pauses == [0.25, 0.5])
        #expect(outcome.reports == ["0.0 camera failed"])
    }

    @Test("A part that has come to its end is not started again")
    func ends() throws {
        let outcome = try pauses(for: 60) { _, _ in }
        #expect(outcome.pauses == [])
        #expect(outcome.reports == ["0.0 camera ended"])
    }

    @Test("The wait after any number of failures is in bounds", arguments: [-1, 0, 1, 2, 7, 8, 100, Int.max])
    func waitIsBounded(_ failures: Int) {
        let policy = RestartPolicy()
        let wait = policy.delay(afterFailures: failures)
        #expect(wait >= policy.first)
        #expect(wait <= policy.longest)
    }
}
