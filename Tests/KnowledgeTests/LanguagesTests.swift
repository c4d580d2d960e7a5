import Foundation
import Knowledge
import Reception
import Testing

@Suite("Every language is treated alike")
struct LanguagesTests {
    /// The shipped content as if it had been written in two other languages.
    private func inOtherLanguages() throws -> ContentCopy {
        let copy = try ContentCopy()
        for file in ["Office.json", "Procedures/certified-copy.json", "Replies/vi.json", "Replies/en.json"] {
            try copy.edit(file) { text in
                [("vi", "ko"), ("en", "fr")].reduce(text) { text, pair in
                    text.replacing("\"\(pair.0)\"", with: "\"?\"").replacing("\"\(pair.1)\"", with: "\"\(pair.0)\"")
                        .replacing("\"?\"", with: "\"\(pair.1)\"")
                }
            }
        }
        for (old, new) in [("vi", "ko"), ("en", "fr")] {
            let replies = copy.folder.appending(path: "Replies")
            try FileManager.default.moveItem(
                at: replies.appending(path: "\(old).json"), to: replies.appending(path: "\(new).json"))
        }
        return copy
    }

    @Test("content in other languages loads, and reads as it was written")
    func exchanged() throws {
        let (shipped, exchanged) = (try ShippedContent.load(), try inOtherLanguages().load())
        #expect(exchanged.languages == [.korean, .french])
        #expect(exchanged.office.office.language == .korean)
        for (old, new) in [(Language.vietnamese, Language.korean), (.english, .french)] {
            for address in FormOfAddress.allCases {
                let reply = { (language: Language) in
                    Reply(
                        key: ReplyKind.guideOffer.key, language: language, variant: 1,
                        arguments: [.procedure(id: "certified-copy")], address: address)
                }
                #expect(exchanged.replies.render(reply(new)) == shipped.replies.render(reply(old)))
                let sheet = Sheet.procedure(id: "certified-copy")
                #expect(
                    exchanged.replies.sheet(sheet, in: new, to: address)
                        == shipped.replies.sheet(sheet, in: old, to: address))
            }
            #expect(
                exchanged.replies.sheet(.hours, in: new, to: .unknown)
                    == shipped.replies.sheet(.hours, in: old, to: .unknown))
        }
    }

    @Test("an incomplete third language is named at every hole")
    func thirdLanguage() throws {
        let copy = try ContentCopy()
        let replies = copy.folder.appending(path: "Replies")
        try FileManager.default.copyItem(
            at: replies.appending(path: "en.json"), to: replies.appending(path: "fr.json"))
        let problems = copy.problems()
        #expect(problems.count > 80)
        #expect(problems.allSatisfy { $0.contains("missing language \"fr\"") })
    }

    @Test("a broken file of replies does not make a language vanish, nor accuse its other texts")
    func brokenReplies() throws {
        let copy = try ContentCopy()
        try copy.edit("Replies/vi.json") { $0.replacing("\"topics\"", with: "\"topic\"") }
        let problems = copy.problems()
        #expect(problems.count == 1)
        #expect(problems.first?.hasSuffix("missing key \"topics\"; is \"topic\" a misspelling of it?") == true)
    }
}
