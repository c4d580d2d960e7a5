import CodeDrawing
import Foundation
import Glibc
import Reception

/// A command that reads codes from picture files: what a robot without a reader of its own would start for each frame.
struct CodeTool: Sendable {
    private static let known: [(name: String, command: String, options: [String])] = [
        ("ZBar", "zbarimg", ["--quiet", "--raw", "--nodbus", "-Sbinary", "-Sdisable", "-Sqrcode.enable", "-Sqrcode.binary"]),
        ("ZXing", "ZXingReader", ["-format", "QRCode"]),
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
}
