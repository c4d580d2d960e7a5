import Foundation
import Knowledge
import Reception
import Testing

@Suite("The search for procedures")
struct ProcedureSearchTests {
    private let directory: ProcedureDirectory

    init() throws { directory = try ShippedContent.load().procedures }

    private func ids(_ text: String, _ language: Language = .vietnamese) -> [String] {
        directory.search(text, language: language).map(\.id.rawValue)
    }

    @Test("finds every procedure first by its own names, and all that share a name")
    func namesAndAliases() {
        for language in [Language.vietnamese, .english] {
            let aliases = directory.all.flatMap { $0.aliases[language] ?? [] }
            let shared = Set(aliases.filter { alias in aliases.count { $0 == alias } > 1 })
            for facts in directory.all {
                for text in [facts.name[language]] + (facts.aliases[language] ?? []) {
                    let hits = directory.search(text, language: language)
                    #expect(hits.first?.id == facts.procedure.id || shared.contains(text), "\(text)")
                    #expect(ProcedureChoice(hits).ids.contains(facts.procedure.id), "\(text)")
                }
            }
        }
    }

    @Test(
        "forgives missing marks, slips of typing, telex and spelling by ear, in whatever language",
        arguments: [
            ("chung thuc ban sao", Language.vietnamese, "certified-copy"),
            ("chuwngs thuwcj bản sao", .vietnamese, "certified-copy"), ("xao y", .vietnamese, "certified-copy"),
            ("certifed copies", .vietnamese, "certified-copy"), ("khai xinh", .vietnamese, "birth-registration"),
            ("đăng kí khai sinh", .english, "birth-registration"), ("tạm chú", .vietnamese, "temporary-residence"),
            ("temporay residense", .english, "temporary-residence"),
        ])
    func mistakes(text: String, language: Language, id: String) { #expect(ids(text, language).first == id) }

    @Test(
        "does bounded work for any text and finds nothing in what says nothing",
        arguments: ["", "   ", "🙂🙂", "\u{0}\u{7}\u{1B}[31m", "???", String(repeating: "x", count: 10_000)])
    func nothing(text: String) {
        #expect(ids(text).isEmpty)
        #expect(ProcedureChoice(directory.search(text, language: .english)) == .none)
    }

    @Test("gives few hits, best first, each once, for a text that names everything many times")
    func everything() {
        let names = directory.all.map { $0.name[.vietnamese] }.joined(separator: ", ")
        let hits = directory.search(String(repeating: names + "! ", count: 200), language: .vietnamese)
        #expect(!hits.isEmpty && hits.count <= ProcedureDirectory.mostHits)
        #expect(Set(hits.map(\.id)).count == hits.count)
        #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
        #expect(hits.allSatisfy { (0...1).contains($0.score) })
    }
}

@Suite("What the search makes of phrasings it was not made by")
struct SearchFiguresTests {
    /// Files beside the tests: those of another author, and by whom the constants were chosen.
    private static func report(_ name: String) throws -> SearchReport {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name)").path
        return SearchReport(try SearchLines.read(path), in: try ShippedContent.load().procedures)
    }

    private static func isThere(_ name: String) -> Bool {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return FileManager.default.fileExists(atPath: folder.appending(path: "Data/\(name)").path)
    }

    @Test("is mostly right for the lines its constants were chosen by") func own() throws {
        let report = try Self.report("search-own.tsv")
        #expect(report.meant > 10)
        #expect(Double(report.first) >= 0.9 * Double(report.meant))
        #expect(Double(report.amongThree) >= 0.92 * Double(report.meant))
        #expect(Double(report.wrong) <= 0.15 * Double(report.lines))
    }

    @Test(
        "finds the procedure of another author's phrasings",
        .enabled(if: isThere("search.tsv"), "no held-out phrasings"))
    func heldOut() throws {
        let report = try Self.report("search.tsv")
        #expect(report.meant > 20)
        #expect(Double(report.first) >= 0.88 * Double(report.meant))
        #expect(Double(report.amongThree) >= 0.94 * Double(report.meant))
        #expect(Double(report.wrong) <= 0.05 * Double(report.meant))
    }

    @Test(
        "has every procedure of an open phrasing of another author among the first three",
        .enabled(if: isThere("search-ties.tsv"), "no held-out ties"))
    func heldOutTies() throws {
        let report = try Self.report("search-ties.tsv")
        #expect(Double(report.amongThree) >= 0.6 * Double(report.meant))
    }
}

@Suite("Search lines")
struct SearchLinesTests {
    private func read(_ text: String) throws -> Result<[SearchLine], SearchLinesError> {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tsv")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return Result { () throws(SearchLinesError) in try SearchLines.read(file.path) }
    }

    @Test("name one procedure, several or none") func lines() throws {
        let lines = try read("# a comment\n\na\tvi\tsao y\r\na b\ten\tcopy\n\tvi\tchào\n").get()
        #expect(lines.map(\.ids) == [["a"], ["a", "b"], []])
        #expect(lines.map(\.language) == [.vietnamese, .english, .vietnamese])
        #expect(lines.map(\.text) == ["sao y", "copy", "chào"])
    }

    @Test("are refused with the place of what is wrong", arguments: ["a\tvi\tx\na\tvi\n", "a\tvi\tx\na\txx\ty\n"])
    func wrong(text: String) throws {
        let error = #expect(throws: SearchLinesError.self) { try read(text).get() }
        #expect(error?.description.contains(".tsv:2:1: write id<TAB>language<TAB>words") == true)
    }

    @Test("are refused where there are none") func empty() throws {
        #expect(
            try #require(throws: SearchLinesError.self) { try read("# only\n").get() }.description.contains("no line"))
        let error = #expect(throws: SearchLinesError.self) { try SearchLines.read("missing.tsv") }
        #expect(error?.description.hasPrefix("missing.tsv cannot be read") == true)
    }
}
