import Foundation
import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing
import WyomingProtocol

/// Every test has a server of its own.
@Suite struct WyomingSynthesizerTests {
    private let server: SimulatedWyomingServer
    private let clock: ManualClock
    private let synthesizer: WyomingSynthesizer

    init() throws {
        server = try SimulatedWyomingServer()
        clock = ManualClock()
        synthesizer = WyomingSynthesizer(
            server: try WyomingServer(port: server.port), voices: [.vietnamese: WyomingVoice(name: "vi-hum")],
            clock: clock)
    }

    private func request(_ text: String = "Xin chào quý khách.", volume: SpeechVolume = .normal) -> SpeechRequest {
        SpeechRequest(id: 1, text: text, language: .vietnamese, manner: SpeechManner(volume: volume))
    }

    private func failure(of request: SpeechRequest) async throws -> String {
        let failure = await #expect(throws: PartFailure.self) { try await synthesizer.audio(of: request) }
        return try #require(failure).reason
    }

    @Test func `it keeps the promises of a synthesiser`() async throws {
        try await SpeechSynthesizerContract(synthesizer).verify()
    }

    @Test func `all audio comes, and marks lie on the words of the screen`() async throws {
        let text = "Xin 👋  chào! Mời bạn ạ."
        let audio = try await synthesizer.audio(of: request(text))
        #expect(audio.samples.count == 22 * 1_323)
        #expect(server.texts == ["Xin 👋 chào! Mời bạn ạ."])
        #expect(audio.words.map { String(Array(text)[$0]) } == ["Xin", "chào!", "Mời", "bạn", "ạ."])
        #expect(audio.marks.last?.kind == .sentenceEnd)
        #expect(audio.marks.last?.sample == audio.samples.count - 1)
    }

    @Test(arguments: [8_000, 16_000, 22_050, 44_100, 48_000], [1, 2])
    func `any rate is taken, stereo becomes mono`(_ rate: Int, _ channels: Int) async throws {
        server.format = WyomingAudioFormat(rate: rate, width: 2, channels: channels)
        let audio = try await synthesizer.audio(of: request("Xin chào"))
        #expect(audio.samples.count == 8 * (rate * 6 / 100))
        #expect(audio.chunks.allSatisfy { $0.format.sampleRate == rate })
        #expect(Set(audio.samples) == [-6_000, 0, 6_000])
    }

    @Test func `louder is louder`() async throws {
        let normal = try await synthesizer.audio(of: request())
        let louder = try await synthesizer.audio(of: request(volume: .louder))
        #expect(louder.loudness > 1.5 * normal.loudness)
        #expect(louder.samples.count == normal.samples.count)
    }
}
