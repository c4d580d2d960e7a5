import Reception
import Testing

@Suite("Words are cleaned at the door")
struct UtteranceTests {
    @Test(
        "Control and format characters become spaces, runs of spaces one, none at the ends",
        arguments: [
            ("", ""), (" \n\t\r ", ""), ("xin chào", "xin chào"), ("  xin \n\n  chào  ", "xin chào"),
            ("a\u{0}b\u{7}c", "a b c"), ("\u{FEFF}a\u{200B}b\u{202E}c", "a b c"), ("một\u{2028}hai", "một hai"),
            ("tôi muốn sao y", "tôi muốn sao y"), ("I\u{301}", "I\u{301}"), ("👨‍👩‍👧 ok", "👨‍👩‍👧 ok"),
            ("\u{1B}[31mred", "[31mred"),
        ])
    func cleans(_ text: String, _ cleaned: String) {
        #expect(Utterance(id: 1, text: text, source: .typed).text == cleaned)
    }

    @Test(
        "Endless text is cut at the limit, with and without spaces", arguments: ["a", "ệ", "a ", " a", "\u{0}a", "👨‍👩‍👧"])
    func cuts(_ piece: String) {
        let text = Utterance(id: 1, text: String(repeating: piece, count: 100_000), source: .typed).text
        #expect(text.count <= Utterance.longestText)
        #expect(text.count >= Utterance.longestText - 1)
    }

    @Test("A redacted utterance has all but its words")
    func redacted() {
        let utterance = Utterance(
            id: 3, text: "bí mật", source: .recognized, isFinal: false, confidence: 0.5, language: .vietnamese)
        let redacted = utterance.redacted
        #expect(redacted.text.isEmpty)
        #expect((redacted.id, redacted.source, redacted.isFinal) == (3, .recognized, false))
        #expect((redacted.confidence, redacted.language) == (0.5, .vietnamese))
    }

    @Test("What machines see is what a journal can hold: three decimals")
    func rounding() {
        #expect(IntentCandidate(intent: .greet, probability: 0.123456).probability == 0.123)
        #expect(Utterance(id: 1, text: "", source: .typed, confidence: 2.0 / 3).confidence == 0.667)
        let region = NormalizedRegion(x: 0.1114, y: 1.0 / 3, width: 0.0625, height: 0.99999)
        #expect(region.rounded == NormalizedRegion(x: 0.111, y: 0.333, width: 0.063, height: 1))
    }
}
