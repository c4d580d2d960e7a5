import Foundation
import LocatedJSON
import Reception
import SpeechOutput
import Testing

@Suite struct VoiceCatalogueTests {
    private static let good = """
        {
            "engineVoice": "vi", "rate": 160, "pitch": 45, "range": 55, "volume": 80,
            "slower": { "rate": 120 },
            "spelling": { "digits": ["0","1","2","3","4","5","6","7","8","9"], "letters": { "B": "bê" } }
        }
        """

    @Test func `the shipped voices are complete`() throws {
        let catalogue = try VoiceCatalogue(folder: Surroundings.voices)
        #expect(catalogue.languages == Language.allCases)
        #expect(catalogue[.chinese]?.engineVoice == "cmn-latn-pinyin")
        for language in Language.allCases {
            let voice = try #require(catalogue[language])
            #expect(voice.slowerRate < voice.rate)
            #expect(voice.spelling.digits.count == 10)
        }
    }

    static let refused: [(find: String, replace: String, place: String)] = [
        ("\"volume\": 80", "\"volume\": 100", ":2:75:"),
        ("\"rate\": 160", "\"rate\": 1000", ":2:34:"),
        ("\"pitch\"", "\"pich\"", ":2:39:"),
        ("{ \"rate\": 120 }", "{ \"rate\": 160 }", ":3:25:"),
        ("\"9\"]", "\"9\", \"10\"]", ":4:"),
        ("\"B\":", "\"bê\":", ":4:"),
        ("\"engineVoice\": \"vi\"", "\"engineVoice\": \"\"", ":2:20:"),
        ("\"slower\"", "\"extra\": 1, \"slower\"", ":3:5:"),
        ("}\n}", "}\n", ":"),
    ]

    @Test(arguments: refused)
    func `a mistake is refused with its place`(_ find: String, _ replace: String, _ place: String) throws {
        let text = Self.good.replacingOccurrences(of: find, with: replace)
        #expect(text != Self.good)
        let error = #expect(throws: LocatedJSONError.self) {
            _ = try Voice(
                language: .vietnamese, LocatedValue(parsing: Array(text.utf8), file: "Voices/vi.json"))
        }
        let description = try #require(error).description
        #expect(description.contains("Voices/vi.json\(place)"), "\(description)")
    }

    @Test func `a folder without voices, or with a voice of no language, is refused`() async throws {
        try await Surroundings.withFile { folder in
            #expect(throws: LocatedJSONError.self) { try VoiceCatalogue(folder: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            #expect(throws: LocatedJSONError.self) { try VoiceCatalogue(folder: folder) }
            try Self.good.write(toFile: "\(folder)/klingon.json", atomically: true, encoding: .utf8)
            let error = #expect(throws: LocatedJSONError.self) { try VoiceCatalogue(folder: folder) }
            #expect(error?.description.contains("klingon.json") == true)
        }
    }
}
