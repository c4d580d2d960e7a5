import Foundation
import SpeechOutput
import Testing
@testable import TextNormalization

@Suite struct MecabReaderTests {
    @Test func `explore`() throws {
        let reader = try MecabReader()
        let text = try String(contentsOfFile: "/tmp/letan/jaexp/all.txt", encoding: .utf8)
        for line in text.split(separator: "\n") {
            let stretches = line.enumerated().map { KanaSentence.Stretch(text: String($1), display: $0..<$0 + 1, isSpoken: false) }
            let s = KanaSentence(stretches, reader: reader)
            print("OUT", line, "=>", s?.readings.map(\.kana).joined(separator: "|") ?? "NIL")
        }
    }
}
