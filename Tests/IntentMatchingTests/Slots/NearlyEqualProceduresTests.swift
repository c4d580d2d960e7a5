import Reception
import Testing

@testable import IntentMatching

@Suite("Procedures that are nearly equal")
struct NearlyEqualProceduresTests {
    private static let lists = """
        birth-registration = khai sinh | giấy tờ cho bé | làm giấy cho con
        birth-linked = khai sinh liên thông | giấy tờ cho bé | bảo hiểm cho con
        temporary-residence = đăng ký tạm trú | ở trọ
        permanent-residence = đăng ký thường trú | hộ khẩu
        death-registration = mất
        lost-found = mát
        """

    private static func slots(_ text: String, allowed: [SlotName] = [.procedure]) throws -> [Slot] {
        let file = CorpusFile(path: "p", place: ["vi", "_slots", "procedure.txt"], bytes: Array(lists.utf8))
        let lexicon = SlotLexicon(try IntentCorpus(files: [file]))
        return SlotChoice.slots(in: lexicon.spans(in: Tokenizer.tokens(of: text)), allowed: allowed, session: .english)
    }

    @Test(
        "are all in the reading, likeliest first",
        arguments: [
            ("giấy tờ cho bé", ["birth-registration", "birth-linked"]),
            ("liên thông giấy tờ cho bé", ["birth-linked", "birth-registration"]),
            ("đăng ký trú", ["permanent-residence", "temporary-residence"]),
        ])
    func all(text: String, procedures: [String]) throws {
        let slots = try Self.slots(text)
        #expect(slots.map(\.value) == procedures)
        #expect(slots.allSatisfy { $0.name == .procedure && $0.range == slots[0].range })
    }

    @Test("are not where one is clear", arguments: ["khai sinh", "bảo hiểm cho bé", "ở trọ", "tạm trú"])
    func one(text: String) throws { #expect(try Self.slots(text).count == 1) }

    @Test("are at most three") func atMostThree() throws {
        let lists = (1...5).map { "p\($0) = giấy tờ" }.joined(separator: "\n")
        let file = CorpusFile(path: "p", place: ["vi", "_slots", "procedure.txt"], bytes: Array(lists.utf8))
        let lexicon = SlotLexicon(try IntentCorpus(files: [file]))
        let found = lexicon.spans(in: Tokenizer.tokens(of: "giấy tờ"))
        #expect(found.flatMap(\.slots).map(\.value) == ["p1", "p2", "p3"])
    }

    @Test("are of procedures only: a line has one name") func onlyProcedures() throws {
        #expect(try Self.slots("giấy tờ cho bé", allowed: [.line]).isEmpty)
    }
}
