import Testing
@testable import TextNormalization

@Test(arguments: [
    ("こんにちは", "コンニチハ"), ("パーティー", "パーティー"), ("スウェーデン", "スウエーデン"), ("ガアー", "ガア"), ("ァー", "アー"), ("ーア", "ア"),
    ("アーー", "アー"), ("ンー", "ン"), ("アッ", "ア"), ("アッア", "アア"), ("カッパ", "カッパ"), ("ヴァイオリン", "バイオリン"), ("ヴ", "ブ"),
    ("一ヶ月", "ケ"), ("スィ", "スイ"), ("ヲ", "オ"), ("a1漢", ""),
])
func `kana are in the combinations that the voice knows`(_ written: String, _ kana: String) {
    #expect(Katakana(written).text == kana)
}
