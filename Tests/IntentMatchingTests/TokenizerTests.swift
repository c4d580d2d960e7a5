import Foundation
import Testing

@testable import IntentMatching

@Suite("Words of a text")
struct TokenizerTests {
    static let texts = [
        "Đăng ký KHAI SINH, số B012!", "l'état civil à Huế", "출생신고를 하고 싶어요", "パスポートの番号札", "我要办身份证。",
        "ＡＢ１２ と ゼロ・イチ",
    ]

    @Test("are the same however the text is composed", arguments: texts)
    func composition(text: String) {
        let composed = Tokenizer.tokens(of: text.precomposedStringWithCanonicalMapping)
        #expect(!composed.isEmpty)
        #expect(Tokenizer.tokens(of: text.decomposedStringWithCanonicalMapping) == composed)
    }

    @Test("are the same where a sign before them makes the long way round necessary", arguments: texts)
    func longWay(text: String) {
        let shifted = Tokenizer.tokens(of: "👍🏽" + text).map {
            Token(form: $0.form, range: $0.range.lowerBound - 1..<$0.range.upperBound - 1)
        }
        #expect(shifted == Tokenizer.tokens(of: text))
    }
}
