import Foundation
import Reception
import SpeechOutput
import SpeechWorkerProtocol
import TestSupport
import Testing
import TextNormalization

extension EngineTests {
    /// Whether our words sound as the words that a person wrote down: the engine's phonemes of both are compared.
    @Suite struct NormaliserPhonemeTests {
        /// A line of the cases that were collected before the start.
        struct Case: Sendable, CustomTestStringConvertible {
            let language: Language
            let written: String
            let words: String

            var testDescription: String { "\(language.rawValue): \(written)" }
        }

        static let file = Checkout.sharedData.appending(path: "speech/normaliser_cases.tsv")

        static let cases: [Case] = {
            let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n").dropFirst() ?? []
            return lines.compactMap { line in
                let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                guard columns.count >= 3, let language = Language(rawValue: columns[0]) else { return nil }
                let isDecomposed = columns[1].hasSuffix(" (NFD input)")
                let written = columns[1].replacing(" (NFD input)", with: "")
                return Case(
                    language: language,
                    written: isDecomposed ? written.decomposedStringWithCanonicalMapping : written, words: columns[2])
            }
        }()

        @Test(.enabled(if: !cases.isEmpty, Checkout.noSharedData))
        func `what is written sounds as the words a person wrote for it`() async throws {
            let voices = try VoiceCatalogue(folder: Surroundings.voices)
            let reader = try MecabReader()
            let client = SpeechWorkerClient(path: Surroundings.worker, clock: RealClock())
            for language in Language.allCases {
                let voice = try #require(voices[language])
                let normalizer = TextNormalizer(language: language, kana: reader)
                for one in Self.cases where one.language == language {
                    let ours = normalizer.spoken(one.written).text
                    // The engine reads no Chinese characters: the expected words go the same way to it.
                    let expected = language == .chinese ? normalizer.spoken(one.words).text : one.words.lowercased()
                    let found = try await Self.phonemes(of: ours, voice, client)
                    let wanted = try await Self.phonemes(of: expected, voice, client)
                    #expect(!found.isEmpty && found == wanted, "\(one.testDescription): \(ours)")
                }
            }
            await client.shutdown()
        }

        /// The names of the sounds, without pauses.
        private static func phonemes(
            of words: String, _ voice: Voice, _ client: SpeechWorkerClient
        ) async throws -> [String] {
            let names = Gathered<String>()
            try await client.speak(voice.order(words, pace: .normal)) { piece in
                for mark in piece.marks {
                    if case .phoneme(let name) = mark.kind, !name.hasPrefix("_"), !name.isEmpty { names.add(name) }
                }
            }
            return names.all
        }
    }
}
