import Reception
import Testing

@testable import IntentMatching

@Suite("A catalogue of phrases")
struct PhraseCatalogueTests {
    private static func name(_ value: String, _ language: Language, _ text: String) -> PhraseCatalogue.Phrase {
        .init(value: value, language: language, text: text, weight: 1, isName: true)
    }

    /// The procedures of the small lists of six languages.
    private static let lists = Result { () throws(IntentCorpusError) in
        let corpus = try SlotCorpus.corpus.get()
        let phrases = corpus.languages.flatMap { language in
            (corpus.contents[language]?.slots[.procedure] ?? []).map {
                name($0.value, language, $0.words.joined(separator: " "))
            }
        }
        return PhraseCatalogue(phrases)
    }

    private func best(_ text: String, _ language: Language = .vietnamese, limit: Int = 3) throws -> [String] {
        try Self.lists.get().ranked(for: text, preferring: language, limit: limit).map(\.value)
    }

    @Test(
        "finds what has most words in common, in whatever language",
        arguments: [
            ("giấy tờ cho thằng con mới đẻ của tôi", "birth-registration"),
            ("sang tên cái đất cho con", "land-transfer"), ("chuyen nhuong dat", "land-transfer"),
            ("bản chính này chị cần y sao", "certified-copy"), ("暂时居住的登记", "temporary-residence"),
            ("ouvrir un acte pour la naissance", "birth-registration"),
            ("chuwngs thuwcj bản sao", "certified-copy"), ("certifed coppy", "certified-copy"),
        ])
    func findsTheLikeliest(text: String, procedure: String) throws {
        #expect(try best(text).first == procedure)
    }

    @Test func givesNoMoreThanAskedFor() throws {
        #expect(try best("sổ đỏ", limit: 1).count == 1)
        #expect(try best("sổ đỏ", limit: 0).isEmpty && best("sổ đỏ", limit: -1).isEmpty)
        #expect(try best("").isEmpty && best("zzz qqq").isEmpty)
        #expect(PhraseCatalogue([]).ranked(for: "sổ đỏ", preferring: .english, limit: 3).isEmpty)
    }

    @Test func scoresLieBetweenNothingAndAll() throws {
        let catalogue = try Self.lists.get()
        for text in ["sổ đỏ", "đăng ký tạm trú", "tạm trú tạm trú tạm trú", "số 12 đăng ký gì đó mà tôi không nhớ"] {
            let scores = catalogue.ranked(for: text, preferring: .vietnamese, limit: 99).map(\.score)
            #expect(scores.allSatisfy { $0 > 0 && $0 <= 1 } && scores == scores.sorted(by: >), "\(text)")
        }
    }

    @Test func aWholeNameCountsMoreThanItsWordsAndADescriptionLess() {
        let catalogue = PhraseCatalogue([
            Self.name("named", .english, "red book"), Self.name("scattered", .english, "book with a red cover"),
            .init(value: "described", language: .english, text: "a red book", weight: 0.3, isName: false),
        ])
        let ranked = catalogue.ranked(for: "red book", preferring: .english, limit: 3)
        #expect(ranked.map(\.value) == ["named", "scattered", "described"])
    }

    @Test func equalNamesAreOrderedByTheLanguageOfTheVisitor() {
        let catalogue = PhraseCatalogue([Self.name("a", .french, "permis"), Self.name("b", .english, "permis")])
        #expect(catalogue.ranked(for: "permis", preferring: .english, limit: 2).map(\.value) == ["b", "a"])
        #expect(catalogue.ranked(for: "permis", preferring: .french, limit: 2).map(\.value) == ["a", "b"])
    }

    @Test(
        "does bounded work for any text",
        arguments: [
            "", " \u{0}\u{1B}[2J\u{7F}", String(repeating: "🙂👩‍👩‍👧", count: 500),
            String(repeating: "đăng ký khai sinh ", count: 600), String(repeating: "x", count: 10_000),
            "a" + String(repeating: "\u{0301}", count: 10_000), String(repeating: "出生登记", count: 2_500),
        ])
    func boundedWork(text: String) throws {
        let clock = ContinuousClock()
        let catalogue = try Self.lists.get()
        // Unoptimised, on a busy machine; what grows with the square of the words takes minutes.
        #expect(
            clock.measure { _ = catalogue.ranked(for: text, preferring: .vietnamese, limit: 10) } < .seconds(10))
    }
}
