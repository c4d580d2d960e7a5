import Testing

@testable import IntentMatching

@Suite("What people take for words")
struct WordUnitsTests {
    /// A sentence, its values, and its units with a bar between them.
    static let sentences: [(text: String, values: [Range<Int>], units: String)] = [
        ("gặp cán bộ nhé", [], "gặp|cán|bộ|nhé"),
        ("lấy số chứng thực ạ", [2..<4], "lấy|số|chứng thực|ạ"),
        ("출생신고 하려면 뭐가", [], "출생신고|하려면|뭐가"),
        ("我要办身份证", [2..<6], "我要|办身份证"),
        ("番号札をください", [], "番号|札|をください"),
        ("サービスはok", [], "サービス|は|ok"),
    ]

    @Test("are the words, whole values, and parts of sentences without spaces", arguments: sentences)
    func units(text: String, values: [Range<Int>], units: String) {
        let tokens = Tokenizer.tokens(of: text)
        let found = WordUnits.units(of: tokens, values: values).map { words in
            String(
                Array(text)[tokens[words.lowerBound].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound])
        }
        #expect(found.joined(separator: "|") == units)
    }
}
