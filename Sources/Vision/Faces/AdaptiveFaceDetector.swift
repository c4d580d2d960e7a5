package import Reception
import Synchronization

/// Finds faces with one detector by day and with another in the dark, by the brightness of the frames.
///
/// It promises what both promise. Only one of them looks at a frame.
package final class AdaptiveFaceDetector: FaceDetector {
    private let day: any FaceDetector
    private let night: any FaceDetector
    private let machine: Mutex<NightMachine>

    /// Makes a detector that begins by day.
    package init(day: any FaceDetector, night: any FaceDetector, settings: NightSettings = NightSettings()) {
        self.day = day
        self.night = night
        machine = Mutex(NightMachine(settings: settings))
    }

    package func detect(in frame: borrowing Frame) throws(PartFailure) -> [FaceDetection] {
        try isNight(frame) ? night.detect(in: frame) : day.detect(in: frame)
    }

    /// A frame too small to measure changes nothing.
    private func isNight(_ frame: borrowing Frame) -> Bool {
        let (light, now) = (FrameLight(frame), frame.capturedAt)
        return machine.withLock { machine in
            light.map { machine.isNight(brightness: $0.brightness, at: now) } ?? machine.isNight
        }
    }
}
