import Knowledge
import Reception
import Testing

@Suite("Forms of address")
struct AddressTests {
    private static let words: [(FormOfAddress, spoken: String, shown: String)] = [
        (.unknown, "Em chào anh chị, anh chị đi đường cẩn thận ạ.", "Em chào anh/chị, anh/chị đi đường cẩn thận ạ."),
        (.man, "Em chào anh, anh đi đường cẩn thận ạ.", "Em chào anh, anh đi đường cẩn thận ạ."),
        (.woman, "Em chào chị, chị đi đường cẩn thận ạ.", "Em chào chị, chị đi đường cẩn thận ạ."),
        (.middleMan, "Em chào chú, chú đi đường cẩn thận ạ.", "Em chào chú, chú đi đường cẩn thận ạ."),
        (.middleWoman, "Em chào cô, cô đi đường cẩn thận ạ.", "Em chào cô, cô đi đường cẩn thận ạ."),
        (.elderMan, "Em chào ông, ông đi đường cẩn thận ạ.", "Em chào ông, ông đi đường cẩn thận ạ."),
        (.elderWoman, "Em chào bà, bà đi đường cẩn thận ạ.", "Em chào bà, bà đi đường cẩn thận ạ."),
        // Both would be called "em": the robot says what it is.
        (.young, "Robot chào em, em đi đường cẩn thận ạ.", "Robot chào em, em đi đường cẩn thận ạ."),
    ]

    private func goodbye(_ content: Content, _ language: Language, _ address: FormOfAddress) -> RenderedReply {
        content.replies.render(
            Reply(key: ReplyKind.goodbye.key, language: language, variant: 1, address: address))
    }

    @Test("follow age and sex, are spoken and shown apart, and begin a sentence with a capital", arguments: words)
    func forms(address: FormOfAddress, spoken: String, shown: String) throws {
        #expect(
            goodbye(try ShippedContent.load(), .vietnamese, address) == RenderedReply(spoken: spoken, shown: shown))
    }

    @Test("do not exist in a language that addresses everybody alike")
    func english() throws {
        let content = try ShippedContent.load()
        #expect(Set(FormOfAddress.allCases.map { goodbye(content, .english, $0) }).count == 1)
    }

    @Test("are the same on a sheet, and inside facts")
    func facts() throws {
        let content = try ShippedContent.load()
        let reply = Reply(
            key: ReplyKind.papersTold.key, language: .vietnamese, variant: 0,
            arguments: [.procedure(id: "certified-copy"), .fact(procedure: "certified-copy", fact: .papers)],
            address: .elderMan)
        #expect(content.replies.render(reply).spoken.hasPrefix("Dạ, ông chỉ cần mang bản chính"))
        let sheet = content.replies.sheet(.procedure(id: "certified-copy"), in: .vietnamese, to: .elderMan)?.lines ?? []
        #expect(sheet.contains { $0.contains("khi ông đề nghị") })
        #expect(!sheet.contains { $0.contains("{") || $0.contains("anh/chị") })
    }

    @Test("leave the robot the name the office gives it")
    func robot() throws {
        let copy = try ContentCopy()
        try copy.edit("Office.json") { $0.replacing("\"callsItself\": \"em\"", with: "\"callsItself\": \"robot\"") }
        let content = try copy.load()
        #expect(goodbye(content, .vietnamese, .woman).spoken == "Robot chào chị, chị đi đường cẩn thận ạ.")
    }
}
