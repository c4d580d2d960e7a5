import Foundation
@testable import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Features")
struct FeatureExtractorTests {
    private static func features(_ text: String) -> FeatureList {
        FeatureExtractor.features(of: Tokenizer.tokens(of: text))
    }

    @Test(
        "are the same for the same words in any writing",
        arguments: [
            ("hoà", "hòa"), ("thuỷ", "thủy"), ("LẤY SỐ!", "lấy số"), ("  lấy\tsố… ", "lấy số"), ("取 号", "取号"),
            ("đăng ký tạm trú", "đăng ký tạm trú".decomposedStringWithCanonicalMapping),
            ("안녕하세요", "안녕하세요".decomposedStringWithCanonicalMapping), ("か\u{3099}", "が"),
            ("lấy\u{0}số", "lấy số"), ("🙂 lấy số 👋🏽", "lấy số"), ("élève", "e\u{301}le\u{300}ve"),
        ])
    func sameWords(one: String, other: String) {
        #expect(Self.features(one) == Self.features(other))
    }

    @Test(
        "are others for other words", arguments: [("bo", "bơ"), ("bà", "bá"), ("dì", "đì"), ("が", "か"), ("a b", "ab")])
    func otherWords(one: String, other: String) {
        #expect(Self.features(one).words != Self.features(other).words)
    }

    @Test func aWrongToneLeavesMostRunsAlike() {
        let (right, wrong, other) = (Self.features("chứng"), Self.features("chưng"), Self.features("chúng"))
        let shared = Set(right.characters).intersection(wrong.characters).count
        #expect(shared * 2 > right.characters.count)
        #expect(shared > Set(right.characters).intersection(other.characters).count)
    }

    @Test func latinWordsGiveWordsPairsAndRunsOfTheirCharacters() {
        let one = Self.features("an")
        // an; pairs with both ends of the sentence. ^a ^an ^an$ an an$ n$.
        #expect(one.words.count == 3 && one.characters.count == 6)
        let two = Self.features("an an")
        #expect(two.words.count == 5 && two.characters == one.characters + one.characters)
    }

    @Test func charactersThatAreWordsGiveRunsOfUpToThree() {
        let list = Self.features("我要取号")
        #expect(list.characters.count == 4 + 3 + 2)
        #expect(list.words.count == 4 + 3 + 2)
    }

    @Test func aRunOfCharactersEndsAtALatinWord() {
        #expect(Self.features("取wifi号").characters.count == Self.features("wifi").characters.count + 2)
    }

    @Test func aSlotStandsForItsWordsBesideThem() {
        func slotted(_ text: String, _ words: Range<Int>) -> FeatureList {
            FeatureExtractor.features(
                of: Tokenizer.tokens(of: text), spans: [FeatureExtractor.Span(slot: 1, words: words)])
        }
        let (birth, land) = (slotted("phí khai sinh bao nhiêu", 1..<3), slotted("phí sổ đỏ bao nhiêu", 1..<3))
        #expect(birth.words.suffix(3) == land.words.suffix(3))
        // What the value itself is made of counts apart, and nothing of it is lost.
        let plain = Self.features("phí khai sinh bao nhiêu")
        #expect(birth.values.count > 0 && plain.values.isEmpty)
        #expect(
            Set(birth.words.dropLast(3) + birth.characters + birth.values) == Set(plain.words + plain.characters))
    }

    @Test(
        "are bounded whatever is said",
        arguments: [
            "a", "a ", "ạ", "取", "取 ", "한", "🙂", "\u{301}", "sao y bằng ", "B12 ", "か\u{3099}", "👨‍👩‍👧 ", "\u{0}",
            "x\u{302}\u{301}",
        ])
    func bounded(piece: String) {
        let list = Self.features(String(repeating: piece, count: 100_000))
        #expect(list.characters.count <= 2 * FeatureExtractor.mostFeatures)
        #expect(list.words.count <= 3 * Utterance.longestText)
    }

    @Test func aValueBehindTheLastWordThatIsLookedAtIsNoFeature() {
        // One character of four letters, as Thai has them: words of more letters than a text has characters.
        let text = String(repeating: "กำำำ", count: 700) + " sao y bản chính"
        let tokens = Tokenizer.tokens(of: text)
        let value = FeatureExtractor.Span(slot: 1, words: tokens.count - 3..<tokens.count)
        let list = FeatureExtractor.features(of: tokens, spans: [value])
        #expect(tokens.count == 5 && list.characters.count > FeatureExtractor.mostFeatures)
        let isLikeWithout = list == FeatureExtractor.features(of: tokens)
        #expect(isLikeWithout)
    }

    @Test("of what has no words are none", arguments: ["", " ", "🙂👋🏽", "?!…", "\u{301}", "\u{0}\u{7}"])
    func none(text: String) { #expect(Self.features(text) == FeatureList()) }

    @Test func rareFeaturesWeighMoreAndUnseenOnesNothing() {
        let documents = ["lấy số", "lấy phiếu", "lấy giấy"].map(Self.features)
        let weights = FeatureWeights(documents: documents)
        let (often, once) = (Self.features("lấy").words[0], Self.features("phiếu").words[0])
        #expect(weights.values[Int(once)] > weights.values[Int(often)])
        #expect(weights.values[Int(often)] > 0)
        let vector = weights.vector(of: documents[0])
        #expect(abs(vector.values.reduce(0) { $0 + $1 * $1 } - 1) < 1e-4)
        #expect(FeatureWeights(documents: [FeatureList]()).vector(of: documents[0]).features.isEmpty)
    }
}
