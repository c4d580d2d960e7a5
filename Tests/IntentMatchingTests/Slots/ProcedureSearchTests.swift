import Reception
import Testing

@testable import IntentMatching

@Suite("The search for procedures")
struct ProcedureSearchTests {
    private func best(_ text: String, limit: Int = 3) throws -> [PhraseSearch.Result] {
        try SlotCorpus.lexicon().procedures(for: Tokenizer.tokens(of: text), limit: limit)
    }

    @Test(
        "finds what has most words in common",
        arguments: [
            ("giấy tờ cho thằng con mới đẻ của tôi", "birth-registration"),
            ("sang tên cái đất cho con", "land-transfer"), ("chuyen nhuong dat", "land-transfer"),
            ("bản chính này chị cần y sao", "certified-copy"), ("暂时居住的登记", "temporary-residence"),
            ("ouvrir un acte pour la naissance", "birth-registration"),
        ])
    func findsTheLikeliest(text: String, procedure: String) throws {
        #expect(try best(text).first?.value == procedure)
    }

    @Test func putsWhatIsNamedBeforeWhatIsOnlyLike() throws {
        let results = try best("đăng ký tạm trú")
        #expect(results.first?.value == "temporary-residence")
        #expect(results.map { $0.score > SlotFinder.mostBySearch } == [true] + results.dropFirst().map { _ in false })
    }

    @Test func givesNoMoreThanAskedFor() throws {
        #expect(try best("sổ đỏ", limit: 1).count == 1)
        #expect(try best("sổ đỏ", limit: 0).isEmpty)
        #expect(try best("", limit: 3).isEmpty)
        #expect(try best("zzz qqq", limit: 3).isEmpty)
    }

    @Test func knowsTheNamesOfACatalogue() throws {
        let lexicon = SlotLexicon(
            try IntentCorpus(files: []),
            procedureNames: [
                ("marriage-registration", "Đăng ký kết hôn"), ("marriage-registration", "Marriage registration"),
                ("death-registration", "Đăng ký khai tử"),
            ])
        let tokens = Tokenizer.tokens(of: "tôi muốn kết hôn")
        #expect(lexicon.procedures(for: tokens, limit: 1).map(\.value) == ["marriage-registration"])
        #expect(lexicon.spans(in: Tokenizer.tokens(of: "dang ky khai tu")).map(\.value) == ["death-registration"])
    }

    @Test func knowsNothingInAnEmptyCorpus() throws {
        let lexicon = SlotLexicon(try IntentCorpus(files: []))
        #expect(lexicon.procedures(for: Tokenizer.tokens(of: "sổ đỏ"), limit: 3).isEmpty)
        #expect(lexicon.spans(in: Tokenizer.tokens(of: "số B012")).map(\.value) == ["B012"])
    }
}
