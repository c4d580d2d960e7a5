package import Foundation

/// An empty folder of its own for one test, removed when the value dies.
package final class ScratchFolder: Sendable {
    /// Whether this process may mount file systems: root of a container mostly may not.
    package static let mayMount: Bool = {
        guard let scratch = try? ScratchFolder() else { return false }
        return withExtendedLifetime(scratch) {
            mount("tmpfs", scratch.url.path, "tmpfs", 0, "size=4k") == 0 && umount2(scratch.url.path, 0) == 0
        }
    }()

    /// The folder.
    package let url: URL

    /// Makes the folder.
    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "letan-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of `name` in the folder, whether it is there or not.
    package func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file and gives its path.
    package func file(_ bytes: some Sequence<UInt8>, named name: String = "file") throws -> String {
        try Data(bytes).write(to: url.appending(path: name))
        return path(name)
    }
}
