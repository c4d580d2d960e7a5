import Foundation
import LocatedJSON
import Reception
import SpeechOutput
import Testing

@Suite struct VoiceCatalogueTests {
    static let good = """
        {
            "variants": { "north": { "engineVoice": "vi", "volume": 64 }, "south": { "engineVoice": "vi-vn-x-south", "volume": 58 } },
            "default": "south", "sample": "Xin chào!",
            "rate": 160, "pitch": 45, "range": 55, "timbre": "clear",
            "pauses": { "words": 1, "commas": 80, "sentences": 200 },
            "slower": { "rate": 120 },
            "pronunciations": { "VNPT": "vê en pê tê", "bar code": "[[b'a:k'od]]" }
        }
        """

    static func voice(_ text: String = good) throws -> Voice {
        try Voice(language: .vietnamese, LocatedValue(parsing: Array(text.utf8), file: "Voices/vi.json"))
    }

    @Test func `the shipped voices are complete`() throws {
        let catalogue = try VoiceCatalogue(folder: Surroundings.voices)
        #expect(catalogue.languages == Language.allCases)
        #expect(catalogue[.chinese]?.variant.engineVoice == "cmn-latn-pinyin")
        #expect(catalogue[.vietnamese]?.variants.map(\.name) == ["northern", "central", "southern"])
        for language in Language.allCases {
            let voice = try #require(catalogue[language])
            #expect(voice.slower.rate * 5 <= voice.normal.rate * 4, "slower is hardly slower")
            #expect(!voice.sample.isEmpty)
        }
    }

    @Test func `a voice file says everything about a voice`() throws {
        let voice = try Self.voice()
        #expect(voice.variant.name == "south")
        #expect(voice.variant.location.description == "Voices/vi.json:2:93")
        #expect(voice.normal.timbre == .clear)
        #expect(voice.slower.timbre == .natural)
        #expect(voice.pronunciations.map(\.sound) == [.words("vê en pê tê"), .phonemes("b'a:k'od")])
        #expect(voice.speaking("north")?.variant.engineVoice == "vi")
        #expect(voice.speaking("west") == nil)
    }

    static let refused: [(find: String, replace: String, place: String)] = [
        ("\"volume\": 64", "\"volume\": 100", ":2:"), ("\"volume\": 64", "\"volume\": 0", ":2:"),
        (", \"volume\": 64", "", ":2:"), ("\"vi\"", "\"\"", ":2:45:"), ("\"vi\"", "\"../../etc\"", ":2:45:"),
        ("\"vi\"", "\"vi+f2\"", ":2:45:"), ("\"default\": \"south\"", "\"default\": \"west\"", ":3:16:"),
        ("\"north\"", "\"../north\"", ":2:19:"), ("\"north\"", "\"\"", ":2:19:"),
        ("{ \"north\"", "{}, \"x\": { \"north\"", ":2:17:"),
        ("\"sample\": \"Xin chào!\"", "\"sample\": \" \"", ":3:35:"),
        (", \"sample\": \"Xin chào!\"", "", ":"), ("\"rate\": 160", "\"rate\": 1000", ":4:13:"),
        ("\"pitch\"", "\"pich\"", ":4:18:"), ("\"range\": 55", "\"range\": 101", ":4:40:"),
        ("\"clear\"", "\"shrill\"", ":4:54:"), ("\"words\": 1", "\"words\": 51", ":5:26:"),
        ("\"commas\": 80", "\"commas\": 2001", ":5:"), ("\"sentences\": 200", "\"sentences\": -1", ":5:"),
        ("\"sentences\"", "\"sentence\"", ":5:"), ("{ \"rate\": 120 }", "{ \"rate\": 160 }", ":6:25:"),
        ("{ \"rate\": 120 }", "{ \"rate\": 120, \"pitch\": 3 }", ":6:"),
        ("\"vê en pê tê\"", "\"\"", ":7:33:"), ("\"vê en pê tê\"", "\"vê [[en]]\"", ":7:33:"),
        ("\"vê en pê tê\"", "7", ":7:33:"), ("\"bar code\"", "\"vnpt\"", ":7:48:"),
        ("\"bar code\"", "\"bar2code\"", ":7:48:"),
        ("\"bar code\"", "\" bar\"", ":7:48:"), ("\"bar code\"", "\"bar  code\"", ":7:48:"),
        ("\"VNPT\"", "\"<b>\"", ":7:25:"), ("\"VNPT\"", "\"\(String(repeating: "a", count: 61))\"", ":7:25:"),
        ("b'a:k'od", "b'a: k'od", ":7:"), ("b'a:k'od", "$text", ":7:"), ("b'a:k'od", "a//b", ":7:"),
        ("b'a:k'od", "ə", ":7:"), ("b'a:k'od", String(repeating: "a", count: 101), ":7:"),
        ("\"slower\"", "\"extra\": 1, \"slower\"", ":6:5:"), ("}\n}", "}\n", ":"),
    ]

    @Test(arguments: refused)
    func `a mistake is refused with its place`(_ find: String, _ replace: String, _ place: String) throws {
        let text = Self.good.replacingOccurrences(of: find, with: replace)
        #expect(text != Self.good)
        let error = #expect(throws: LocatedJSONError.self) { _ = try Self.voice(text) }
        let description = try #require(error).description
        #expect(description.contains("Voices/vi.json\(place)"), "\(description)")
    }

    @Test func `an accent is chosen by its name`() throws {
        let catalogue = try VoiceCatalogue(folder: Surroundings.voices)
        let southern = try catalogue.choosing([.vietnamese: "southern"])
        #expect(southern[.vietnamese]?.variant.engineVoice == "vi-vn-x-south")
        #expect(southern[.english] == catalogue[.english])
        let known = ["northern", "central", "southern"]
        #expect(throws: SpeechOutputError.noVariant(.vietnamese, name: "western", known: known)) {
            try catalogue.choosing([.vietnamese: "western"])
        }
        #expect(throws: SpeechOutputError.noVoice(.french)) { try VoiceCatalogue([]).choosing([.french: "standard"]) }
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
