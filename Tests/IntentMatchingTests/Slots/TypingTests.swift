import Testing

@testable import IntentMatching

@Suite("Slips of typing")
struct TypingTests {
    @Test(
        "are counted up to a limit",
        arguments: [
            ("desk", "desk", 0), ("dsek", "desk", 1), ("dek", "desk", 1), ("deesk", "desk", 1), ("dask", "desk", 1),
            ("certifcatoin", "certification", 2), ("desk", "seat", nil), ("a", "abcd", nil),
        ])
    func slips(heard: String, known: String, slips: Int?) {
        var (heard, known) = (heard, known)
        let found = heard.withUTF8 { heard in known.withUTF8 { EditDistance.between(heard, $0, limit: 2) } }
        #expect(found == slips)
    }

    @Test(
        "of Vietnamese keyboards are read",
        arguments: [
            ("chuwngs", "chứng"), ("thuwcj", "thực"), ("ddaats", "đất"), ("nhaf", "nhà"), ("dduowngf", "đường"),
            ("giaays", "giấy"), ("hoaf", "hoà"), ("tooi", "tôi"),
        ])
    func telex(typed: String, meant: String) {
        #expect(Telex.form(of: typed) == Tokenizer.forms(of: [meant]).first)
    }

    @Test("are not seen where there are none", arguments: ["khai", "sinh", "b", "desk", "12", "sao"])
    func noTelex(typed: String) {
        let form = Telex.form(of: typed)
        #expect(form == nil)
    }
}
