package import Reception
package import Simulation
import Testing

/// What a camera that shows recorded footage promises besides what every camera does.
package struct RecordedCameraContract: Sendable {
    /// How many pictures the cameras under test have to show.
    package static let length = 50

    private let makeCamera: @Sendable (ManualClock) throws -> any Camera
    private let clock = ManualClock()

    /// The contract for the cameras that `makeCamera` makes: each shows `length` sound pictures, in the time of the clock
    /// it is given or without a pause, and ends.
    package init(_ makeCamera: @escaping @Sendable (ManualClock) throws -> any Camera) { self.makeCamera = makeCamera }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        let (clock, makeCamera) = (clock, makeCamera)
        try await CameraContract(clock: clock, passing: { try await playing(on: clock, $0) }) {
            try makeCamera(clock)
        }.verify()
        let camera = try makeCamera(clock)
        for _ in 0..<2 { try await showsEveryPicture(camera) }
    }

    private func showsEveryPicture(_ camera: any Camera) async throws {
        let sequences = Gathered<Int>()
        try await playing(on: clock) { try await camera.run { sequences.add($0.sequence) } }
        #expect(sequences.all == Array(0..<Self.length))
    }
}
