import Foundation
import LocatedJSON
import Reception
import SpeechOutput
import TestSupport
import Testing

extension EngineTests {
    /// What the shipped voices sound like, measured.
    @Suite struct VoiceSoundTests {
        /// Every accent of every language.
        private static let accents: [(language: Language, variant: String)] = {
            let voices = try? VoiceCatalogue(folder: Surroundings.voices)
            return Language.allCases.flatMap { language in
                (voices?[language]?.variants ?? []).map { (language, $0.name) }
            }
        }()

        /// Calls `body` with a synthesiser of the shipped voices and of their own data folder.
        private static func speaking(
            _ variants: [Language: String] = [:], _ body: (EspeakSynthesizer, VoiceCatalogue) async throws -> Void
        ) async throws {
            try await Surroundings.withFile { cache in
                let voices = try VoiceCatalogue(folder: Surroundings.voices).choosing(variants)
                let prepared = try await VoicePreparation(
                    worker: Surroundings.worker, cache: cache, clock: RealClock()
                ).prepare(voices)
                let synthesizer = EspeakSynthesizer(
                    worker: Surroundings.worker, voices: voices, data: prepared.dataFolder,
                    clock: RealClock())
                do {
                    try await body(synthesizer, voices)
                } catch {
                    await synthesizer.shutdown()
                    throw error
                }
                await synthesizer.shutdown()
            }
        }

        private static func audio(
            _ synthesizer: EspeakSynthesizer, _ text: String, _ language: Language, pace: SpeechPace = .normal
        ) async throws -> SpokenAudio {
            try await synthesizer.audio(
                of: SpeechRequest(id: 1, text: text, language: language, manner: SpeechManner(pace: pace)))
        }

        /// Decibels below full scale, without the pauses.
        private static func level(_ audio: SpokenAudio) -> Double {
            let samples = audio.samples
            let powers = stride(from: 0, to: samples.count - 512, by: 512).map { start in
                samples[start..<start + 512].reduce(0.0) { $0 + pow(Double($1) / 32_768, 2) } / 512
            }.filter { $0 > 1e-5 }
            return 10 * log10(powers.reduce(0, +) / Double(powers.count))
        }

        @Test func `every accent speaks, none is clipped, and all are equally loud`() async throws {
            var levels: [String: Double] = [:]
            for (language, variant) in Self.accents {
                try await Self.speaking([language: variant]) { synthesizer, voices in
                    let voice = try #require(voices[language])
                    for pace in [SpeechPace.normal, .slower] {
                        let audio = try await Self.audio(synthesizer, voice.sample, language, pace: pace)
                        #expect(audio.samples.allSatisfy { abs(Int($0)) < 32_000 }, "\(language) \(variant) is clipped")
                        levels["\(language.rawValue) \(variant) \(pace)"] = Self.level(audio)
                    }
                }
            }
            #expect(levels.count == 18)
            let range = try #require(levels.values.max()) - #require(levels.values.min())
            #expect(range < 2.5, "\(levels.sorted { $0.value < $1.value })")
        }

        @Test func `accents sound different`() async throws {
            var heard: Set<[Int16]> = []
            for variant in ["northern", "central", "southern"] {
                try await Self.speaking([.vietnamese: variant]) { synthesizer, _ in
                    heard.insert(try await Self.audio(synthesizer, "Xin chào quý khách.", .vietnamese).samples)
                }
            }
            #expect(heard.count == 3)
        }

        @Test func `slower is a fifth slower at least, in every language`() async throws {
            try await Self.speaking { synthesizer, voices in
                for language in voices.languages {
                    let sample = try #require(voices[language]).sample
                    let normal = try await Self.audio(synthesizer, sample, language).samples.count
                    let slower = try await Self.audio(synthesizer, sample, language, pace: .slower).samples.count
                    #expect(slower * 5 >= normal * 6, "\(language.rawValue): \(normal) \(slower)")
                }
            }
        }
    }

    /// Silence that is put between the parts of a text.
    @Suite struct PausesTests {
        private static let text = "Xin chào, mời ngồi. Cảm ơn."

        private static func pieces(_ pauses: String, text: String = text) async throws -> SpokenAudio {
            let file = VoiceCatalogueTests.good.replacingOccurrences(
                of: "{ \"words\": 1, \"commas\": 80, \"sentences\": 200 }", with: pauses)
            let synthesizer = EspeakSynthesizer(
                worker: Surroundings.worker, voices: VoiceCatalogue([try VoiceCatalogueTests.voice(file)]),
                clock: RealClock())
            let audio = try await synthesizer.audio(of: SpeechRequest(id: 1, text: text, language: .vietnamese))
            await synthesizer.shutdown()
            return audio
        }

        /// 22,050 samples a second: 200 ms are 4,410, half a second is 11,025.
        @Test(arguments: [
            ("{ \"commas\": 200 }", 4_410), ("{ \"sentences\": 500 }", 11_025),
            ("{ \"commas\": 200, \"sentences\": 500 }", 15_435), ("{ \"sentences\": 3000 }", 66_150), ("{}", 0),
        ])
        func `they are as long as the voice says`(_ pauses: String, _ samples: Int) async throws {
            let plain = try await Self.pieces("null")
            let longer = try await Self.pieces(pauses)
            #expect(longer.samples.count == plain.samples.count + samples)
            #expect(longer.samples.count { $0 != 0 } == plain.samples.count { $0 != 0 })
            #expect(longer.words == plain.words)
        }

        private static func isWord(_ mark: SpeechMark) -> Bool { if case .word = mark.kind { true } else { false } }

        @Test func `marks stay with their sounds`() async throws {
            let plain = try await Self.pieces("null")
            let longer = try await Self.pieces("{ \"commas\": 200, \"sentences\": 500 }")
            // The mouth rests in a longer pause, so only the marks of words are the same.
            let (plainWords, longerWords) = (plain.marks.filter(Self.isWord), longer.marks.filter(Self.isWord))
            let delays = zip(longerWords, plainWords).map { $0.sample - $1.sample }
            #expect(longerWords.map(\.kind) == plainWords.map(\.kind))
            #expect(delays == delays.sorted())
            #expect(Set(delays) == [0, 4_410, 15_435])
        }

        @Test func `nothing is added at the end or to a text without an inner end`() async throws {
            let pauses = "{ \"commas\": 200, \"sentences\": 500 }"
            let plain = try await Self.pieces("null", text: "Cảm ơn.")
            #expect(try await Self.pieces(pauses, text: "Cảm ơn.").samples.count == plain.samples.count)
        }

        @Test func `words are further apart`() async throws {
            let plain = try await Self.pieces("null")
            let apart = try await Self.pieces("{ \"words\": 5 }")
            #expect(apart.samples.count > plain.samples.count + 4_410)
        }
    }
}
