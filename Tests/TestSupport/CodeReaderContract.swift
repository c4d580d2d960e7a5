package import Reception
package import Simulation
import Testing

/// What every `CodeReader` promises, real or simulated.
package struct CodeReaderContract: Sendable {
    private let reader: any CodeReader
    private let camera: any Camera
    private let codes: Set<CodePayload>
    private let clock: ManualClock

    /// The contract for `reader` on the frames of `camera`, in the time of `clock`, each of which shows `codes`, one to
    /// eight.
    package init(_ reader: any CodeReader, camera: any Camera, showing codes: Set<CodePayload>, clock: ManualClock) {
        self.reader = reader
        self.camera = camera
        self.codes = codes
        self.clock = clock
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        let looks = Gathered<(first: [CodePayload], second: [CodePayload], broken: [CodePayload])>()
        try await playing(on: clock) { [camera, reader] in
            try await camera.run { frame throws(PartFailure) in
                let first = try reader.codes(in: frame)
                let broken = try Self.damaged(frame, with: reader)
                looks.add((first, try reader.codes(in: frame), broken))
            }
        }
        #expect(!looks.all.isEmpty, "the camera showed nothing")
        for look in looks.all {
            #expect(look.first.count == codes.count && Set(look.first) == codes, "every code is found once")
            #expect(Set(look.second) == codes, "the same frame gives the same codes: nothing is kept of it")
            #expect(look.broken.isEmpty, "a frame that is not whole holds no code")
        }
    }

    /// What is found in frames that say of themselves what is not so.
    private static func damaged(
        _ frame: borrowing Frame, with reader: any CodeReader
    ) throws(PartFailure) -> [CodePayload] {
        let (instant, format, width, height) = (frame.capturedAt, frame.format, frame.width, frame.height)
        let sizes = [(width, height + 1), (width, 0), (0, height), (-width, height), (width, -1), (1 << 20, 1 << 20)]
        return try frame.withBytes { bytes throws(PartFailure) in
            var found: [CodePayload] = []
            for (width, height) in sizes {
                found += try reader.codes(
                    in: Frame(
                        capturedAt: instant, sequence: 0, width: width, height: height, format: format, bytes: bytes))
            }
            return found
        }
    }
}
