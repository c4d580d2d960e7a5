import Foundation
import Reception
import SpeechOutput
import TestSupport
import Testing
import TextNormalization

extension EngineTests {
    /// Estimates measured against an engine that knows where its words are.
    @Suite struct EstimatedMarksTests {
        static let sentences: [(Language, String)] = [
            (.vietnamese, "Xin chào quý khách. Mời quý khách đến quầy số ba, rồi ngồi chờ một lát. Xin cảm ơn!"),
            (.vietnamese, "Để làm giấy khai sinh, quý khách cần tờ khai, giấy chứng sinh và căn cước của cha mẹ."),
            (.english, "Good morning. Please go to desk three, then wait for a moment until your number is called."),
            (.french, "Bonjour. Allez au guichet trois, puis attendez un moment que votre nom soit appelé."),
        ]

        @Test(arguments: sentences)
        func `estimated words begin near the real ones`(_ language: Language, _ text: String) async throws {
            let synthesizer = EspeakSynthesizer(
                worker: Surroundings.worker, voices: try VoiceCatalogue(folder: Surroundings.voices), clock: RealClock()
            )
            let request = SpeechRequest(id: 1, text: text, language: language)
            let audio = try await synthesizer.audio(of: request)
            await synthesizer.shutdown()
            let words = CaptionWord.words(of: TextNormalization.SpokenText(asWritten: text))
            let rate = try #require(audio.chunks.first).format.sampleRate
            let estimates = [0.065, learned(words, audio, rate)].map { estimated(words, audio, rate, $0) }
            let errors = estimates.map { Self.error($0, audio.wordStarts, rate) }
            print("\(language.rawValue): words begin \(errors[0]) s from the estimate at first, then \(errors[1]) s")
            #expect(errors[0] < 0.5 && errors[1] < 0.35, "\(errors)")
        }

        private func learned(_ words: [CaptionWord], _ audio: SpokenAudio, _ rate: Int) -> Double {
            let units = MarkEstimator(words: words, sampleRate: rate, secondsPerUnit: 1).totalUnits
            return Double(audio.samples.count) / Double(rate * units)
        }

        private func estimated(
            _ words: [CaptionWord], _ audio: SpokenAudio, _ rate: Int, _ secondsPerUnit: Double
        ) -> [Int: Int] {
            var estimator = MarkEstimator(words: words, sampleRate: rate, secondsPerUnit: secondsPerUnit)
            let tail = rate / 10
            let (body, end) = (Array(audio.samples.dropLast(tail)), Array(audio.samples.suffix(tail)))
            let marks = estimator.marks(of: body, isLast: false) + estimator.marks(of: end, isLast: true)
            return SpokenAudio([SpeechChunk(format: AudioFormat(sampleRate: rate), samples: [], marks: marks)])
                .wordStarts
        }

        /// The middle distance in seconds of the words that both mark (the engine leaves some out).
        private static func error(_ found: [Int: Int], _ expected: [Int: Int], _ rate: Int) -> Double {
            let distances = found.compactMap { word, sample in expected[word].map { abs($0 - sample) } }
            guard distances.count * 5 >= found.count * 4, !distances.isEmpty else { return .infinity }
            return Double(distances.reduce(0, +)) / Double(distances.count * rate)
        }
    }
}

extension SpokenAudio {
    /// The samples at which words begin, by their first characters.
    fileprivate var wordStarts: [Int: Int] {
        marks.reduce(into: [:]) { starts, mark in
            if case .word(let range) = mark.kind { starts[range.lowerBound] = mark.sample }
        }
    }
}
