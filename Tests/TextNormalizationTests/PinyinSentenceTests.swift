import Foundation
import Reception
import Testing
import TextNormalization

@Suite struct PinyinSentenceTests {
    @Test func `speaks Chinese sentences in pinyin`() throws {
        let normalizer = TextNormalizer(language: .chinese)
        for (display, words) in try Self.sentences() {
            let spoken = normalizer.spoken(display)
            #expect(spoken.text == normalizer.spoken(words).text, "\(display)")
            expectReadable(spoken, of: display)
            #expect(spoken.text.allSatisfy { !$0.isHanCharacter }, "\(spoken.text)")
        }
    }

    @Test func `keeps for every syllable the character it stands for`() {
        let normalizer = TextNormalizer(language: .chinese)
        let spoken = normalizer.spoken("银行A012号，7:30")
        #expect(spoken.text == "yín háng A líng yī èr hào, qī diǎn sān shí fēn")
        let words = spoken.spans.map { String(Array(spoken.text.unicodeScalars)[$0.scalars].map { Character($0) }) }
        #expect(words == ["yín", "háng", "A", "líng yī èr", "hào", "qī diǎn sān shí fēn"])
        #expect(spoken.spans.map(\.display) == [0..<1, 1..<2, 2..<3, 3..<6, 6..<7, 8..<12])
    }

    @Test func `cuts pinyin that grows too long for a voice`() {
        let normalizer = TextNormalizer(language: .chinese)
        let spoken = normalizer.spoken(String(repeating: "窗", count: 3_000))
        #expect(spoken.text.unicodeScalars.count <= TextNormalizer.longestText)
        expectReadable(spoken, of: String(repeating: "窗", count: 3_000))
    }

    /// No digit and no sign, and spans that rise within both texts.
    private func expectReadable(_ spoken: SpokenText, of display: String) {
        let isReadable = spoken.text.allSatisfy { $0.isLetter || " .,?!:;'".contains($0) }
        #expect(isReadable, "\(spoken.text)")
        var end = 0
        for span in spoken.spans {
            #expect(span.scalars.lowerBound >= end && !span.scalars.isEmpty)
            #expect(span.display.upperBound <= display.count)
            end = span.scalars.upperBound
        }
        #expect(end <= spoken.text.unicodeScalars.count)
    }

    private static func sentences() throws -> [(display: String, words: String)] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/zh.sentences.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            let columns = $0.split(separator: "\t", omittingEmptySubsequences: false)
            return (String(columns[0]), String(try #require(columns.count == 2 ? columns[1] : nil)))
        }
    }
}

extension Character {
    fileprivate var isHanCharacter: Bool { ("\u{3400}"..."\u{9FFF}").contains(self) }
}
