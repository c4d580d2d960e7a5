import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Checking a corpus")
struct CorpusCheckTests {
    /// What is found in `files` beside the intents that so few lines lack.
    private static func findings(
        _ files: [String: String], in surroundings: CorpusCheck.Surroundings = .init()
    ) -> [CorpusFinding] {
        let files = files.sorted { $0.key < $1.key }.map { CorpusFile.text($0, $1) }
        return CorpusCheck(CorpusReading(files: files), in: surroundings).findings().filter { finding in
            if case .lacksIntents = finding { false } else { true }
        }
    }

    @Test("Names that are not in the table of intents are grave") func names() {
        let found = Self.findings([
            "vi/greet.txt": "chào", "vi/fly.txt": "bay đi\nbay", "vi/_slots/colour.txt": "red = đỏ",
            "vi/_heard.txt": "greet\tchào nha\nswim\tbơi",
        ])
        #expect(
            found.map { "\($0)".prefix { $0 != ";" } } == [
                "vi/fly.txt: there is no intent 'fly'", "vi/_heard.txt:2:1: there is no intent 'swim'",
                "vi/_slots/colour.txt: no intent takes a slot 'colour'",
            ])
        #expect(found.map(\.isGrave) == [true, true, true])
    }

    @Test("A language that is answered in lacks what has no sentence") func lacking() {
        var surroundings = CorpusCheck.Surroundings()
        surroundings.languages = [.english]
        let reading = CorpusReading(files: [.text("vi/greet.txt", "chào"), .text("vi/help.txt", "# nothing yet")])
        let lacking = CorpusCheck(reading, in: surroundings).findings().compactMap { finding in
            if case .lacksIntents(let language, let names) = finding { (language, names) } else { nil }
        }
        #expect(lacking.map(\.0) == [.vietnamese, .english])
        #expect(lacking.map(\.1) == [IntentTable.intents.filter { $0 != .greet }, IntentTable.intents])
    }

    @Test("Ids the office does not have are grave, procedures that are not written yet are not") func values() {
        var surroundings = CorpusCheck.Surroundings()
        surroundings.ids = [.line: ["land"]]
        surroundings.procedures = ["adoption"]
        let found = Self.findings(
            [
                "vi/_slots/line.txt": "land = đất\nsea = biển\nsea = đại dương",
                "vi/_slots/language.txt": "vi = tiếng việt\nxx = tiếng lạ", "vi/_slots/rating.txt": "6 = sáu",
                "vi/_slots/procedure.txt": "adoption = nhận con nuôi\nflight = bay\nswim = bơi",
            ], in: surroundings)
        #expect(
            found.map { "\($0)".prefix { $0 != ";" } } == [
                "vi/_slots/language.txt:2:5: the office has no language 'xx'",
                "vi/_slots/line.txt:2:6: the office has no line 'sea'",
                "vi/_slots/procedure.txt:2:9: not in the catalogue of procedures: flight (line 2), swim (line 3)",
                "vi/_slots/rating.txt:1:4: the office has no rating '6'",
            ])
        #expect(found.map(\.isGrave) == [true, true, false, true])
    }

    @Test(
        "A sentence two meanings claim is told with both places",
        arguments: [
            ("xin chào", "Xin chào!", "xin chào"), ("hoà [em] nhé", "hòa nhé", "hoà nhé"),
            ("(a|b) [c] d", "b d", "b d"), ("đến {line}", "đến nhà đất", "đến nhà đất"),
            ("đến {line} [ngay]", "đến {line}", "đến {line}"), ("{line} đâu", "{procedure} đâu", "sổ đỏ đâu"),
        ])
    func shared(first: String, second: String, sentence: String) {
        let found = Self.findings([
            "vi/_slots/line.txt": "land = nhà đất | sổ đỏ", "vi/_slots/procedure.txt": "title = sổ đỏ",
            "vi/greet.txt": "khác hẳn\n" + first, "vi/help.txt": second,
        ]).filter(\.isGrave)
        #expect(found.count == 1)
        let text =
            "vi/greet.txt:2:1: \"\(sentence)\" is 'greet' here and 'help' in vi/help.txt:1:1; keep it in one of them"
        #expect(found.first?.description == text)
    }

    @Test(
        "Sentences of one meaning, of two languages or with other marks are not shared",
        arguments: [
            ["vi/greet.txt": "xin chào\nxin chào"], ["vi/greet.txt": "ok", "en/thanks.txt": "ok"],
            ["vi/greet.txt": "bo", "vi/thanks.txt": "bơ"], ["vi/greet.txt": "a b", "vi/thanks.txt": "ab"],
            ["vi/greet.txt": "a [b]", "vi/thanks.txt": "a b c"],
        ])
    func notShared(files: [String: String]) { #expect(Self.findings(files).filter(\.isGrave) == []) }

    @Test("What people said counts, and so do topics") func heardAndTopics() {
        let found = Self.findings([
            "vi/_heard.txt": "thanks\tChào em", "vi/greet.txt": "chào em", "vi/none/visa.txt": "gia hạn [visa]",
            "vi/none/tax.txt": "gia hạn",
        ]).filter(\.isGrave).map(\.description)
        #expect(found.count == 2)
        #expect(
            found.allSatisfy { $0.contains("vi/_heard.txt:1:1") || $0.contains("vi/none/visa.txt:1:1") }, "\(found)")
    }

    @Test("Words that are written together are compared as the pieces they are made of") func joints() {
        let found = Self.findings([
            "fr/_slots/procedure.txt": "birth = acte de naissance",
            "fr/greet.txt": "je veux l'{procedure}", "fr/help.txt": "je veux l’acte de naissance",
            "zh/_slots/line.txt": "land = 土地", "zh/greet.txt": "办{line}吗", "zh/help.txt": "办土地 吗",
        ]).filter(\.isGrave)
        #expect(found.count == 2, "\(found)")
    }

    @Test("Templates of a billion sentences are compared exactly, and quickly") func hugeTemplates() {
        let choice = "(a | b | c | d | e | f | g | h)"
        let many = Array(repeating: choice, count: 9).joined(separator: " ")
        let shared = Self.findings(["vi/greet.txt": many + " z", "vi/help.txt": many + " [z]"]).filter(\.isGrave)
        #expect(shared.count == 1)
        #expect(Self.findings(["vi/greet.txt": many + " z", "vi/help.txt": many + " y"]).filter(\.isGrave) == [])
    }

    @Test("What is too much to be compared in full is said to be") func limit() {
        func line(_ words: ClosedRange<Int>) -> String {
            "(" + words.map { "a a \($0)" }.joined(separator: "|") + ") z"
        }
        let found = Self.findings(["vi/greet.txt": line(100...290), "vi/help.txt": line(300...490)])
        #expect(found == [.comparedInPart(.vietnamese, pairs: 1)])
    }

    @Test("A line whose values are not found again is told with an example") func lostValues() {
        let found = Self.findings([
            "vi/_slots/line.txt": "land = đất\nhouse = đất nhà", "vi/find_desk.txt": "đến {line} nhà",
            "vi/take_ticket.txt": "lấy số {line}",
        ]).map(\.description)
        let place = "vi/find_desk.txt:1:1: in 1 of 1 sentences of this line the value is not found again, as in "
        #expect(found.count == 1 && found.first?.hasPrefix(place + "\"đến đất nhà\"") == true, "\(found)")
    }

    @Test("A line the model takes for something else is told with the share") func mistaken() throws {
        var surroundings = CorpusCheck.Surroundings()
        surroundings.matcher = try TrainedModel.matcher()
        let found = Self.findings(
            ["vi/greet.txt": "cho tôi lấy số chứng thực\nxin chào em"], in: surroundings)
        let place = "vi/greet.txt:1:1: 1 of 1 sentences of this line are taken for 'take_ticket'"
        #expect(found.count == 1 && found.first?.description.hasPrefix(place) == true, "\(found)")
    }

    @Test("The share that is done is told and grows") func progress() throws {
        var shares: [Double] = []
        _ = CorpusCheck(CorpusReading(files: [.text("vi/greet.txt", "chào"), .text("en/greet.txt", "hi")]))
            .findings { shares.append($0) }
        #expect(shares == shares.sorted() && shares.count > 2 && shares.allSatisfy { (0...1).contains($0) })
    }
}
