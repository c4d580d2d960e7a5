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
        /// Whether a run gives a frame before all else.
        let gives: @Sendable (Int) -> Bool
        let behave: @Sendable (Int, ManualClock) async throws -> Void

        func run(_ consume: @escaping @Sendable (borrowing Frame) throws(PartFailure) -> Void) async throws {
            let start = starts.add(clock.now)
            if gives(start) { try lend(consume) }
            try await behave(start, clock)
        }

        private func lend(_ consume: (borrowing Frame) throws(PartFailure) -> Void) throws(PartFailure) {
            try consume(
                Frame(
                    capturedAt: clock.now, sequence: 0, width: 0, height: 0, format: .gray8,
                    bytes: UnsafeRawBufferPointer(start: nil, count: 0)))
        }
    }

    /// The pauses between the starts of a camera that behaves like this, in seconds.
    private func pauses(
        for seconds: Double, gives: @escaping @Sendable (Int) -> Bool = { _ in true },
        _ behave: @escaping @Sendable (Int, ManualClock) async throws -> Void
    ) throws -> (pauses: [Double], reports: [String]) {
        let starts = Gathered<Gathered<Instant>>()
        let robot = try Robot { parts, settings, clock in
            settings.cameraDeadline = .seconds(60)
            let camera = UnsteadyCamera(clock: clock, gives: gives, behave: behave)
            starts.add(camera.starts)
            parts.eyes?.camera = camera
        }
        try robot.live { try await $0.at(seconds) }
        let instants = starts.all[0].all
        let pauses = zip(instants, instants.dropFirst()).map { ($1 - $0).seconds }
        return (pauses, robot.reports.filter { $0.contains("camera") })
    }

    private static let failure = PartFailure(part: .camera, reason: "unplugged")

    @Test("The pauses double from a quarter of a second to half a minute")
    func backsOff() throws {
        let outcome = try pauses(for: 130) { _, _ in throw Self.failure }
        #expect(outcome.pauses == [0.25, 0.5, 1, 2, 4, 8, 16, 30, 30, 30])
        #expect(outcome.reports.first == "0.0 camera ready")
        #expect(outcome.reports.dropFirst().first == "0.0 camera failed")
    }

    @Test("A device that does not come up is tried twice a second; the failure is told once")
    func triesOften() throws {
        let outcome = try pauses(for: 3, gives: { _ in false }) { _, _ in throw Self.failure }
        #expect(outcome.pauses == [0.25, 0.5, 0.5, 0.5, 0.5, 0.5])
        #expect(outcome.reports == ["0.0 camera failed"])
    }

    @Test("A device that was away for long is tried again at once when it bounces")
    func bounces() throws {
        let outcome = try pauses(for: 40, gives: { $0 == 61 }) { _, _ in throw Self.failure }
        #expect(outcome.pauses[59] == 0.5)
        #expect(outcome.pauses[60] == 0.25)
    }

    @Test("One whose detector fails is tried ever more seldom")
    func othersFailure() throws {
        let failure = PartFailure(part: .detector, reason: "no network")
        let outcome = try pauses(for: 5, gives: { _ in false }) { _, _ in throw failure }
        #expect(outcome.pauses == [0.25, 0.5, 1, 2])
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
        let outcome = try pauses(for: 1, gives: { _ in false }) { _, _ in throw CancellationError() }
        #expect(outcome.pauses == [0.25, 0.5])
        #expect(outcome.reports == ["0.0 camera failed"])
    }

    @Test("A part that has come to its end is not started again")
    func ends() throws {
        let outcome = try pauses(for: 60, gives: { _ in false }) { _, _ in }
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
