import TestSupport
import Testing

/// `letan evaluate` on small files of its own.
@Suite("The command evaluate") struct EvaluateCommandTests {
    private static let keys: Set<String> = [
        "set", "lines", "accuracy", "inScopeAccuracy", "auroc", "macroF1", "ece", "accept", "confirm", "reject",
        "wrongAcceptance", "slotAccuracy", "languageAccuracy", "latency", "confusions", "languages", "stripped",
        "trainSeconds", "modelBytes",
    ]

    /// A program with files `train.tsv`, `more.tsv` and `test.tsv` in its folder.
    private static func program() throws -> LetanProgram {
        let letan = try LetanProgram()
        let files = [
            "train.tsv": "greet\txin chào bạn\ngreet\tchào em\nbye\ttạm biệt nhé\nbye\thẹn gặp lại\n",
            "more.tsv": "none\tthời tiết hôm nay thế nào\noos\tkể chuyện cười đi\n",
            "test.tsv": "greet\txin chào bạn\nbye\ttạm biệt nhé\nnone/weather\tthời tiết hôm nay thế nào\n",
        ]
        for (name, text) in files { _ = try letan.scratch.file(text.utf8, named: name) }
        return letan
    }

    @Test("writes one object a set, with the promised keys, and one of all") func json() async throws {
        let run = try await Self.program().run(
            "evaluate", "--json", "--seed", "7", "--train", "train.tsv", "more.tsv", "--test", "test.tsv",
            "--test=train.tsv")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let answers = run.objects
        #expect(answers.map { $0?.text("set") } == ["test.tsv", "train.tsv", "all"])
        #expect(answers.map { $0?.number("lines") } == [3, 4, 7])
        try #require(answers.count == 3)
        for answer in answers { #expect(answer?.keys == Self.keys) }
        #expect((0...1).contains(answers[0]?.number("auroc") ?? -1))
        #expect(answers[1]?.isNull("auroc") == true && answers[0]?.object("stripped") != nil)
    }

    @Test("shows people a table of at most a hundred columns") func table() async throws {
        let run = try await Self.program().run("evaluate", "--train", "train.tsv", "more.tsv", "--test", "test.tsv")
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(run.lines.first?.hasPrefix("%") == true && run.output.contains("\ntest.tsv "))
        #expect(run.output.contains("\n  without marks ") && run.output.contains("\ntrained in "))
        #expect(run.lines.allSatisfy { $0.count <= 100 })
    }

    @Test("tells what is odd and goes on") func oddities() async throws {
        let letan = try Self.program()
        _ = try letan.scratch.file("greet\tchào\ngreet\tchào\nbye\tchào\n".utf8, named: "odd.tsv")
        let run = try await letan.run("evaluate", "--json", "--train", "train.tsv", "odd.tsv", "--test", "test.tsv")
        #expect(run.status == 0 && run.objects.count == 1)
        #expect(run.errors.contains("odd.tsv:2:1: the same line as odd.tsv:1:1"))
        #expect(run.errors.contains("odd.tsv:3:1: the same words have another label at odd.tsv:1:1"))
    }

    @Test(
        "refuses what cannot be learnt or measured, with the fix",
        arguments: [
            (["--train", "train.tsv"], 2, "measured by what?"), (["extra"], 2, "unexpected word"),
            (["--train", "missing.tsv", "--test", "test.tsv"], 78, "missing.tsv cannot be read"),
            (["--train", "more.tsv", "--test", "test.tsv"], 78, "one label only"),
        ] as [([String], Int32, String)])
    func refused(words: [String], status: Int32, reason: String) async throws {
        let run = try await Self.program().run(["evaluate"] + words)
        #expect(run.status == status && run.output.isEmpty)
        #expect(run.errors.contains(reason), "\(run.errors)")
    }
}
