import Foundation
import Reception
import SpeechOutput
import Testing

@Suite struct SpokenTextTests {
    private static let vietnamese = SpellingAloud(
        digits: ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"], letters: ["B": "bê"])
    private static let english = SpellingAloud(
        digits: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])

    private static func spoken(_ text: String, _ language: Language = .vietnamese) -> SpokenText {
        SpokenText(text, language: language, spelling: language == .vietnamese ? vietnamese : english)
    }

    static let cleaned: [(String, String)] = [
        ("Xin chào", "Xin chào"),
        ("  Xin \u{9}\n chào\u{0} ", "Xin chào"),
        ("Mơ\u{0300}i quy\u{0301} kha\u{0301}ch", "Mời quý khách"),
        ("a\u{200B}b\u{FEFF}c\u{AD}d\u{202E}", "abcd"),
        ("Chào 👋🏽 bạn 👨‍👩‍👧!", "Chào bạn !"),
        ("phí: 50.000₫ (lệ phí)", "phí: 50.000₫ (lệ phí)"),
        ("مرحبا xin Привет chào", "xin chào"),
        ("chờ......đi!!!!??", "chờ.đi!?"),
        ("<audio src=\"x\"/> [[a]] {b} \\ | ^ ~", "audio src=\"x\"/ a b"),
        ("số ١٢٣", "số 123"),
        ("a\u{0323}\u{0323}\u{0323}\u{0323}\u{0323}\u{0323}", "ạ\u{0323}\u{0323}"),
        ("Mời số B001, xin cảm ơn", "Mời số bê không không một, xin cảm ơn"),
        ("B012", "bê không một hai"),
        ("AB1234.", "A bê một hai ba bốn."),
        ("COVID19 B01 B0012345 xB001 B001x", "COVID19 B01 B0012345 xB001 B001x"),
    ]

    @Test(arguments: cleaned)
    func `text is cleaned for the engine`(_ display: String, _ expected: String) {
        #expect(Self.spoken(display).text == expected)
    }

    @Test func `a ticket number is spelled in the visitor's language`() {
        #expect(Self.spoken("Number B001.", .english).text == "Number B zero zero one.")
    }

    @Test(arguments: [
        (Language.chinese, "请到三号窗口", "请到三号窗口"), (.japanese, "ありがとう。한국", "ありがとう。"),
        (.korean, "감사합니다 谢谢", "감사합니다"), (.english, "Thank you 谢谢", "Thank you"),
    ])
    func `a voice gets only the writing it reads`(_ language: Language, _ display: String, _ expected: String) {
        #expect(Self.spoken(display, language).text == expected)
    }

    @Test(arguments: ["", " ", "\u{0}\u{1}", "👋", "... !", "مرحبا"])
    func `text without words is silent`(_ display: String) { #expect(Self.spoken(display).isSilent) }

    @Test func `every code point finds back to its character`() throws {
        let display = "Mơ\u{0300}i 👋 số B001!"
        let spoken = Self.spoken(display)
        let characters = Array(display)
        func shown(_ word: String) throws -> String {
            let range = try #require(spoken.text.range(of: word))
            let scalars = spoken.text.unicodeScalars
            let lower = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
            let count = scalars.distance(from: range.lowerBound, to: range.upperBound)
            return try String(characters[#require(spoken.displayRange(ofScalars: lower..<lower + count))])
        }
        #expect(try shown("Mời") == "Mời")
        #expect(try shown("số") == "số")
        #expect(try shown("bê") == "B")
        #expect(try shown("không không một") == "001")
        #expect(spoken.displayRange(ofScalars: 500..<510) == nil)
    }

    @Test func `no token or text is longer than the engine bears`() {
        let spoken = Self.spoken(String(repeating: "s'", count: 50_000))
        #expect(spoken.text.unicodeScalars.count <= SpokenText.longestText)
        #expect(spoken.text.split(separator: " ").allSatisfy { $0.count <= SpokenText.longestToken })
        let zalgo = Self.spoken(String(repeating: "e" + String(repeating: "\u{0301}", count: 500), count: 100))
        #expect(zalgo.text.unicodeScalars.count < 400)
    }
}
