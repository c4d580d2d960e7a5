import Foundation
import Journaling
import Reception
import TestSupport
import Testing

@Suite("A folder of recordings holds a file for each start")
struct RecordingFolderTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func time(_ minute: Int) -> WallTime {
        WallTime(utcMilliseconds: 0, day: LocalDay(year: 2026, month: 3, day: 2), minute: minute)
    }

    @Test("The folder and its files are their owner's alone")
    func permissions() throws {
        let file = try RecordingFolder(path: scratch.path("rec")).begin(at: time(510))
        #expect(file.hasSuffix("rec/2026-03-02-0830-1.jsonl"))
        for (path, mode) in [(scratch.path("rec"), 0o700), (file, 0o600)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == mode)
        }
    }

    @Test("Every start has a file of its own, and they are read in the order of the starts")
    func neverOverwrites() throws {
        let folder = RecordingFolder(path: scratch.path("rec"))
        var files: [String] = []
        for _ in 0..<12 { files.append(try folder.begin(at: time(59))) }
        files.append(try folder.begin(at: time(60)))
        #expect(Set(files).count == 13)
        #expect(try folder.files() == files)
    }

    @Test("A folder that cannot be made, or has nothing to read, is named with the fix")
    func mistakes() throws {
        _ = try scratch.file("x".utf8, named: "file")
        let inTheWay = #expect(throws: JournalError.self) {
            try RecordingFolder(path: scratch.path("file")).begin(at: time(0))
        }
        #expect("\(try #require(inTheWay))".contains("file: mkdir failed: there is a file of this name"))
        let orphan = #expect(throws: JournalError.self) {
            try RecordingFolder(path: scratch.path("no/such")).begin(at: time(0))
        }
        #expect("\(try #require(orphan))".contains("no/such: mkdir failed: No such file or directory"))
        let empty = #expect(throws: JournalError.self) { try RecordingFolder(path: scratch.path("")).files() }
        #expect("\(try #require(empty))".contains("holds no recording"))
    }
}
