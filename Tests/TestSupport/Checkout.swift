package import Foundation
package import Testing

/// Where tests find what they read: the checkout, what was built from it, and the data beside it.
package enum Checkout {
    /// The root of the checkout.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What was built together with the running tests.
    package static let programs: URL = {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "."
        return URL(filePath: program).deletingLastPathComponent()
    }()

    /// Third-party data beside the checkout (`../shared/data`, or `data` in `$LETAN_SHARED`); tests that need it are
    /// skipped where it is missing.
    package static let sharedData =
        (ProcessInfo.processInfo.environment["LETAN_SHARED"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared")).appending(path: "data")

    /// Why a test of shared data is skipped.
    package static let noSharedData: Comment = "there is no ../shared/data beside the checkout"

    /// Whether the recorded clips and the weights for tests are there.
    package static var hasSharedData: Bool {
        [clip("one-person-webcam.mjpeg"), yuNet].allSatisfy(FileManager.default.fileExists)
    }

    /// A recorded clip, or `truth.json`.
    package static func clip(_ name: String) -> String { sharedData.appending(path: "clips/\(name)").path }

    /// The weights of YuNet.
    package static let yuNet = sharedData.appending(path: "faces/face_detection_yunet_2023mar.onnx").path

    /// Whether the long tests are asked for (`Tests/run --long`).
    package static var runsLongTests: Bool { ProcessInfo.processInfo.environment["LETAN_LONG"] != nil }
}
