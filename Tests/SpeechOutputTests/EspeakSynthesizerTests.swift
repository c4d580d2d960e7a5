import Foundation
import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing

extension EngineTests {
    /// Sounds made by the real engine in the real worker.
    @Suite struct EspeakSynthesizerTests {
        private static let sentence = "Xin chào quý khách. Mời số B012 đến quầy số ba, rồi ngồi chờ một lát."

        private func synthesizer() throws -> EspeakSynthesizer {
            EspeakSynthesizer(
                worker: Surroundings.worker, voices: try VoiceCatalogue(folder: Surroundings.voices),
                clock: RealClock())
        }

        private func request(
            _ text: String, _ language: Language = .vietnamese, pace: SpeechPace = .normal,
            volume: SpeechVolume = .normal
        ) -> SpeechRequest {
            SpeechRequest(
                id: SpeechID(rawValue: 1), text: text, language: language,
                manner: SpeechManner(pace: pace, volume: volume))
        }

        /// Calls `body` with a synthesiser and ends its worker.
        private func speaking(_ body: (EspeakSynthesizer) async throws -> Void) async throws {
            let synthesizer = try synthesizer()
            do {
                try await body(synthesizer)
            } catch {
                await synthesizer.shutdown()
                throw error
            }
            await synthesizer.shutdown()
        }

        @Test func `it keeps the promises of a synthesiser`() async throws {
            try await speaking { try await SpeechSynthesizerContract($0).verify() }
        }

        @Test(arguments: [
            (Language.vietnamese, sentence), (.english, "Hello. Please go to desk three with ticket B012."),
            (.chinese, "请拿号码 B012 到三号窗口。"), (.korean, "안녕하세요. 삼 번 창구로 오세요."),
            (.japanese, "こんにちは。サンバンノマドグチヘ。"), (.french, "Bonjour. Le guichet trois, s'il vous plaît."),
        ])
        func `every shipped voice speaks`(_ language: Language, _ text: String) async throws {
            try await speaking { synthesizer in
                let audio = try await synthesizer.audio(of: request(text, language))
                #expect(audio.samples.count > 22_050)
                #expect(0.02...0.5 ~= audio.loudness)
                #expect(audio.samples.allSatisfy { abs(Int($0)) < Int(Int16.max) }, "the audio is clipped")
                let positions = audio.marks.map(\.sample)
                #expect(positions == positions.sorted())
                #expect(audio.words.allSatisfy { $0.upperBound <= text.count })
                #expect(audio.marks.contains { if case .mouth = $0.kind { true } else { false } })
            }
        }

        @Test func `words are marked on the text of the screen`() async throws {
            try await speaking { synthesizer in
                let text = "Xin 👋  chào! Mời B012 ạ."
                let characters = Array(text)
                let words = try await synthesizer.audio(of: request(text)).words.map { String(characters[$0]) }
                #expect(words == ["Xin", "chào", "Mời", "B", "0", "1", "2", "ạ"])
            }
        }

        @Test func `slower speech takes longer`() async throws {
            try await speaking { synthesizer in
                let normal = try await synthesizer.audio(of: request(Self.sentence)).samples.count
                let slower = try await synthesizer.audio(of: request(Self.sentence, pace: .slower)).samples.count
                #expect(Double(slower) > Double(normal) * 1.15)
            }
        }

        @Test func `louder speech has more power, takes as long, and never clips`() async throws {
            try await speaking { synthesizer in
                let normal = try await synthesizer.audio(of: request(Self.sentence)).samples
                let louder = try await synthesizer.audio(of: request(Self.sentence, volume: .louder)).samples
                let change = Self.power(louder) / Self.power(normal)
                #expect(change > 2 && change < 4, "3 to 6 dB: \(change)")
                #expect(abs(louder.count - normal.count) < normal.count / 10)
                #expect(!louder.contains { $0 == .max || $0 == .min })
            }
        }

        private static func power(_ samples: [Int16]) -> Double {
            samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(1, samples.count))
        }

