package import Reception

/// The cost of looking at one frame.
package enum DetectorBenchmarks {
    /// `detector` on a frame of `width` by `height` pixels in each layout. The network does the same work whatever the
    /// frame shows.
    package static func detect(_ detector: any FaceDetector, width: Int, height: Int) -> [Benchmark] {
        PixelFormat.allCases.map { format in
            let bytes = format.byteCount(rowBytes: format.rowBytes(width: width), height: height)
            let pixels = [UInt8](repeating: 128, count: bytes)
            return Benchmark("Faces:Detect\(width)x\(height)-\(format.rawValue)", unit: "ms", runs: 50) {
                try await seconds { try look(at: pixels, width, height, format, with: detector) } * 1_000
            }
        }
    }

    private static func look(
        at pixels: [UInt8], _ width: Int, _ height: Int, _ format: PixelFormat, with detector: any FaceDetector
    ) throws {
        try pixels.withUnsafeBytes { bytes in
            let frame = Frame(
                capturedAt: .start, sequence: 0, width: width, height: height, format: format, bytes: bytes)
            _ = try detector.detect(in: frame)
        }
    }

    /// Tracker and engagement on three faces that move a little from frame to frame.
    package static func presence() -> Benchmark {
        let framesPerSample = 1_000
        return Benchmark("Presence:TrackAndEngage", unit: "ns", runs: 200) {
            var machine = PresenceMachine()
            return await seconds {
                for frame in 0..<framesPerSample {
                    let now = Instant(microseconds: Int64(frame) * 100_000)
                    _ = machine.handle(observations[frame % observations.count], at: now)
                }
            } * 1e9 / Double(framesPerSample)
        }
    }

    private static let observations: [FaceObservation] = (0..<8).map { step in
        let faces = (0..<3).map { face(across: 0.2 + 0.3 * Double($0) + 0.002 * Double(step)) }
        return FaceObservation(detections: faces, aspectRatio: 4.0 / 3)
    }

    private static func face(across: Double) -> FaceDetection {
        FaceDetection(
            region: NormalizedRegion(x: across - 0.05, y: 0.3, width: 0.1, height: 0.17), score: 0.9,
            landmarks: FaceLandmarks(
                leftEye: NormalizedPoint(x: across - 0.02, y: 0.36),
                rightEye: NormalizedPoint(x: across + 0.02, y: 0.36), nose: NormalizedPoint(x: across, y: 0.39),
                leftMouth: NormalizedPoint(x: across - 0.015, y: 0.43),
                rightMouth: NormalizedPoint(x: across + 0.015, y: 0.43)))
    }
}
