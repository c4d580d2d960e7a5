import Foundation
package import LocatedJSON
package import Reception
import SpeechWorkerProtocol

extension Voice {
    /// The most pronunciations of a language; the engine's data are made from them at every start.
    private static let mostPronunciations = 300

    /// Reads one voice file. Errors name the line: a key that is not known, a value out of its bounds, a default that
    /// is no variant, a pronunciation that can be neither words nor phonemes.
    package init(language: Language, _ file: LocatedValue) throws(LocatedJSONError) {
        var reader = try file.object()
        let variants = try [VoiceVariant](reader.required("variants"))
        let normal = try SpeakingStyle(&reader, rates: 80...450)
        var slower = try reader.object("slower")
        let slowerStyle = try SpeakingStyle(&slower, rates: 80...max(80, normal.rate - 1))
        try slower.finish()
        self.init(
            language: language, variants: variants, default: try Self.choice(reader.optional("default"), variants),
            pitch: try reader.int("pitch", in: 0...100), range: try reader.int("range", in: 0...100),
            normal: normal, slower: slowerStyle, sample: try reader.string("sample", maxLength: 300),
            pronunciations: try [Pronunciation](reader.optional("pronunciations"), most: Self.mostPronunciations))
        try reader.finish()
    }

    private static func choice(
        _ value: LocatedValue?, _ variants: [VoiceVariant]
    ) throws(LocatedJSONError) -> VoiceVariant {
        guard let value else { return variants[0] }
        let name = try value.string(maxLength: 40)
        guard let variant = variants.first(where: { $0.name == name }) else {
            let names = variants.map(\.name).joined(separator: ", ")
            throw value.refusal("\"\(name)\" is no variant of this voice; use one of \(names)")
        }
        return variant
    }
}

extension [VoiceVariant] {
    fileprivate init(_ value: LocatedValue) throws(LocatedJSONError) {
        self = []
        for member in try value.members() {
            var reader = try member.value.object()
            guard member.key.utf8.allSatisfy(\.isVoiceName), 1...40 ~= member.key.utf8.count else {
                throw LocatedJSONError(
                    location: member.keyLocation,
                    problem: .refused(reason: "name a variant by letters, digits and hyphens, as \"southern\""))
            }
            let name = try reader.required("engineVoice")
            let engineVoice = try name.string(maxLength: 60)
            guard engineVoice.utf8.allSatisfy({ $0.isVoiceName }) else {
                throw name.refusal("\"\(engineVoice)\" is no name of an engine's voice; they look like vi-vn-x-south")
            }
            append(
                VoiceVariant(
                    name: member.key, engineVoice: engineVoice, volume: try reader.int("volume", in: 1...80),
                    location: name.location))
            try reader.finish()
        }
        if isEmpty { throw value.refusal("a voice needs a variant, as \"standard\": { \"engineVoice\": \"fr\", … }") }
    }
}

extension SpeakingStyle {
    fileprivate init(_ reader: inout ObjectReader, rates: ClosedRange<Int>) throws(LocatedJSONError) {
        let rate = try reader.int("rate", in: rates)
        let timbre = try reader.optional("timbre")?.choice(VoiceTimbre.self) ?? .natural
        self.init(rate: rate, timbre: timbre, pauses: try SpeechPauses(reader.optional("pauses")))
    }
}

extension SpeechPauses {
    fileprivate init(_ value: LocatedValue?) throws(LocatedJSONError) {
        guard var reader = try value?.object() else {
            self = .none
            return
        }
        let words = try reader.optional("words")?.int(in: 0...50) ?? 0
        let commas = try reader.optional("commas")?.int(in: 0...2_000) ?? 0
        let sentences = try reader.optional("sentences")?.int(in: 0...3_000) ?? 0
        try reader.finish()
        self.init(words: UInt8(words), commas: UInt16(commas), sentences: UInt16(sentences))
    }
}

extension UInt8 {
    /// A letter, a digit or a hyphen.
    fileprivate var isVoiceName: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == 0x2D
    }
}
