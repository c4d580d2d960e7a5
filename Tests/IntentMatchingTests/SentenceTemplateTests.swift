import IntentMatching
import Reception
import Testing

@Suite("Sentence templates")
struct SentenceTemplateTests {
    /// All sentences of `template`, slots in braces.
    private func sentences(
        _ template: String, rules: String = "", in language: String = "vi", limit: Int = 1_000
    ) throws -> [String] {
        let corpus = try IntentCorpus(files: [
            .text("\(language)/greet.txt", template), .text("\(language)/_rules.txt", rules),
            .text("\(language)/_slots/line.txt", "land = đất"),
        ])
        return try #require(corpus.templates.first).template.expansions(limit: limit).map { sentence in
            sentence.words { "{\($0)}" }.joined(separator: " ")
        }
    }

    static let meanings: [(template: String, sentences: [String])] = [
        ("xin chào", ["xin chào"]),
        ("[xin] chào", ["chào", "xin chào"]),
        ("(chào | xin chào) em", ["chào em", "xin chào em"]),
        ("[em | anh] chào", ["anh chào", "chào", "em chào"]),
        ("a [b (c | d)] e", ["a b c e", "a b d e", "a e"]),
        ("đến {line} , nhé", ["đến {line} nhé"]),
        ("a # nói thêm", ["a"]),
        ("a\\#1 \\[b\\] \\\\", ["a#1 [b]"]),
        ("  ((a))  ", ["a"]),
        ("<me> đi", ["em đi", "tôi đi"]),
        ("chào <all>", ["chào em", "chào tôi"]),
    ]

    @Test("stand for these sentences", arguments: meanings)
    func meaning(template: String, sentences expected: [String]) throws {
        let rules = "all = <me>\nme = tôi | em"
        #expect(try sentences(template, rules: rules).sorted() == expected)
    }

    static let joined: [(template: String, language: String, sentences: [String])] = [
        ("我(要|想)[取]一个号", "zh", ["我想一个号", "我想取一个号", "我要一个号", "我要取一个号"]),
        ("{line}(을|를) 하고", "ko", ["{line}를 하고", "{line}을 하고"]),
        ("표[를] 주세요", "ko", ["표 주세요", "표를 주세요"]),
        ("[한]장 주세요", "ko", ["장 주세요", "한장 주세요"]),
        ("이 [한]장", "ko", ["이 장", "이 한장"]),
        ("{line}(는|은[요])", "ko", ["{line}는", "{line}은", "{line}은요"]),
        ("l'(acte | état [civil])", "fr", ["l'acte", "l'état", "l'état civil"]),
    ]

    @Test("join what touches where people write so", arguments: joined)
    func joints(template: String, language: String, sentences expected: [String]) throws {
        #expect(try sentences(template, in: language).sorted() == expected.sorted())
    }

    @Test func expansionsAreBoundedDifferentAndSpreadEvenly() throws {
        let template = "a (b | c | d | e) [f] (g | h | i | j | k) [l] (m | n)"
        let all = try sentences(template)
        #expect(all.count == 160)
        #expect(Set(all).count == 160)
        let some = try sentences(template, limit: 16)
        #expect(some.count == 16 && Set(some).count == 16)
        for word in ["b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"] {
            #expect(some.contains { $0.split(separator: " ").contains { $0 == word } }, "\(word)")
        }
        #expect(try sentences(template, limit: 0).isEmpty)
    }

    @Test func samplesFillTheirSlots() throws {
        let corpus = try ShippedContent.corpus()
        let template = try #require(
            corpus.templates.first { $0.language == .vietnamese && $0.label == .intent(.ticketStatus) })
        for sample in corpus.samples(of: template, limit: 20) {
            let slot = try #require(sample.slots.first)
            let range = try #require(slot.range)
            #expect(slot.value.count == 4)
            #expect(!String(Array(sample.text)[range]).isEmpty)
            #expect(sample.text.contains("{") == false)
        }
    }
}

extension CorpusFile {
    /// A file of a corpus that is nowhere but in this test.
    static func text(_ path: String, _ text: String) -> CorpusFile {
        CorpusFile(path: path, place: path.split(separator: "/").map(String.init), bytes: Array(text.utf8))
    }
}
