import Foundation
import Reception
import Testing

@testable import IntentMatching

@Suite("Slots in sentences")
struct SlotFinderTests {
    /// A sentence and the slots in it, as `name=value`.
    struct Sentence: Sendable, CustomStringConvertible {
        let slots: [String]
        let text: String
        var description: String { text }
    }

    static let found = ShippedContent.rows("slots.tsv").map { row in
        Sentence(slots: row[0].split(separator: " ").map(String.init), text: row[1])
    }

    /// Slots other than those expected may be there, too, as a desk where only the intent can tell.
    @Test("are found in six languages", arguments: found)
    func areFound(sentence: Sentence) throws {
        let spans = try SlotCorpus.spans(sentence.text)
        let names = Set(sentence.slots.map { $0.prefix { $0 != "=" } })
        let ofNames = spans.filter { names.contains($0.name.rawValue[...]) }
        #expect(Set(ofNames.map { "\($0.name)=\($0.value)" }) == Set(sentence.slots))
        if names != ["desk"], names != ["rating"] { #expect(!spans.contains { $0.name == .desk }) }
        if names != ["ticket_number"] { #expect(!spans.contains { $0.name == .ticketNumber }) }
    }

    @Test("are not what only looks like them", arguments: ShippedContent.rows("slots-none.tsv").map { $0[0] })
    func areNot(text: String) throws {
        let codes: Set<SlotName> = [.ticketNumber, .desk, .dossierCode, .rating, .facility]
        #expect(try SlotCorpus.spans(text).filter { codes.contains($0.name) } == [])
    }

    @Test func standWhereTheyWereSaid() throws {
        let text = "🙂 Dạ, cho em LẤY SỐ chứng thực, quầy ba!"
        let spans = try SlotCorpus.spans(text).filter { $0.quality > SlotFinder.mostBySearch }
        #expect(spans.map(\.value) == ["certification", "3"])
        #expect(spans.map { String(Array(text)[$0.range]) } == ["chứng thực", "ba"])
    }

    @Test func longerPhrasesWinOverPartsOfThem() throws {
        #expect(
            try SlotCorpus.spans("sang tên sổ đỏ").filter { $0.name == .procedure }.map(\.value) == ["land-transfer"])
        #expect(try SlotCorpus.spans("不满意").map(\.value) == ["2"])
    }

    @Test func marksAndSlipsLowerTheQuality() throws {
        let qualities = try ["chứng thực", "chung thuc", "chunng thuc", "certification", "certifcation"].map { text in
            try #require(try SlotCorpus.spans(text).first { $0.name == .line }).quality
        }
        #expect(qualities[0] == 1)
        #expect(qualities[1] < 1 && qualities[2] < qualities[1])
        #expect(qualities[3] == 1)
        #expect(qualities[4] < qualities[3])
    }

    /// "mang" is "to bring"; one who writes marks means it.
    @Test func shortWordsWithoutMarksAreNotTrustedAmongMarkedOnes() throws {
        #expect(try SlotCorpus.spans("mang đến").isEmpty)
        let bare = try #require(try SlotCorpus.spans("mat khau mang").first { $0.name == .facility })
        #expect(bare.quality < 0.5)
    }

    @Test(
        "take bounded work, however long the text",
        arguments: ["đăng ký khai sinh ", "1 2 3 a ", "một hai ba ", "出生登记三号"])
    func boundedWork(part: String) throws {
        let tokens = Tokenizer.tokens(of: String(repeating: part, count: 1_000))
        let clock = ContinuousClock()
        let lexicon = try SlotCorpus.lexicon()
        // Unoptimised, on a busy machine; what grows with the square of the words takes minutes.
        #expect(clock.measure { _ = lexicon.spans(in: tokens) } < .seconds(10))
        #expect(lexicon.spans(in: []).isEmpty)
    }
}
