import Reception
import Simulation
import Synchronization
import Testing

@Suite("A camera that rests")
struct CameraRestTests {
    /// What was noticed, when, and how many frames that took.
    private struct Sight: Equatable {
        var events: [String] = []
        var end = ""
        var frames = 0
    }

    private final class Watch: FaceDetector {
        let detector: SimulatedFaceDetector
        let sight = Mutex(Sight())

        init(_ scene: SimulatedScene) { detector = SimulatedFaceDetector(scene: scene) }

        func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
            sight.withLock { $0.frames += 1 }
            return try detector.detect(in: frame)
        }
    }

    private final class Count: Sendable {
        private let count = Mutex(0)

        var value: Int { count.withLock { $0 } }

        func add() { count.withLock { $0 += 1 } }
    }

    private typealias Script = @Sendable (SimulatedScene, Watch, SimulatedCamera, ManualClock) async throws -> Void

    private func watch(resting rests: Bool, _ script: @escaping Script) throws -> Sight {
        let clock = ManualClock()
        return try VirtualExecutor().run(clock, limit: .start + .seconds(100_000)) {
            let scene = SimulatedScene(clock: clock)
            let watch = Watch(scene)
            let rest = CameraRest(scene: scene, presence: PresenceSettings(), heeding: [watch.detector.fault])
            let camera = rests ? SimulatedCamera(clock: clock, rest: rest) : SimulatedCamera(clock: clock)
            let eyes = Eyes(camera: camera, detector: watch, clock: clock)
            await withTaskGroup { group in
                group.addTask {
                    let end: String
                    do {
                        try await eyes.watch(ready: {}) { event, at in
                            watch.sight.withLock { $0.events.append("\(at.microseconds) \(event)") }
                        }
                        end = "it ended"
                    } catch {
                        end = "\(error)"
                    }
                    watch.sight.withLock { $0.end = "\(clock.now.microseconds) \(end)" }
                }
                try? await script(scene, watch, camera, clock)
                group.cancelAll()
            }
            return watch.sight.withLock { $0 }
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `notices the same at the same microseconds as one that never rests`(seed: UInt64) throws {
        let script: Script = { scene, _, _, clock in
            var random = SeededRandom(seed: seed)
            for _ in 0..<60 {
                try await clock.sleep(for: pause(&random))
                for _ in 0..<Int.random(in: 1...3, using: &random) { change(scene, &random) }
            }
            try await clock.sleep(for: .seconds(20))
        }
        let (restless, rested) = try (watch(resting: false, script), watch(resting: true, script))
        #expect(rested.events == restless.events)
        #expect(restless.events.count > 25)
        #expect(rested.frames < restless.frames * 3 / 4)
    }

    /// Mostly a moment or a long while; at times right on a frame's instant.
    private func pause(_ random: inout SeededRandom) -> Delay {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .milliseconds(100 * Int64.random(in: 1...200, using: &random))
        case 1: .milliseconds(Int64.random(in: 1...50, using: &random))
        case 2, 3: Delay(microseconds: .random(in: 1...3_000_000, using: &random))
        default: Delay(microseconds: .random(in: 3_000_000...30_000_000, using: &random))
        }
    }

    private func change(_ scene: SimulatedScene, _ random: inout SeededRandom) {
        let name = ["an", "binh", "chi", "dung"][Int.random(in: 0..<4, using: &random)]
        guard Int.random(in: 0..<3, using: &random) > 0 else { return scene.remove(name) }
        let distance = [0.5, 0.9, 1.2, 1.45, 1.7, 1.95, 2.2, 3.5]
        let yaw = [-0.5, -0.25, 0, 0, 0, 0.15, 0.24, 0.3]
        scene.place(
            name,
            SimulatedPerson(
                distance: distance[Int.random(in: 0..<8, using: &random)],
                across: .random(in: 0.1...0.9, using: &random), yaw: yaw[Int.random(in: 0..<8, using: &random)]))
    }

    @Test(arguments: [60_000_000, 60_000_001, 60_099_999, 60_100_000, 63_456_789] as [Int64])
    func `fails at the same instant as one that never rests, when it is told that a switch moved`(at: Int64) throws {
        let moves: [@Sendable (Watch, SimulatedCamera, FaultSwitch.Fault) -> Void] = [
            { watch, _, fault in watch.detector.fault.set(fault) }, { _, camera, fault in camera.fault.set(fault) },
        ]
        let faults: [FaultSwitch.Fault] = [.failing(reason: "cable"), .dying(afterSteps: 7, reason: "heat")]
        for move in moves {
            for fault in faults {
                let script: Script = { scene, watch, camera, clock in
                    scene.place("an", SimulatedPerson(distance: 1))
                    try await clock.sleep(until: Instant(microseconds: at))
                    move(watch, camera, fault)
                    scene.disturb()
                    try await clock.sleep(for: .seconds(20))
                }
                let (restless, rested) = try (watch(resting: false, script), watch(resting: true, script))
                #expect(rested.end == restless.end)
                #expect(rested.events == restless.events)
            }
        }
    }

    @Test func `shows a few frames a second of an empty lobby, and all of them while somebody is new`() throws {
        let empty = try watch(resting: true) { _, _, _, clock in try await clock.sleep(for: .seconds(3_600)) }
        #expect(empty.frames > 3_600 && empty.frames < 7_400)
        let visited = try watch(resting: true) { scene, _, _, clock in
            try await clock.sleep(for: .seconds(3_600))
            scene.place("an", SimulatedPerson(distance: 1))
            try await clock.sleep(for: .seconds(4))
        }
        #expect(visited.frames - empty.frames == 40)
    }

    @Test func `never rests when nothing ever settles`() throws {
        var presence = PresenceSettings()
        presence.disengageWidth = presence.engageWidth * 2
        let frames = Count()
        let clock = ManualClock()
        _ = try VirtualExecutor().run(clock, limit: .start + .seconds(100)) { [presence] in
            let rest = CameraRest(scene: SimulatedScene(clock: clock), presence: presence)
            let camera = SimulatedCamera(clock: clock, rest: rest)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await camera.run { _ in frames.add() } }
                try await clock.sleep(for: .seconds(60.05))
                group.cancelAll()
            }
        }
        #expect(frames.value == 601)
    }
}
