import Foundation

/// A folder for one test, removed when the value dies.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "letan-vision-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes `bytes` and gives the path.
    func file(_ bytes: [UInt8], named name: String = "footage.mjpeg") throws -> String {
        let place = folder.appending(path: name)
        try Data(bytes).write(to: place)
        return place.path
    }
}
