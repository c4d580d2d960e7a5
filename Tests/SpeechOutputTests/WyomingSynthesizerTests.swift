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

/// What a server may do wrong.
extension WyomingSynthesizerTests {
    static let garbage: [(answer: String, reason: String)] = [
        ("HTTP/1.1 400 Bad Request\r\n\r\n", "not a JSON object"), ("{\"type\":\"\n", "not a JSON object"),
        (String(repeating: "a", count: 70_000), "more than 65536 bytes"),
        (#"{"type":"audio-chunk","payload_length":99999999}"# + "\n", "99999999 bytes"),
        (#"{"type":"error","data":{"text":"Xin chào","code":"OSError"}}"# + "\n", "(OSError)"),
        (#"{"type":"error","data":{"text":"Xin chào"}}"# + "\n", "(no code)"),
        (#"{"type":"audio-stop"}"# + "\n", "no sound"),
        (#"{"type":"audio-start","data":{"rate":22050,"width":4,"channels":1}}"# + "\n", "4 bytes each"),
        (#"{"type":"audio-start","data":{"rate":22050,"width":2,"channels":6}}"# + "\n", "6 channels"),
        (#"{"type":"audio-start","data":{"rate":-1,"width":2,"channels":1}}"# + "\n", "-1 samples a second"),
        (#"{"type":"audio-start","data":{"rate":22050}}"# + "\n", "audio-start"),
        (chunk(rate: 22_050, bytes: 2), "does not begin once"),
        (start + start, "does not begin once"),
        (start + chunk(rate: 16_000, bytes: 2), "does not begin once"),
        (start + chunk(rate: 22_050, bytes: 3), "middle of a sample"),
        (start + #"{"type":"audio-stop"}"# + "\n", "no sound"),
    ]

    private static let start = #"{"type":"audio-start","data":{"rate":22050,"width":2,"channels":1}}"# + "\n"

    private static func chunk(rate: Int, bytes: Int) -> String {
        "{\"type\":\"audio-chunk\",\"data\":{\"rate\":\(rate),\"width\":2,\"channels\":1},\"payload_length\":\(bytes)}\n"
            + String(repeating: "\u{1}", count: bytes)
    }

    @Test(arguments: garbage.indices)
    func `nonsense is refused with its reason, and the next request is intact`(_ index: Int) async throws {
        server.fault = .says(Array(Self.garbage[index].answer.utf8))
        let reason = try await failure(of: request())
        #expect(reason.contains(Self.garbage[index].reason), "\(reason)")
        #expect(reason.contains("127.0.0.1:\(server.port)"))
        #expect(!reason.contains("chào"))
        server.fault = nil
        #expect(try await synthesizer.audio(of: request("Xin chào")).samples.count == 8 * 1_323)
    }

    @Test(arguments: [0, 1, 5])
    func `a server that dies in a sentence is told`(_ pieces: Int) async throws {
        server.fault = .dies(after: pieces)
        let reason = try await failure(of: request())
        #expect(reason.contains("failed"), "\(reason)")
        server.fault = nil
        #expect(try await synthesizer.audio(of: request("Xin chào")).samples.count == 8 * 1_323)
    }

    @Test(arguments: [SimulatedWyomingServer.Fault.silent, .hangs(after: 3)])
    func `a server that falls silent is given up after a while`(_ fault: SimulatedWyomingServer.Fault) async throws {
        server.fault = fault
        let speaking = Task { try await synthesizer.audio(of: request()) }
        let result = await clock.running { await speaking.result }
        let failure = #expect(throws: PartFailure.self) { try result.get() }
        #expect(failure?.reason.contains("nothing for 10.0 s") == true)
    }

    @Test func `a server that never stops is given up`() async throws {
        server.fault = .endless
        #expect(try await failure(of: request("a")).contains("does not stop"))
    }

    @Test func `a request that is cut off ends its connection`() async throws {
        server.fault = .hangs(after: 10)
        let (chunks, chunk) = AsyncStream<Void>.makeStream()
        let speaking = Task { try await synthesizer.synthesize(request()) { _ in chunk.yield() } }
        var iterator = chunks.makeAsyncIterator()
        await iterator.next()
        speaking.cancel()
        await #expect(throws: CancellationError.self) { try await speaking.value }
        var ends = server.connectionEnds.makeAsyncIterator()
        await ends.next()
    }

    @Test func `nobody at the port is told with the fix`() async throws {
        let port = try { try SimulatedWyomingServer().port }()
        let gone = WyomingSynthesizer(
            server: try WyomingServer(port: port), voices: [.vietnamese: WyomingVoice(name: "x")], clock: clock)
        let failure = await #expect(throws: PartFailure.self) { try await gone.audio(of: request()) }
        #expect(failure?.reason.contains("127.0.0.1:\(port): connect failed (Connection refused); start") == true)
    }

    @Test func `the voices that are ready are told`() async throws {
        let voices = try await synthesizer.installedVoices()
        #expect(voices.map(\.name) == ["vi-hum"])
        #expect(voices.map(\.languages) == [["vi_VN"]])
    }

    @Test func `every voice is made ready`() async throws {
        try await synthesizer.prepare()
        #expect(server.texts.count == 1)
    }

    @Test func `what it cannot say does not suit it`() async throws {
        #expect(synthesizer.suits(request()))
        let english = SpeechRequest(id: 1, text: "Hello", language: .english)
        #expect(!synthesizer.suits(english))
        #expect(try await failure(of: english).contains("Voices/en.json"))
        let slower = SpeechRequest(
            id: 1, text: "Xin", language: .vietnamese, manner: SpeechManner(pace: .slower))
        #expect(!synthesizer.suits(slower))
    }

    @Test(arguments: ["", "👋", "...", "\u{0301}", "\u{0}\u{200B}"])
    func `what has no words is not sent`(_ text: String) async throws {
        #expect(try await synthesizer.audio(of: request(text)).chunks.isEmpty)
        #expect(server.texts.isEmpty)
    }
}
