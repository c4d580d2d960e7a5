import Foundation
import Reception
import Testing
import TextNormalization

@Suite struct SpokenSpansTests {
    /// What is shown for the first place where `word` is spoken.
    private static func shown(_ word: String, in spoken: SpokenText, of display: String) throws -> String {
        let range = try #require(spoken.text.range(of: word))
        let scalars = spoken.text.unicodeScalars
        let lower = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        let upper = scalars.distance(from: scalars.startIndex, to: range.upperBound)
        let shown = try #require(spoken.displayRange(ofScalars: lower..<upper))
        return String(Array(display)[shown])
    }

    private static let normalizer = TextNormalizer(language: .vietnamese)

    static let places: [(display: String, word: String, shown: String)] = [
        ("Mơ\u{0300}i 👋 số B001!", "Mời", "Mơ\u{0300}i"),
        ("Mời 👋 số B001!", "số", "số"),
        ("Mời 👋 số B001!", "bê", "B"),
        ("Mời 👋 số B001!", "không một", "01"),
        ("UBND xã", "nhân dân", "UBND"),
        ("từ 7h30-11h30", "bảy giờ", "7h30"),
        ("từ 7h30-11h30", "đến", "-"),
        ("từ 7h30-11h30", "mười một", "11h30"),
        ("phí 50.000 đồng/bản", "nghìn", "50.000 đồng"),
        ("phí 50.000 đồng/bản", "một", "/"),
        ("thứ 2 đến thứ 6", "sáu", "thứ 6"),
        ("Nghị định 61/2018/NĐ-CP", "Chính phủ", "NĐ-CP"),
        ("Gọi 0912 345 678 nhé", "ba bốn năm", "345"),
        ("Gọi 0912 345 678 nhé", "nhé", "nhé"),
    ]

    @Test(arguments: places)
    func `every word finds back to what is shown`(_ display: String, _ word: String, _ shown: String) throws {
        let spoken = Self.normalizer.spoken(display)
        #expect(try Self.shown(word, in: spoken, of: display) == shown)
    }

    @Test func `what stands for nothing has no place`() throws {
        let spoken = Self.normalizer.spoken("Chào bạn.")
        #expect(spoken.displayRange(ofScalars: 500..<510) == nil)
        #expect(spoken.displayRange(ofScalars: 8..<9) == nil)
    }
}
