import Foundation
import Reception
import SpeechOutput
import TestSupport
import Testing
import WyomingProtocol

/// A server on this machine with an English voice, told by `LETAN_WYOMING=PORT:VOICE`. Piper needs `--noise-w-scale 0`:
/// else the length of its audio is left to chance.
private let realServer: (port: Int, voice: String)? = {
    let parts = ProcessInfo.processInfo.environment["LETAN_WYOMING"]?.split(separator: ":", maxSplits: 1) ?? []
    guard parts.count == 2, let port = Int(parts[0]) else { return nil }
    return (port, String(parts[1]))
}()

/// The client against a program that others wrote.
@Suite(.serialized, .enabled(if: realServer != nil, "no server is told by LETAN_WYOMING=PORT:VOICE"))
struct RealWyomingServerTests {
    private func synthesizer() throws -> WyomingSynthesizer {
        let (port, voice) = try #require(realServer)
        return WyomingSynthesizer(
            server: try WyomingServer(port: port), voices: [.english: WyomingVoice(name: voice)], clock: RealClock())
    }

    @Test func `a real server keeps the promises of a synthesiser`() async throws {
        let synthesizer = try synthesizer()
        try await synthesizer.prepare()
        try await SpeechSynthesizerContract(synthesizer, language: .english).verify()
    }

    @Test func `a real server tells its voice`() async throws {
        let names = try await synthesizer().installedVoices().map(\.name)
        #expect(names.contains(try #require(realServer).voice))
    }

    @Test func `a real server is soon heard`() async throws {
        let (synthesizer, clock) = (try synthesizer(), RealClock())
        try await synthesizer.prepare()
        let request = SpeechRequest(id: 1, text: "Hello. Please go to desk three with ticket B 12.", language: .english)
        let begun = clock.now
        let arrivals = Gathered<Delay>()
        try await synthesizer.synthesize(request) { _ in arrivals.add(clock.now - begun) }
        let (first, last) = (arrivals.all.first?.seconds ?? .infinity, arrivals.all.last?.seconds ?? 0)
        print("the first sound came after \(first) s, the last after \(last) s, in \(arrivals.all.count) chunks")
        #expect(first < 5)
    }
}
