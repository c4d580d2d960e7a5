import Foundation
import TestSupport
import Testing

/// Commands that answer a question and end.
@Suite("Commands that answer") struct AnswerTests {
    private static let matchKeys: Set<String> = [
        "text", "decision", "intent", "probability", "language", "slots", "alternatives", "microseconds",
    ]

    @Test("match answers each text with one object of the promised keys") func matchJSON() async throws {
        let run = try await LetanProgram().run("match", "--json", "tôi muốn sao y bằng tốt nghiệp", "hôm nay đẹp trời")
        #expect(run.status == 0 && run.errors.isEmpty)
        let answers = run.objects
        try #require(answers.count == 2)
        let guide = try #require(answers[0])
        #expect(guide.keys == Self.matchKeys)
        #expect(guide.text("text") == "tôi muốn sao y bằng tốt nghiệp")
        #expect(guide.text("decision") == "accept" && guide.text("intent") == "procedure_guide")
        #expect(guide.texts("slots") == ["procedure": "certified-copy"] && guide.text("language") == "vi")
        #expect((0...1).contains(guide.number("probability") ?? -1) && (guide.number("microseconds") ?? -1) > 0)
        let weather = try #require(answers[1])
        #expect(weather.text("decision") == "reject" && weather.text("intent") == "none")
        for alternative in weather.list("alternatives") ?? [] {
            #expect(Set(alternative.keys) == ["intent", "probability"])
        }
    }

    @Test("match names the topic of what is not the ward's, and takes a language") func matchTopic() async throws {
        let run = try await LetanProgram().run("match", "--json", "--language", "en", "how do I extend my visa")
        let answer = try #require(run.objects.first ?? nil)
        #expect(answer.keys == Self.matchKeys.union(["topic"]))
        #expect(answer.text("topic") == "visa" && answer.text("language") == "en")
    }

    @Test("match answers lines of standard input, one each, an empty one too, and whatever bytes they hold")
    func matchLines() async throws {
        let input = "xin chào\n\ncó\u{0}\u{1b}\u{7f}\u{202e}\nkhông"
        let run = try await LetanProgram().run("match", "--json", input: input)
        #expect(run.status == 0)
        #expect(run.objects.map { $0?.text("intent") } == ["greet", "none", "affirm", "deny"])
        #expect(!run.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }

    @Test("match for people shows text, decision and intent, and no control characters") func matchWords() async throws
    {
        let run = try await LetanProgram().run("match", "xin chào\u{1b}\u{7f}")
        #expect(run.status == 0)
        #expect(run.output.contains("accept") && run.output.contains("greet"))
        #expect(!run.output.contains("\u{1b}"))
    }

    @Test("say --words prints the words on one line and makes no sound") func words() async throws {
        let run = try await LetanProgram().run("say", "--words", "--lang", "vi", "Mời số A012\nđến quầy")
        #expect(run.status == 0)
        #expect(run.lines == ["Mời số a không một hai, đến quầy"])
    }

    @Test("say writes speech that can be heard, slower when asked") func say() async throws {
        let letan = try LetanProgram()
        for (file, more) in [("a.wav", []), ("b.wav", ["--slower"])] as [(String, [String])] {
            let run = try await letan.run(["say", "Em chào anh chị ạ", "--out", file] + more)
            #expect(run.status == 0, "\(run.errors)")
        }
        let (normal, slow) = (
            try WaveForm(contentsOf: letan.scratch.path("a.wav")), try WaveForm(contentsOf: letan.scratch.path("b.wav"))
        )
        #expect(normal.loudness > 500 && normal.seconds > 0.7)
        #expect(slow.seconds > normal.seconds * 1.1)
    }

    @Test("say without a place for the sound says which option gives one") func silentSay() async throws {
        let run = try await LetanProgram().run("say", "xin chào")
        #expect(run.status == 69 && run.errors.contains("--out FILE.wav"))
    }

    @Test("bench gives median, p99, unit and number of runs of each case asked for") func bench() async throws {
        let run = try await LetanProgram().run("bench", "--json", "Presence")
        #expect(run.status == 0)
        let line = try #require(run.objects.first ?? nil)
        #expect(run.lines.count == 1 && line.keys == ["case", "median", "p99", "unit", "runs"])
        #expect(line.text("case") == "Presence:TrackAndEngage" && line.text("unit") == "ns")
        let (median, p99) = (line.number("median") ?? 0, line.number("p99") ?? 0)
        #expect(median > 0 && p99 >= median && (line.number("runs") ?? 0) > 0)
    }

    @Test("simulate plays a scenario and gives its verdict") func simulate() async throws {
        let scenario = Checkout.root.appending(path: "Tests/SimulationTests/Scenarios/whole-visit.json").path
        let letan = try LetanProgram()
        let told = try await letan.run("simulate", scenario, "--journal", "a.jsonl")
        #expect(told.status == 0)
        #expect(told.output.contains("robot: ") && told.lines.last?.hasPrefix("ok: The whole visit") == true)
        let run = try await letan.run("simulate", "--json", scenario, "--journal", "b.jsonl")
        let verdict = try #require(run.objects.first ?? nil)
        #expect(verdict.keys == ["file", "name", "passed", "failures"])
        #expect(verdict.number("passed") == 1)
        #expect(try letan.contents("a.jsonl") == letan.contents("b.jsonl"), "the same journal, byte for byte")
        #expect(try await letan.run("replay", "a.jsonl").status == 0)
    }

    @Test("simulate fails a scenario that does not come as expected, naming the expectation") func simulateFailing()
        async throws
    {
        let letan = try LetanProgram()
        let text = """
            {"name": "n", "shows": "s", "steps": [], "until": 3,
             "expect": [
              {"visitBegins": 0}]}
            """
        _ = try letan.scratch.file(text.utf8, named: "s.json")
        let run = try await letan.run("simulate", "s.json")
        #expect(run.status == 1)
        #expect(run.output.contains("s.json:3:3: visitBegins with 0 faces happened never"), "\(run.output)")
    }
}
