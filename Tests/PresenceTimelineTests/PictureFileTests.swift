import Foundation
import PresenceTimeline
import Reception
import TestSupport
import Testing

@Suite("A picture's file is whole or not there")
struct PictureFileTests {
    private static let layout = TimelineLayout(
        Recorded.visits(2, seconds: 30), settings: PresenceSettings(), words: TimelineWords(.vietnamese))

    @Test("What is written is a PNG picture of the layout's size, and nothing lies beside it")
    func writes() throws {
        let folder = try ScratchFolder()
        try PictureFile(path: folder.path("p.png")).write(Self.layout)
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder.path("p.png"))))
        #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        let (width, height) = (Int(bytes[18]) << 8 + Int(bytes[19]), Int(bytes[22]) << 8 + Int(bytes[23]))
        #expect(width == 1_600 && height == Int(Self.layout.height))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["p.png"])
    }

    @Test("A file that is not written after all leaves nothing behind, and an older picture as it was")
    func leavesNothing() throws {
        let folder = try ScratchFolder()
        _ = try folder.file("older".utf8, named: "p.png")
        do { _ = try PictureFile(path: folder.path("p.png")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["p.png"])
        #expect(try String(contentsOfFile: folder.path("p.png"), encoding: .utf8) == "older")
    }

    @Test(
        "Where no picture can be written it is said before anything is recorded",
        arguments: [("p.jpg", "ends in .png"), ("none/p.png", "No such file"), ("folder.png", "is a folder")])
    func refuses(name: String, message: String) throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "folder.png"), withIntermediateDirectories: false)
        do {
            _ = try PictureFile(path: folder.path(name))
            Issue.record("\(name) was accepted")
        } catch {
            #expect("\(error)".contains(message) && "\(error)".contains(name), "\(error)")
        }
    }

    @Test("A recording in which nothing was seen has no picture")
    func nothingSeen() {
        #expect(throws: TimelineError.nothingSeen) {
            try TimelineLayout.drawn(
                PresenceRecording(), settings: PresenceSettings(), words: TimelineWords(.english))
        }
    }
}
