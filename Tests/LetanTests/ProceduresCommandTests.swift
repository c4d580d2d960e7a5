import TestSupport
import Testing

@Suite("letan procedures") struct ProceduresCommandTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private func procedures(_ words: String...) async throws -> ProgramRun {
        try await letan.run(["procedures"] + words)
    }

    @Test("search shows the best first, and what the robot would make of it") func search() async throws {
        let run = try await procedures("search", "toi", "muon", "sao", "y")
        #expect(run.status == 0 && run.errors.isEmpty)
        #expect(run.lines.first?.contains(/certified-copy +chứng thực bản sao từ bản chính/) == true)
        #expect(run.lines.last == "clearly certified-copy")
        #expect(try await procedures("search", "sao y", "--limit", "1").lines.count == 2)
    }

    @Test("search as JSON gives one object a procedure") func searchJSON() async throws {
        let run = try await procedures("search", "đăng ký khai sinh", "--json", "--language", "en")
        #expect(run.status == 0 && run.objects.count > 1)
        for object in run.objects { #expect(object?.keys == ["id", "name", "score"]) }
        #expect(run.objects[0]?.text("id") == "birth-registration")
        #expect(run.objects[0]?.text("name") == "birth registration")
        let scores = run.objects.compactMap { $0?.number("score") }
        #expect(scores == scores.sorted(by: >))
    }

    @Test("search that finds nothing says so beside the answer, and as JSON writes no line") func nothing() async throws
    {
        let run = try await procedures("search", "zzz")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(run.errors == "no procedure has a word in common with these\n")
        let json = try await procedures("search", "zzz", "--json")
        #expect(json.status == 0 && json.output.isEmpty && json.errors.isEmpty)
    }

    @Test("list and show tell of the catalogue") func catalogue() async throws {
        #expect(try await procedures("list", "--language", "en").output.contains("certified-copy  "))
        let listed = try await procedures("list", "--json")
        #expect(listed.objects.allSatisfy { $0?.keys == ["id", "line", "name"] } && !listed.objects.isEmpty)
        let sheet = try await procedures("show", "certified-copy")
        #expect(sheet.status == 0 && sheet.lines.first == "Chứng thực bản sao từ bản chính" && sheet.lines.count > 8)
        #expect(
            try await procedures("show", "certified-copy", "--json").objects[0]?.keys == ["id", "language", "lines"])
    }

    @Test("evaluate measures the search on files") func evaluate() async throws {
        let text =
            "certified-copy\tvi\tsao y\nbirth-registration\ten\tbirth registration\n\ten\thello\nno-such\tvi\tsao y\n"
        _ = try letan.scratch.file(text.utf8, named: "search.tsv")
        let answer = try #require(try await procedures("evaluate", "search.tsv", "--json").objects.first ?? nil)
        #expect(answer.number("lines") == 3 && answer.number("first") == 1 && answer.number("right") == 1)
        #expect(try await procedures("evaluate", "search.tsv").lines.first?.hasSuffix("missed  wrong") == true)
    }

    @Test(
        "refuses what makes no sense, with the fix",
        arguments: [
            (["show", "certified-copi"], 1, "did you mean certified-copy?"),
            (["show", "qqq"], 1, "letan procedures list shows"), (["show"], 2, "needs an id"),
            ([], 2, "needs a verb"), (["search"], 2, "needs words"), (["find"], 2, "no \"procedures find\""),
            (["list", "all"], 2, "unexpected word"), (["list", "--language", "xx"], 2, "no language \"xx\""),
            (["search", "sao y", "--limit", "0"], 2, "--limit needs a whole number from 1 to 10"),
            (["evaluate", "missing.tsv"], 78, "missing.tsv cannot be read"),
        ] as [([String], Int32, String)])
    func refused(words: [String], status: Int32, reason: String) async throws {
        let run = try await letan.run(["procedures"] + words)
        #expect(run.status == status && run.output.isEmpty && run.errors.contains(reason), "\(run.errors)")
    }
}
