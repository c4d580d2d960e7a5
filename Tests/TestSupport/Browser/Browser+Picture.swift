package import Foundation

extension Browser {
    /// The folder for pictures (`LETAN_PICTURES`); nil takes none.
    package static let pictures = ProcessInfo.processInfo.environment["LETAN_PICTURES"].map { URL(filePath: $0) }

    /// Takes a picture of the window into the folder for pictures, as `name.png`.
    package func picture(_ name: String) async throws {
        guard let folder = Self.pictures else { return }
        let text = try await session.send("GET", "/screenshot").text ?? ""
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(base64Encoded: text)?.write(to: folder.appending(path: "\(name).png"))
    }
}
