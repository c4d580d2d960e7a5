import Foundation
import IntentMatching
import Reception
import Testing

@Suite("Rejected corpora")
struct RejectedCorporaTests {
    /// One file that must be refused: where, why, what is in it.
    struct Rejected: Sendable, CustomStringConvertible {
        let place: String
        let reason: String
        let file: String
        let text: String

        init?(_ fields: [String]) {
            guard fields.count == 4 else { return nil }
            (place, reason, file) = (fields[0], fields[1], fields[2])
            text = fields[3].replacingOccurrences(of: "⏎", with: "\n").replacingOccurrences(of: "⇥", with: "\t")
        }

        static let all = ShippedContent.rows("rejected-templates.tsv").compactMap(Rejected.init)

        var description: String { "\(file): \(text.prefix(40))" }
    }

    @Test("name the file, the line, the column and the fix", arguments: Rejected.all)
    func location(rejected: Rejected) throws {
        let files: [CorpusFile] = [
            .text("vi/_slots/known.txt", "x = y"), .text(rejected.file, rejected.text),
        ]
        let error = try #require(throws: IntentCorpusError.self) { try IntentCorpus(files: files) }
        #expect(error.description.hasPrefix("\(rejected.file):\(rejected.place): "), "\(error)")
        #expect(error.description.contains(rejected.reason), "\(error)")
        #expect(error.description.contains("; "), "no fix in: \(error)")
    }

    @Test func aRuleThatGrowsWithoutBoundIsRefused() throws {
        let rules = (1...40).map { "r\($0) = <r\($0 - 1)> <r\($0 - 1)>" }.joined(separator: "\n")
        let files: [CorpusFile] = [.text("vi/_rules.txt", "r0 = a\n" + rules), .text("vi/greet.txt", "<r40>")]
        let error = try #require(throws: IntentCorpusError.self) { try IntentCorpus(files: files) }
        #expect(error.description.hasPrefix("vi/_rules.txt:8:1: the longest sentence"), "\(error)")
    }

    @Test func tooManySentencesAreRefused() throws {
        let line = Array(repeating: "(a | b | c | d)", count: 20).joined(separator: " ")
        let error = try #require(throws: IntentCorpusError.self) {
            try IntentCorpus(files: [.text("vi/greet.txt", "chào\n" + line)])
        }
        #expect(error.description.hasPrefix("vi/greet.txt:2:1: this stands for more than"), "\(error)")
    }

    @Test func tooManySynonymsAreRefused() throws {
        let line = "x = " + Array(repeating: "(a | b | c | d)", count: 8).joined(separator: " ")
        let error = try #require(throws: IntentCorpusError.self) {
            try IntentCorpus(files: [.text("vi/_slots/line.txt", line)])
        }
        #expect(error.description.hasPrefix("vi/_slots/line.txt:1:4: this stands for more than 5000"), "\(error)")
    }

    @Test func longLinesAndFilesAreRefused() throws {
        let line = try #require(throws: IntentCorpusError.self) {
            try IntentCorpus(files: [.text("vi/greet.txt", String(repeating: "ạ", count: 100_000))])
        }
        #expect(line.description.hasPrefix("vi/greet.txt:1:2001: the line has more than 2000 characters"))
        let file = try #require(throws: IntentCorpusError.self) {
            try IntentCorpus(files: [.text("vi/greet.txt", String(repeating: "a\n", count: 1_000_000))])
        }
        #expect(file.description.hasPrefix("vi/greet.txt has more than 1048576 bytes"))
    }

    @Test func deepNestingIsRefusedNotFollowed() throws {
        let error = try #require(throws: IntentCorpusError.self) {
            try IntentCorpus(files: [.text("vi/greet.txt", String(repeating: "(", count: 1_900))])
        }
        #expect(error.description.contains("nested deeper than 32"), "\(error)")
    }

    @Test func brokenUTF8IsRefusedWhereItIs() throws {
        let bytes = Array("chào\nch".utf8) + [0xC3, 0x28]
        let error = try #require(throws: IntentCorpusError.self) {
            try IntentCorpus(files: [CorpusFile(path: "greet.txt", place: ["vi", "greet.txt"], bytes: bytes)])
        }
        #expect(error.description.hasPrefix("greet.txt:2:3: the bytes are not UTF-8"))
    }

    @Test(
        "refuse files that are no part of a corpus",
        arguments: [
            ("vi/_greet.txt", "is no part of a corpus"), ("vi/Greet.txt", "is no part"), ("vi/x/y.txt", "is no part"),
            ("greet.txt", "is no part"), ("xx/greet.txt", "is in a folder named 'xx'"),
            ("vi/none/a/b.txt", "is no part"),
        ])
    func places(path: String, reason: String) throws {
        let error = try #require(throws: IntentCorpusError.self) { try IntentCorpus(files: [.text(path, "a")]) }
        #expect(error.description.contains(reason), "\(error)")
    }

    @Test func sentencesThatPeopleSaidAreRead() throws {
        let corpus = try IntentCorpus(files: [
            .text("vi/greet.txt", "chào"),
            .text("vi/_heard.txt", "# said\n\ngreet\tchào nha\nnone/visa\tvisa hết hạn\r\nnone\tmột\thai\n"),
        ])
        let heard = try #require(corpus.contents[.vietnamese]?.heard)
        #expect(heard.map(\.label) == [.intent(.greet), .topic("visa"), .topic("other")])
        #expect(heard.map(\.text) == ["chào nha", "visa hết hạn", "một\thai"])
    }

    @Test func aMissingAndAnEmptyFolderAreRefused() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letan-\(UUID().uuidString)")
        let missing = try #require(throws: IntentCorpusError.self) { try IntentCorpus.load(folder: folder) }
        #expect(missing.description.contains("cannot be read"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = try #require(throws: IntentCorpusError.self) { try IntentCorpus.load(folder: folder) }
        #expect(empty == .noTemplates(folder: folder.path))
    }
}