        /// The engine's pitch flutter runs on from one utterance to the next, so only a fresh worker gives the same samples.
        @Test func `the same utterances give a fresh worker the same audio`() async throws {
            var takes: [[[Int16]]] = []
            for _ in 1...2 {
                var take: [[Int16]] = []
                try await speaking { synthesizer in
                    for text in [Self.sentence, "Cảm ơn.", Self.sentence] {
                        take.append(try await synthesizer.audio(of: request(text)).samples)
                    }
                }
                takes.append(take)
            }
            #expect(takes[0] == takes[1])
            #expect(abs(takes[0][0].count - takes[0][2].count) < takes[0][0].count / 50)
        }

        /// Text that is told by a name: the log of a test run shows each argument.
        struct HostileText: Sendable, CustomTestStringConvertible {
            let testDescription: String
            let text: String
        }

        static let hostileTexts = [
            HostileText(testDescription: "100,000 characters", text: String(repeating: "Xin chào. ", count: 10_000)),
            HostileText(testDescription: "what aborts the engine", text: String(repeating: "s'", count: 220)),
            HostileText(testDescription: "control characters", text: "\u{0}\u{1}a\u{7F}\u{9B}\u{2028}b"),
            HostileText(testDescription: "SSML", text: "<speak><audio src=\"/etc/passwd\"/>x</speak>"),
            HostileText(testDescription: "one endless word", text: String(repeating: "a", count: 100_000)),
            HostileText(
                testDescription: "5,000 marks on one letter", text: String(repeating: "\u{0301}", count: 5_000) + "a"),
            HostileText(testDescription: "1,000 dots", text: "a" + String(repeating: ".", count: 1_000)),
        ]

        @Test(arguments: hostileTexts)
        func `hostile text is spoken or left out, and the worker lives`(_ hostile: HostileText) async throws {
            try await speaking { synthesizer in
                try await synthesizer.prepare()
                let before = await synthesizer.workerProcess
                _ = try await synthesizer.audio(of: request(hostile.text))
                let after = try await synthesizer.audio(of: request("Xin chào"))
                #expect(after.loudness > 0.02)
                #expect(await synthesizer.workerProcess == before)
            }
        }

        @Test(arguments: [
            ("شكرا جزيلا", Language.vietnamese), ("👋 🙏🏽 👨‍👩‍👧", .english), ("..", .vietnamese), ("\u{0301}", .french),
            ("— … —", .korean), ("Дякую", .chinese), ("<>", .japanese),
        ])
        func `text of which nothing can be said is refused, never passed over`(
            _ text: String, _ language: Language
        ) async throws {
            try await speaking { synthesizer in
                let failure = await #expect(throws: PartFailure.self) {
                    try await synthesizer.audio(of: request(text, language))
                }
                #expect(failure?.reason.contains("can say nothing of this text") == true)
                let after = try await synthesizer.audio(of: request("Xin chào"))
                #expect(after.loudness > 0.02)
            }
        }

        @Test func `a language without a voice is refused by its name`() async throws {
            let synthesizer = EspeakSynthesizer(
                worker: Surroundings.worker, voices: VoiceCatalogue([]), clock: RealClock())
            let failure = await #expect(throws: PartFailure.self) {
                try await synthesizer.audio(of: request("Xin chào"))
            }
            #expect(failure?.reason.contains("Voices/vi.json") == true)
        }

        @Test(arguments: [
            ("/nowhere/letan-speech-worker", "build"), ("/etc/passwd", "chmod"), ("/etc", "not an executable"),
            ("/bin/true", "lost twice"), ("/bin/cat", "out of step"),
        ])
        func `a program that is no worker is refused with the fix`(_ path: String, _ fix: String) async throws {
            let synthesizer = EspeakSynthesizer(
                worker: path, voices: try VoiceCatalogue(folder: Surroundings.voices), clock: RealClock())
            let failure = await #expect(throws: PartFailure.self) {
                try await synthesizer.audio(of: request("Xin chào"))
            }
            let reason = try #require(failure).reason
            #expect(reason.hasPrefix(path) && reason.contains(fix), "\(reason)")
            #expect(!reason.contains("chào"))
            await synthesizer.shutdown()
        }
    }
}
