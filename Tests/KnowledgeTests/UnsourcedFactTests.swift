import Foundation
import Knowledge
import Reception
import Testing

@Suite("A fact without a source")
struct UnsourcedFactTests {
    private let content: Content

    init() throws {
        let copy = try ContentCopy()
        try copy.edit("Procedures/certified-copy.json") { text in
            let start = try #require(text.range(of: "\"online\": {")).lowerBound
            let end = try #require(text.range(of: "\"result\": {")).lowerBound
            let unknown = "\"online\": { \"shown\": null, \"reason\": \"No source could be opened.\" },\n"
            return text[..<start] + unknown + text[end...]
        }
        content = try copy.load()
    }

    @Test("is not among those the conversation may tell")
    func sourced() {
        let sourced = content.procedures["certified-copy"]?.procedure.sourced
        #expect(sourced == Set(ProcedureFact.allCases).subtracting([.online]))
        #expect(content.procedures["certified-copy"]?.online == .unknown(reason: "No source could be opened."))
    }

    @Test(
        "is asked for at the desk",
        arguments: [
            (Language.english, "Online: please ask at the desk."), (.vietnamese, "Nộp trực tuyến: xin hỏi tại quầy."),
        ])
    func sheet(language: Language, line: String) {
        let sheet = content.replies.sheet(.procedure(id: "certified-copy"), in: language, to: .unknown)?.lines ?? []
        #expect(sheet.contains(line))
    }

    @Test("is never spoken")
    func spoken() {
        let reply = Reply(
            key: ReplyKind.onlineTold.key, language: .english, variant: 0,
            arguments: [.procedure(id: "certified-copy"), .fact(procedure: "certified-copy", fact: .online)])
        #expect(!content.replies.render(reply).spoken.contains("source"))
    }
}
