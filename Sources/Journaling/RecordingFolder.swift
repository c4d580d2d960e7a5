import Foundation
import Glibc
package import Reception

/// A folder of recordings: a journal for each start of the robot, none ever written over.
package struct RecordingFolder: Sendable {
    /// The most starts within one minute that are told apart.
    private static let mostInAMinute = 1_000

    private let path: String

    /// The recordings at `path`, which need not exist yet.
    package init(path: String) { self.path = path }

    /// Makes the folder, for its owner only, when it is not there, and in it an empty file for a start at `time`, named
    /// after it, as `2026-03-02-0830-1.jsonl`. The file is this start's alone, also when two start at once.
    package func begin(at time: WallTime) throws(JournalError) -> String {
        try make()
        for number in 1...Self.mostInAMinute {
            let name =
                "\(time.day)-\(Self.twoDigits(time.minute / 60))\(Self.twoDigits(time.minute % 60))-\(number).jsonl"
            let file = URL(filePath: path).appending(path: name).path(percentEncoded: false)
            let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            let code = errno
            if descriptor >= 0 {
                Glibc.close(descriptor)
                return file
            }
            guard code == EEXIST else { throw .noRecording(folder: path, call: "open", reason: Self.reason(code)) }
        }
        throw .noRecording(folder: path, call: "open", reason: "\(Self.mostInAMinute) recordings of this minute exist")
    }

    /// The recordings, the oldest start first.
    package func files() throws(JournalError) -> [String] {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
        let found = names.filter { $0.hasSuffix(".jsonl") }
        guard !found.isEmpty else { throw .noRecordings(folder: path) }
        return found.sorted { $0.compare($1, options: .numeric) == .orderedAscending }
            .map { URL(filePath: path).appending(path: $0).relativePath }
    }

    private func make() throws(JournalError) {
        guard mkdir(path, 0o700) != 0 else { return }
        let code = errno
        var isFolder: ObjCBool = false
        guard code == EEXIST else { throw .noRecording(folder: path, call: "mkdir", reason: Self.reason(code)) }
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .noRecording(folder: path, call: "mkdir", reason: "there is a file of this name")
        }
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func reason(_ code: CInt) -> String { String(cString: strerror(code)) }
}
