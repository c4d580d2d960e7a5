import Reception
import Testing
import TextNormalization

@Suite struct VietnameseTests {
    private static let cases = NormaliserCase.table("vi")

    private static let normalizer = TextNormalizer(language: .vietnamese)

    private static func spoken(_ written: String) -> SpokenText { normalizer.spoken(written) }

    @Test func `the table has enough cases`() { #expect(Self.cases.count > 200) }

    @Test(arguments: cases)
    func `writing is said in words`(_ example: NormaliserCase) {
        #expect(Self.spoken(example.written).text == example.words)
    }

    @Test(arguments: cases)
    func `words that were said once are said the same again`(_ example: NormaliserCase) {
        let words = Self.spoken(example.words).text
        #expect(words.lowercased() == example.words.trimmingTrailingPauses.lowercased())
    }

    @Test func `text without anything to put in words comes out as it was`() {
        let text = "Xin mời quý khách ngồi chờ trong giây lát, cán bộ sẽ gọi. Cảm ơn ạ!"
        #expect(Self.spoken(text).text == text)
    }
}

extension String {
    fileprivate var trimmingTrailingPauses: String {
        var text = self
        while text.last == "," || text.last == " " { text.removeLast() }
        return text
    }
}
