import Foundation
import Reception
import Testing
import TextNormalization

/// Whole sentences of the screen, in `Data/<language>.sentences.tsv`: what is displayed, a tab, what is said.
struct SentenceTests {
    @Test(arguments: [Language.english, .french, .korean])
    func `sentences are said as the tables have them`(_ language: Language) throws {
        let normalizer = TextNormalizer(language: language)
        let rows = try Self.rows(of: language)
        #expect(rows.count >= 60)
        for row in rows {
            #expect(normalizer.spoken(row.display).text == row.words)
        }
    }

    private static func rows(of language: Language) throws -> [(display: String, words: String)] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Data/\(language.rawValue).sentences.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            line in
            let columns = line.split(separator: "\t", maxSplits: 1)
            return (String(columns[0]), String(try #require(columns.dropFirst().first)))
        }
    }
}
