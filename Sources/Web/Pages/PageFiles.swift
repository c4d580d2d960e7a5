import Digests
package import Foundation

/// The files of all pages, read once: what is not in this table is not there, whatever a request says.
package struct PageFiles: Sendable {
    /// The folder that was built together with the program: beside it, or where it was built. Where it is in neither place,
    /// the program stops here and says both.
    package static var bundled: URL { Bundle.module.bundleURL.appending(path: "Resources") }

    private let files: [String: StoredAnswer]

    /// Reads every file of every folder in `folder`; hidden ones are left out. Blocks while it reads: for the start.
    package init(folder: URL = PageFiles.bundled) throws(WebError) {
        var files: [String: StoredAnswer] = [:]
        for group in try Self.names(in: folder, isRoot: true) {
            let place = folder.appending(path: group)
            for name in try Self.names(in: place) {
                files["\(group)/\(name)"] = try Self.read(place.appending(path: name))
            }
        }
        guard !files.isEmpty else { throw .noPages(path: folder.path, reason: "it is empty") }
        self.files = files
    }

    /// The file `name` of the folder `folder`.
    package func file(_ name: String, in folder: String) -> StoredAnswer? { files["\(folder)/\(name)"] }

    private static func names(in folder: URL, isRoot: Bool = false) throws(WebError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
        } catch {
            let reason = error.localizedDescription
            throw isRoot
                ? .noPages(path: folder.path, reason: reason) : .unreadable(path: folder.path, reason: reason)
        }
    }

    private static func read(_ file: URL) throws(WebError) -> StoredAnswer {
        guard let kind = PageKind(rawValue: file.pathExtension) else {
            throw .unknownKind(path: file.path, allowed: PageKind.allCases.map(\.rawValue))
        }
        do {
            return try StoredAnswer(Array(Data(contentsOf: file)), mediaType: kind.mediaType)
        } catch let error as DigestError {
            throw .noDigest(error)
        } catch {
            throw .unreadable(path: file.path, reason: error.localizedDescription)
        }
    }
}
