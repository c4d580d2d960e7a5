import Foundation
import Reception
import SpeechOutput
import Testing
import TextNormalization

@Suite struct MecabReaderTests {
    @Test func `explore`() throws {
        let reader = try MecabReader()
        let normalizer = try #require(TextNormalizer(language: .japanese, kana: reader))
        let text = try String(contentsOfFile: "/tmp/letan/jaexp/all.txt", encoding: .utf8)
        for line in text.split(separator: "\n") {
            print("OUT", line, "=>", normalizer.spoken(String(line)).text)
        }
    }
}
