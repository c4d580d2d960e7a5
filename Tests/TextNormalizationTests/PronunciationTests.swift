import Reception
import Testing
import TextNormalization

@Suite struct PronunciationTests {
    private static func spoken(_ display: String, _ pronunciations: [String: String]) throws -> String {
        TextNormalizer(language: .vietnamese, pronunciations: pronunciations).spoken(display).text
    }

    @Test func `a voice's own pronunciations come before the tables`() throws {
        #expect(try Self.spoken("UBND xã", ["ubnd": "ủy ban"]) == "ủy ban xã")
        #expect(try Self.spoken("Lạc Dương", ["lạc dương": "lạc giương"]) == "lạc giương")
    }

    @Test func `the longest phrase counts, and only whole words`() throws {
        let pronunciations = ["Lang": "lâng", "Lang Biang": "lang bi ang"]
        #expect(try Self.spoken("Núi Lang Biang, Lang", pronunciations) == "Núi lang bi ang, lâng")
        #expect(try Self.spoken("Langa", pronunciations) == "Langa")
    }

    @Test func `what a voice cannot read is left out of its pronunciations`() throws {
        #expect(try Self.spoken("mã X", ["x": "<b>ích</b> 谢 5"]) == "mã b ích b")
    }
}
