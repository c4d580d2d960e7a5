package import Reception
package import Simulation
import Testing

/// What every `FaceDetector` promises, neural or simulated.
package struct FaceDetectorContract: Sendable {
    private let detector: any FaceDetector
    private let camera: any Camera
    private let faces: Int
    private let clock: ManualClock

    /// The contract for `detector` on the frames of `camera`, in the time of `clock`, each of which shows `faces` people.
    package init(_ detector: any FaceDetector, camera: any Camera, showing faces: Int, clock: ManualClock) {
        self.detector = detector
        self.camera = camera
        self.faces = faces
        self.clock = clock
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        let looks = Gathered<(first: [FaceDetection], second: [FaceDetection])>()
        try await playing(on: clock) { [camera, detector] in
            try await camera.run { frame throws(PartFailure) in
                looks.add((try detector.detect(in: frame), try detector.detect(in: frame)))
            }
        }
        #expect(!looks.all.isEmpty, "the camera showed nothing")
        for look in looks.all {
            #expect(look.first == look.second, "the same frame gives the same faces: nothing is kept of it")
            #expect(look.first.filter { $0.score >= 0.75 }.count == faces, "no face is missed or found twice")
            #expect(look.first.map(\.score) == look.first.map(\.score).sorted(by: >), "the best score comes first")
            for detection in look.first { expectPlausible(detection) }
        }
    }

    private func expectPlausible(_ detection: FaceDetection) {
        #expect((0...1).contains(detection.score))
        let region = detection.region
        #expect(region.width > 0 && region.height > 0 && region.x + region.width > 0 && region.y + region.height > 0)
        #expect(region.x < 1 && region.y < 1, "regions are shares of the frame")
        let landmarks = detection.landmarks
        #expect(landmarks.leftEye.x <= landmarks.rightEye.x, "left is the left of the picture")
        #expect(landmarks.leftEye.y < landmarks.leftMouth.y, "eyes are above mouths")
    }
}
