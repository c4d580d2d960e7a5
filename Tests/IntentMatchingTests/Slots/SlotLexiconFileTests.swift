import Reception
import Testing

@testable import IntentMatching

@Suite("The bytes of a slot lexicon")
struct SlotLexiconFileTests {
    private func decode(_ bytes: [UInt8]) throws(SlotLexiconError) -> SlotLexicon {
        try bytes.withUnsafeBytes { bytes in
            Result { () throws(SlotLexiconError) in try SlotLexicon(decoding: bytes) }
        }.get()
    }

    @Test func sayTheSameAgain() throws {
        let lexicon = try SlotCorpus.lexicon()
        let bytes = lexicon.encoded()
        let again = try decode(bytes)
        #expect(again.encoded() == bytes)
        for sentence in SlotFinderTests.found {
            let tokens = Tokenizer.tokens(of: sentence.text)
            #expect(again.spans(in: tokens) == lexicon.spans(in: tokens))
        }
    }

    @Test func areRefusedWhenTheyAreForeignOrCutOff() throws {
        let bytes = try SlotCorpus.lexicon().encoded()
        #expect(throws: SlotLexiconError.truncated(at: 0)) { try decode([]) }
        #expect(throws: SlotLexiconError.foreign) { try decode(Array("not a lexicon".utf8)) }
        for count in stride(from: 8, to: bytes.count, by: 997) {
            #expect(throws: SlotLexiconError.self) { try decode(Array(bytes[..<count])) }
        }
    }

    @Test func areRefusedWhenAnyBitIsWrong() throws {
        let bytes = try SlotCorpus.lexicon().encoded()
        for place in stride(from: 0, to: bytes.count, by: 211) {
            var damaged = bytes
            damaged[place] ^= 1 << UInt8(place % 8)
            #expect(throws: SlotLexiconError.self) { try decode(damaged) }
        }
    }

    /// With a right sum over wrong bytes the counts and offsets themselves must be refused, or harm nobody.
    @Test func neverCrashEvenWhenTheSumIsRight() throws {
        let bytes = try SlotCorpus.lexicon().encoded()
        var random = SeededRandom(seed: 3)
        var refused = 0
        for _ in 0..<150 {
            var body = Array(bytes.dropFirst(16))
            let place = Int.random(in: 0..<body.count, using: &random)
            body[place] = UInt8.random(in: 0...255, using: &random)
            var file = ByteWriter()
            file.write(body.withUnsafeBytes { SlotLexicon.sum($0) })
            do {
                let lexicon = try decode(Array(bytes[..<8]) + file.bytes + body)
                _ = lexicon.spans(in: Tokenizer.tokens(of: "số bê không một hai, đăng ký khai sinh ở quầy ba"))
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }
}
