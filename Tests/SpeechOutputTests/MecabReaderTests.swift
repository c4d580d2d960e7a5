import Foundation
import Reception
import SpeechOutput
import Testing
import TextNormalization

/// The dictionary of this machine, if it has one.
private let installed = try? MecabReader()

/// Japanese sentences read with the real dictionary.
@Suite(.enabled(if: installed != nil, "mecab-ipadic-utf8 is not installed"))
struct MecabReaderTests {
    private static let normalizer = TextNormalizer(language: .japanese, kana: installed)

    private static let sentences: [(shown: String, spoken: String)] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/japanese.tsv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.map { line in
            let columns = line.split(separator: "\t").map(String.init)
            return (columns[0], columns[1])
        }
    }()

    private func spoken(_ text: String) -> SpokenText {
        Self.normalizer.spoken(text)
    }

    @Test func `there are sentences`() { #expect(Self.sentences.count >= 60) }

    @Test(arguments: sentences)
    func `sentences are read as they are said`(_ shown: String, _ expected: String) {
        #expect(spoken(shown).text == expected)
    }

    @Test(arguments: ["鑫鑫", "髙島屋です。", "窓口は鑫鑫へ。"])
    func `a text with a word nobody can read is only shown`(_ text: String) {
        #expect(spoken(text).isSilent)
    }

    @Test(arguments: sentences)
    func `nothing but katakana and pauses comes out`(_ shown: String, _: String) {
        for scalar in spoken(shown).text.unicodeScalars {
            #expect(0x30A1...0x30F6 ~= scalar.value || scalar == "ー" || " ,.?!:;".unicodeScalars.contains(scalar))
        }
    }

    @Test func `every word knows the characters it stands for`() throws {
        let shown = "3番の窓口へお越しください。"
        let text = spoken(shown)
        let (scalars, characters) = (Array(text.text.unicodeScalars), Array(shown))
        let words = text.spans.map { span in
            let kana = String(String.UnicodeScalarView(scalars[span.scalars]))
            return "\(kana) \(String(characters[span.display]))"
        }
        #expect(words == ["サンバン 3番", "ノ の", "マドグチ 窓口", "エ へ", "オコシ お越し", "クダサイ ください"])
    }

    @Test func `numbers in kanji stand for their characters with their counter`() throws {
        let spans = spoken("第二十四回").spans
        #expect(spans.map(\.display) == [0..<1, 1..<5])
    }

    @Test(arguments: [
        "", " ", "\u{3099}", "か\u{3099}っこう", "a\u{0}漢字", "👨‍👩‍👧", "ッッー", String(repeating: "あ", count: 12_000),
    ])
    func `strange text is read or left out`(_ text: String) {
        for scalar in spoken(text).text.unicodeScalars {
            #expect(0x30A1...0x30F6 ~= scalar.value || scalar == "ー" || " ,.?!:;".unicodeScalars.contains(scalar))
        }
    }

    @Test func `morphemes cover the text and keep to the edges that are given`() throws {
        let reader = try MecabReader()
        let text = "東京都庁 第三回e\u{301}です👍"
        for edge in 1..<text.count {
            let lengths = reader.morphemes(of: text, keeping: [0..<edge]).map(\.characters)
            #expect(lengths.reduce(0, +) == text.count)
            #expect(lengths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }.contains(edge))
        }
    }

    @Test func `many can read at once`() async throws {
        let normalizer = try #require(Self.normalizer)
        let texts = await withTaskGroup(of: String.self) { group in
            for _ in 0..<50 { group.addTask { normalizer.spoken("三階の窓口へ").text } }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(texts == ["サンガイノマドグチエ"])
    }
}

/// Without a dictionary that can be opened.
@Suite struct MissingDictionaryTests {
    @Test func `a missing dictionary is an error that names the package`() throws {
        let error = try #require(throws: SpeechOutputError.self) { try MecabReader(dictionary: "/nowhere") }
        #expect(error == .noDictionary(path: "/nowhere", reason: "it has no readable sys.dic"))
        #expect(error.description.contains("mecab-ipadic-utf8"))
    }

    @Test(arguments: [0, 100, 100_000])
    func `a dictionary that is cut short is refused`(_ size: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "letan-dictionary-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in ["sys.dic", "unk.dic", "matrix.bin", "char.bin", "dicrc"] {
            try Data(repeating: 0x2A, count: size).write(to: folder.appending(path: file))
        }
        let path = folder.path(percentEncoded: false)
        #expect(throws: SpeechOutputError.noDictionary(path: path, reason: "MeCab cannot open it")) {
            try MecabReader(dictionary: path)
        }
    }

    @Test func `without one only kana is spoken`() throws {
        let normalizer = try #require(TextNormalizer(language: .japanese))
        #expect(normalizer.spoken("サンバンノ マドグチエ、ドウゾ。").text == "サンバンノマドグチエ, ドウゾ.")
        #expect(normalizer.spoken("3番へ").isSilent == false)
        #expect(normalizer.spoken("窓口へ").isSilent)
    }
}
