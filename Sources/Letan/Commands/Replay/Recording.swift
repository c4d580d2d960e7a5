import Foundation
import Journaling

/// A session of a journal and where it was found.
struct Recording {
    /// The file.
    let path: String
    /// What it says.
    let session: JournalSession

    /// Every session of the journal, or of the journals in the folder, at `path`; with `number` only that one, from 1.
    static func read(_ path: String, session number: Int? = nil) throws(CommandError) -> [Recording] {
        let recordings: [Recording]
        do throws(JournalError) { recordings = try read(files(at: path)) } catch { throw .failed(error.description) }
        guard let number else { return recordings }
        guard number <= recordings.count else {
            let known = recordings.count == 1 ? "one session" : "\(recordings.count) sessions"
            throw .failed("\(path): there is no session \(number); it holds \(known)")
        }
        return [recordings[number - 1]]
    }

    private static func files(at path: String) throws(JournalError) -> [String] {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue ? try RecordingFolder(path: path).files() : [path]
    }

    private static func read(_ files: [String]) throws(JournalError) -> [Recording] {
        var recordings: [Recording] = []
        for file in files {
            recordings += try JournalReader.sessions(path: file).map { Recording(path: file, session: $0) }
        }
        return recordings
    }

    /// The only one of `recordings`, where a command can use but one; `option` says how to choose.
    static func only(_ recordings: [Recording], choosing option: String) throws(CommandError) -> Recording {
        guard let first = recordings.first, recordings.count == 1 else {
            throw .usage("there are \(recordings.count) sessions; choose one with \(option)")
        }
        return first
    }

    /// The place of a line, as errors name it.
    func place(_ line: Int) -> String { "\(path):\(line)" }
}
