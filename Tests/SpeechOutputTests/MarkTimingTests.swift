import Reception
import SpeechOutput
import TestSupport
import Testing

extension EngineTests {
    /// Where the marks are, against where the sound is.
    @Suite struct MarkTimingTests {
        /// Eight sentences with pauses, and sounds that lips close for.
        private static let texts: [(Language, String)] = [
            (.vietnamese, "Xin chào quý khách. Mời ngồi, bàn số ba. Cảm ơn! Phòng bên phải. Một, hai, ba."),
            (.english, "Hello there. Please sit down, many thanks. Go to desk three! Bring a map."),
            (.chinese, "你好。请坐，谢谢。三号窗口！办八号。"), (.korean, "안녕하세요. 앉으세요, 비자. 삼 번 창구!"),
            (.japanese, "コンニチワ。スワッテ、クダサイ。バン。マド！"),
            (.french, "Bonjour madame. Merci, le guichet trois. Parlez! Bonne soirée."),
        ]

        private struct Sound {
            let audio: SpokenAudio
            private let samples: [Int16]

            init(_ audio: SpokenAudio) {
                self.audio = audio
                samples = audio.samples
            }

            var length: Int { samples.count }
            static let millisecond = 22
            /// A hundredth of full scale: speech has twenty times that.
            static let audible = 0.01

            /// Root of the mean square of the samples in `range`, full scale 1.
            func loudness(_ range: Range<Int>) -> Double {
                let part = samples[range.clamped(to: samples.indices)]
                let sum = part.reduce(0.0) { $0 + Double($1) * Double($1) }
                return part.isEmpty ? 0 : (sum / Double(part.count)).squareRoot() / 32_768
            }

            /// The first sample from `start` on of five milliseconds that can be heard.
            func onset(from start: Int) -> Int? {
                stride(from: start, to: samples.count, by: Self.millisecond).first {
                    loudness($0..<$0 + 5 * Self.millisecond) > Self.audible
                }
            }

            /// The mouth's shapes, each with the samples it lasts for.
            var shapes: [(shape: MouthShape, range: Range<Int>)] {
                let marks = audio.marks.compactMap { mark -> (MouthShape, Int)? in
                    if case .mouth(let shape) = mark.kind { (shape, mark.sample) } else { nil }
                }
                return marks.indices.map { index in
                    (marks[index].0, marks[index].1..<(index + 1 < marks.count ? marks[index + 1].1 : samples.count))
                }
            }

            func samples(of kind: (SpeechMark.Kind) -> Bool) -> [Int] {
                audio.marks.filter { kind($0.kind) }.map(\.sample)
            }
        }

        private func sound(_ language: Language, _ text: String) async throws -> Sound {
            let synthesizer = EspeakSynthesizer(
                worker: Surroundings.worker, voices: try VoiceCatalogue(folder: Surroundings.voices),
                clock: RealClock())
            let request = SpeechRequest(id: SpeechID(rawValue: 1), text: text, language: language)
            let audio = try await synthesizer.audio(of: request)
            await synthesizer.shutdown()
            return Sound(audio)
        }

        @Test(arguments: texts)
        func `mouth, words and sentence ends are in time with the sound`(
            _ language: Language, _ text: String
        ) async throws {
            let sound = try await sound(language, text)
            let rests = sound.shapes.filter { $0.shape == .rest }
            #expect(rests.count >= 3)
            var latest = 0
            for rest in rests {
                #expect(sound.loudness(rest.range.dropFirst(Sound.millisecond * 10)) < Sound.audible)
                guard rest.range.upperBound < sound.length,
                    let onset = sound.onset(from: rest.range.upperBound - rest.range.count / 2)
                else { continue }
                let late = (onset - rest.range.upperBound) / Sound.millisecond
                latest = max(latest, abs(late))
                #expect(
                    sound.samples { if case .word = $0 { true } else { false } }.contains {
                        abs($0 - onset) <= 60 * Sound.millisecond
                    })
            }
            #expect(latest <= 60, "the sound after a pause comes \(latest) ms off its mark")
            #expect(power(of: .pressed, in: sound) < power(of: .open, in: sound) / 2)
        }

        private func power(of shape: MouthShape, in sound: Sound) -> Double {
            let parts = sound.shapes.filter { $0.shape == shape }
            return parts.map { sound.loudness($0.range) }.reduce(0, +) / Double(max(1, parts.count))
        }

        @Test(arguments: texts)
        func `a sentence ends where its sound ends`(_ language: Language, _ text: String) async throws {
            let sound = try await sound(language, text)
            let ends = sound.samples { $0 == .sentenceEnd }
            #expect(ends.count == text.filter { ".!。！".contains($0) }.count)
            for end in ends {
                #expect(sound.loudness(end + 10 * Sound.millisecond..<end + 60 * Sound.millisecond) < Sound.audible)
                #expect(sound.loudness(end - 150 * Sound.millisecond..<end) > Sound.audible)
            }
        }

        @Test(arguments: [
            (Language.english, "Mr. Smith and Dr. Jones pay 3.50 at the desk. Thanks."),
            (.vietnamese, "Ông Ng. Văn A đến TP. Thủ Đức lúc 7.30. Cảm ơn."),
            (.french, "M. Dupont paie 3,50 euros, etc. Merci."),
        ])
        func `full stops without a pause end no sentence`(_ language: Language, _ text: String) async throws {
            let sound = try await sound(language, text)
            let ends = sound.samples { $0 == .sentenceEnd }
            let pauses = sound.shapes.filter { $0.shape == .rest && $0.range.count > 100 * Sound.millisecond }.count
            #expect(ends.count <= pauses + 1)
        }
    }
}
