import Reception
import Testing
import TextNormalization

@Suite struct HostileTextTests {
    private static let normalizer = TextNormalizer(language: .vietnamese)

    private static func spoken(_ display: String) -> SpokenText { normalizer.spoken(display) }

    static let cleaned: [(String, String)] = [
        ("Xin chào", "Xin chào"),
        ("  Xin \u{9} chào\u{0} ", "Xin chào"),
        ("Xin chào\r\ncác bạn\n", "Xin chào, các bạn"),
        ("Mơ\u{0300}i quy\u{0301} kha\u{0301}ch", "Mời quý khách"),
        ("a\u{200B}b\u{FEFF}c\u{AD}d\u{202E}anh", "abcdanh"),
        ("Chào 👋🏽 bạn 👨‍👩‍👧!", "Chào bạn!"),
        ("مرحبا xin Привет chào 谢谢 한국 ก", "xin chào"),
        ("<speak><audio src=\"file:///etc/passwd\"/></speak>", "speak audio ét rờ xê bằng phai: etc passwd speak"),
        ("a\u{0323}\u{0323}\u{0323}\u{0323}\u{0323}\u{0323}n", "ạn"),
        ("[[a]] {chào} ^ ~ * _", "a chào"),
        ("`rm -rf /` $(id) | xin; chào && echo \\0", "rờ mờ rờ ép, id, xin; chào và và echo không"),
        ("ＸＩＮ ＣＨÀＯ", "xin chào"),
        // Parted into syllables in every way, it would take for ever.
        (String(repeating: "ana", count: 16) + "q.vn", String(repeating: "ana", count: 16) + "q chấm vi en"),
        ("Xin 𝐜𝐡𝐚̀𝐨", "Xin chào"),
    ]

    @Test(arguments: cleaned)
    func `text is cleaned for the voice`(_ display: String, _ words: String) {
        #expect(Self.spoken(display).text == words)
    }

    @Test(arguments: [
        "", " ", "\u{0}\u{1}", "👋", "... !", "مرحبا", "\u{0301}", "\u{0301}\u{0301} \u{20E3}", "谢谢", "\n\n", "()",
    ])
    func `text without words is silent`(_ display: String) {
        let spoken = Self.spoken(display)
        #expect(spoken.isSilent)
        #expect(spoken.text.isEmpty)
    }

    @Test(arguments: [
        String(repeating: "s'", count: 300), String(repeating: "s' ", count: 300),
        String(repeating: "a", count: 20_000),
        String(repeating: "e" + String(repeating: "\u{0301}", count: 500), count: 100),
        String(repeating: "1", count: 5_000),
        String(repeating: "UBND", count: 500), String(repeating: "TTXVN ", count: 2_000),
        String(repeating: "1/", count: 900),
        String(repeating: "(", count: 3_000), String(repeating: "a.b@", count: 500),
        String(repeating: "1.000.", count: 300),
        String(repeating: "-5", count: 900), String(repeating: "H29.17-", count: 280),
        String(repeating: "%", count: 2_000),
    ])
    func `no token and no text is longer than a voice bears`(_ display: String) {
        let spoken = Self.spoken(display)
        #expect(spoken.text.unicodeScalars.count <= TextNormalizer.longestText)
        let longest = spoken.text.split(separator: " ").map { $0.unicodeScalars.count }.max() ?? 0
        #expect(longest <= TextNormalizer.longestToken)
    }

    @Test func `nothing behind the longest text of a request is spoken`() {
        let spoken = Self.spoken(String(repeating: "ba ", count: SpeechRequest.longestText))
        #expect(spoken.spans.count == (SpeechRequest.longestText + 2) / 3)
    }
}
