import IntentMatching
import Reception
import Testing

@Suite("Sentence templates")
struct SentenceTemplateTests {
    /// All sentences of `template`, slots in braces.
    private func sentences(_ template: String, rules: String = "", limit: Int = 1_000) throws -> [String] {
        let corpus = try IntentCorpus(files: [
            .text("vi/greet.txt", template), .text("vi/_rules.txt", rules), .text("vi/_slots/line.txt", "land = đất"),
        ])
        return try #require(corpus.templates.first).template.expansions(limit: limit).map { sentence in
            sentence.pieces.map { piece in
                switch piece {
                case .word(let word): word
                case .slot(let name): "{\(name)}"
                }
            }.joined(separator: " ")
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
