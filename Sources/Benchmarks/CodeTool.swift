import CodeDrawing
import Foundation
import Glibc
import Reception

/// A command that reads codes from picture files: what a robot without a reader of its own would start for each frame.
struct CodeTool: Sendable {
    private static let known: [(name: String, command: String, options: [String])] = [
        ("ZBar", "zbarimg", ["--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable", "-Sqrcode.binary"]),
        ("ZXing", "ZXingReader", ["-bytes", "-format", "QRCode"]),
    ]

    let name: String
    private let program: URL
    private let options: [String]
    private let scratch: URL

    /// The tools that are found in `folders`.
    static func all(scratch: URL, folders: [String]) -> [CodeTool] {
        known.compactMap { name, command, options in
            folders.map { URL(filePath: $0).appending(path: command) }
                .first { access($0.path(percentEncoded: false), X_OK) == 0 }
                .map { CodeTool(name: name, program: $0, options: options, scratch: scratch) }
        }
    }

    /// The commands that are not among `tools`.
    static func missing(_ tools: [CodeTool]) -> [String] {
        known.filter { known in !tools.contains { $0.name == known.name } }.map(\.command)
    }

    /// Whether the command reads the code from its picture.
    func reads(_ code: HeldCode) async throws -> Bool {
        let file = scratch.appending(path: "\(UUID().uuidString).pgm")
        defer { try? FileManager.default.removeItem(at: file) }
        try code.picture.portableGraymap.write(to: file)
        let output = try await output(of: file)
        return output.prefix(code.payload.bytes.count) == Data(code.payload.bytes)
    }

    /// What the command writes about a picture. That it finds nothing is no failure.
    private func output(of file: URL) async throws -> Data {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { @Sendable in
                continuation.resume(
                    with: Result {
                        let (process, output) = (Process(), Pipe())
                        process.executableURL = program
                        process.arguments = options + [file.path(percentEncoded: false)]
                        process.standardOutput = output
                        process.standardError = FileHandle.nullDevice
                        try process.run()
                        try output.fileHandleForWriting.close()
                        let written = output.fileHandleForReading.readDataToEndOfFile()
                        process.waitUntilExit()
                        return written
                    })
            }
        }
    }
}

extension GrayPicture {
    /// The picture as a PGM file (Netpbm).
    fileprivate var portableGraymap: Data { Data("P5 \(width) \(height) 255\n".utf8) + Data(pixels) }
}
