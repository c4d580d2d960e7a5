import Foundation
import LocatedJSON
import Testing

@Suite("Reading files")
struct FileReadingTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "LocatedJSONTests-\(UUID())")

    private func withFile<Result>(_ content: Data, _ body: (String) throws -> Result) throws -> Result {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "x.json")
        try content.write(to: file)
        return try body(file.path)
    }

    @Test("a file is read, and errors call it by its short name")
    func shortName() throws {
        try withFile(Data("{\n  \"opnes\": 1 }".utf8)) { path in
            var object = try LocatedValue(contentsOf: path, named: "Models/Office.json").object()
            #expect(object.optional("opens") == nil)
            let error = #expect(throws: LocatedJSONError.self) { try object.finish() }
            #expect(error?.description == #"Models/Office.json:2:3: unknown key "opnes"; did you mean "opens"?"#)
        }
    }

    @Test("a file of ten megabytes is refused")
    func tooLarge() throws {
        try withFile(Data(repeating: UInt8(ascii: " "), count: 10_000_000)) { path in
            let error = #expect(throws: LocatedJSONError.self) { try LocatedValue(contentsOf: path) }
            #expect(error?.description == "\(path): longer than the 4194304 bytes that are read; make it shorter")
        }
    }

    @Test(
        "an endless file is refused after the limit", .enabled(if: FileManager.default.fileExists(atPath: "/dev/zero")))
    func endless() {
        let error = #expect(throws: LocatedJSONError.self) { try LocatedValue(contentsOf: "/dev/zero") }
        #expect(error?.problem == .tooLarge(limit: 4 << 20))
    }

    @Test("a missing file and a folder are named", arguments: ["no/such/file.json", "/"])
    func unreadable(path: String) {
        let error = #expect(throws: LocatedJSONError.self) { try LocatedValue(contentsOf: path) }
        #expect(error?.location == TextLocation(file: path))
        #expect(error?.description.hasPrefix("\(path): cannot be read (") == true)
    }
}
