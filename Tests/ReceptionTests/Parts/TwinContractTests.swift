import Reception
import Simulation
import TestSupport
import Testing

@Suite("Twins keep the contracts of their parts", .timeLimit(.minutes(1)))
struct TwinContractTests {
    @Test func simulatedCamera() async throws {
        try await RecordedCameraContract { SimulatedCamera(clock: $0, frames: RecordedCameraContract.length) }.verify()
    }

    @Test func simulatedFaceDetector() async throws {
        let clock = ManualClock()
        let scene = SimulatedScene()
        scene.place("Lan", SimulatedPerson(distance: 1))
        scene.place("Minh", SimulatedPerson(distance: 1.4, across: 0.8, yaw: 0.2))
        let camera = SimulatedCamera(clock: clock, frames: 5)
        try await FaceDetectorContract(SimulatedFaceDetector(scene: scene), camera: camera, showing: 2, clock: clock)
            .verify()
    }

    @Test func simulatedCodeReader() async throws {
        let clock = ManualClock()
        let scene = SimulatedScene()
        let codes = try [[1], [2, 3]].map { try #require(CodePayload(bytes: $0)) }
        for code in codes { scene.hold(code) }
        let camera = SimulatedCamera(clock: clock, frames: 5)
        try await CodeReaderContract(
            SimulatedCodeReader(scene: scene), camera: camera, showing: Set(codes), clock: clock
        ).verify()
    }

    @Test func scriptedScreen() async throws {
        try await VisitorScreenContract {
            let screen = ScriptedScreen()
            return ScreenTrial(
                screen, type: { screen.perform(.text($0, source: .typed, language: nil)) },
                remove: { screen.remove() }, caption: { screen.views.last?.caption ?? "" })
        }.verify()
    }

    @Test func manualClock() async throws {
        let clock = ManualClock()
        try await ReceptionClockContract(clock) { clock.advance(by: $0) }.verify()
    }

    @Test func scriptedCodeScanner() async throws {
        let fault = FaultSwitch(part: .scanner)
        let scanner = ScriptedCodeScanner(fault: fault)
        try await CodeScannerContract(
            scanner,
            scan: { text in scanner.scan(try #require(CodePayload(bytes: Array(text.utf8)))) },
            takeAway: {
                fault.set(.failing(reason: "unplugged"))
                scanner.disturb()
            }
        ).verify()
    }

    @Test func writtenCodes() async throws {
        let meanings: [ScannedCode] = [
            .card(holder: IdentityCard(sex: .female, age: .elderly, name: "Bưởi", person: "7")), .ticket(id: "T1"),
            .dossier(code: "H29.17-250612-0012"), .unknown,
        ]
        let known = try meanings.map { (try #require(WrittenCodes.payload(of: $0)), $0) }
        try await CodeInterpreterContract(WrittenCodes(), known: known).verify()
    }
}
