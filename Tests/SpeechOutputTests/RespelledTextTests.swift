import LocatedJSON
import SpeechOutput
import Testing

@Suite struct RespelledTextTests {
    private static let pronunciations = [
        ("VNPT", "vê en pê tê"), ("VNPT Hà Nội", "vê en pê tê của Hà Nội"), ("Wi-Fi", "oai phai"), ("전화", "저놔"),
        ("a&b", "VNPT"),
    ].map { written, words in
        Pronunciation(written: written, sound: .words(words), location: TextLocation(file: "Voices/vi.json"))
    }

    private static func respelled(_ text: String) -> RespelledText {
        RespelledText(text, pronunciations: pronunciations)
    }

    @Test(arguments: [
        ("Gọi VNPT nhé", "Gọi vê en pê tê nhé"), ("vnpt, Vnpt.", "vê en pê tê, vê en pê tê."), ("VNPT", "vê en pê tê"),
        ("VNPT Hà Nội", "vê en pê tê của Hà Nội"), ("VNPT H", "vê en pê tê H"), ("wi-fi?", "oai phai?"),
        ("VNPT2 AVNPT VNPTs", "VNPT2 AVNPT VNPTs"), ("wifi.vnpt.vn", "wifi.vnpt.vn"), ("a@vnpt.vn", "a@vnpt.vn"),
        ("전화를", "저놔를"), ("VNPT전화", "vê en pê tê저놔"), ("a&b", "VNPT"), ("", ""), ("[[VNPT]]", "[[vê en pê tê]]"),
        ("VNPT Ha\u{0300} No\u{0323}\u{0302}i", "vê en pê tê của Hà Nội"),
    ])
    func `words that stand alone are replaced`(_ display: String, _ text: String) {
        #expect(Self.respelled(display).text == text)
    }

    @Test func `every character leads back to what was written`() {
        let respelled = Self.respelled("Gọi VNPT nhé")
        #expect(respelled.displayRange(of: 0..<3) == 0..<3)
        for position in 4..<15 { #expect(respelled.displayRange(of: position..<position + 1) == 4..<8) }
        #expect(respelled.displayRange(of: 16..<19) == 9..<12)
        #expect(respelled.displayRange(of: 2..<17) == 2..<10)
        #expect(respelled.displayRange(of: 40..<50) == nil)
    }
}
