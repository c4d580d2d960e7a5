import Foundation

extension IntentModel {
    /// Writes the bytes of a model to `path` in one step: whoever reads sees the one of before or this one, whole.
    package static func save(_ bytes: [UInt8], path: String) throws(IntentModelError) {
        do {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url, options: .atomic)
            // Nothing in it is private, and the robot's user is seldom the one who installed it.
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        } catch {
            throw .unwritable(path: path, reason: error.localizedDescription)
        }
    }
}
