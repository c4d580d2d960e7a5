import Benchmarks
import Reception
import Simulation
import Synchronization
import Vision

/// The cases of `letan bench` about seeing; what is missing is told.
struct FaceCases {
    let assembly: Assembly
    let note: (String) -> Void

    /// Looking at one frame.
    var detector: [Benchmark] {
        [NetworkInput.vga, .quarterVGA].flatMap { input in
            var sized = assembly.configuration
            sized.detector.input = input
            do throws(PartFailure) {
                return DetectorBenchmarks.detect(
                    try assembly.configured(sized).detector(), width: input.width, height: input.height)
            } catch {
                note("Faces:Detect\(input.width)x\(input.height) left out: \(error.reason)")
                return []
            }
        }
    }

    /// From the footage of the configuration to the events.
    func eyes() async -> [Benchmark] {
        guard case .footage(let footage, _)? = assembly.configuration.camera else {
            note("Eyes: left out: which footage? Add --set camera.footage=FILE")
            return []
        }
        let camera = MotionJPEGCamera(path: footage, pace: .asFastAsPossible, clock: ManualClock())
        let frames = Mutex(0)
        do {
            try await camera.run { _ in frames.withLock { $0 += 1 } }
            let eyes = Eyes(camera: camera, detector: try assembly.adaptiveDetector(), clock: assembly.clock)
            return EyeBenchmarks(eyes, frames: frames.withLock { $0 }).all
        } catch {
            note("Eyes: left out: \(error)")
            return []
        }
    }
}
