import Foundation

/// Data that lies beside the checkout, not in it; tests that need it are skipped where it is missing.
enum SharedData {
    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let folder =
        ProcessInfo.processInfo.environment["LETAN_SHARED"].map { URL(filePath: $0) }
        ?? checkout.deletingLastPathComponent().appending(path: "shared")

    static let yuNet = folder.appending(path: "data/faces/face_detection_yunet_2023mar.onnx").path
    static let centerFace = checkout.appending(path: "Models/Faces/centerface.onnx").path

    static var hasYuNet: Bool { FileManager.default.fileExists(atPath: yuNet) }
    static var hasCenterFace: Bool { FileManager.default.fileExists(atPath: centerFace) }
    static var hasClips: Bool { FileManager.default.fileExists(atPath: clip("truth.json")) }

    static func clip(_ name: String) -> String { folder.appending(path: "data/clips/\(name)").path }
}
