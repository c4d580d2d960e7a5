import Reception
import Simulation
import TestSupport
import Testing

@Suite struct SpeechTwinsTests {
    private static let text = "Xin chào. Mời!"

    private func request(_ text: String = text) -> SpeechRequest {
        SpeechRequest(id: SpeechID(rawValue: 1), text: text, language: .vietnamese)
    }

    @Test func `the simulated synthesiser keeps the promises of a synthesiser`() async throws {
        try await SpeechSynthesizerContract(SimulatedSynthesizer()).verify()
    }

    @Test func `the recording output keeps the promises of an audio output`() async throws {
        try await AudioOutputContract { RecordingAudioOutput(clock: $0) }.verify()
    }

    @Test func `the same text sounds the same, 60 ms a character`() async throws {
        let first = try await SimulatedSynthesizer().audio(of: request())
        let second = try await SimulatedSynthesizer().audio(of: request())
        #expect(first.chunks == second.chunks)
        #expect(first.samples.count == Self.text.count * SimulatedSynthesizer.samplesPerCharacter)
        #expect(first.words == [0..<3, 4..<9, 10..<14])
    }

    @Test func `a synthesiser dies after as many chunks as it was told, and is mended`() async throws {
        let synthesizer = SimulatedSynthesizer()
        synthesizer.faults.set(.dying(afterSteps: 2, reason: "the engine is gone"))
        let chunks = Gathered<SpeechChunk>()
        for _ in 1...2 {
            await #expect(throws: PartFailure(part: .speech, reason: "the engine is gone")) {
                try await synthesizer.synthesize(request()) { chunks.add($0) }
            }
        }
        #expect(chunks.all.count == 2)
        synthesizer.faults.set(.none)
        #expect(try await synthesizer.audio(of: request()).chunks.count > 2)
    }

    @Test func `a hanging synthesiser goes on when it is mended, and can be given up`() async throws {
        let synthesizer = SimulatedSynthesizer()
        synthesizer.faults.set(.hanging)
        let givenUp = Task { try await synthesizer.audio(of: request()) }
        givenUp.cancel()
        await #expect(throws: CancellationError.self) { try await givenUp.value }
        async let audio = synthesizer.audio(of: request())
        for _ in 0..<100 { await Task.yield() }
        synthesizer.faults.set(.none)
        #expect(try await audio.loudness > 0.01)
    }

    @Test func `the output remembers exactly what was heard before the stop`() async throws {
        let clock = ManualClock()
        let output = RecordingAudioOutput(clock: clock)
        let speech = SpeechID(rawValue: 1)
        let samples = (0..<22_050).map { Int16($0 % 1_000) }
        let writing = Task {
            try await output.write(samples, format: AudioFormat(sampleRate: 22_050), of: speech)
        }
        // Three stretches of 50 ms and 20 ms of the fourth.
        for _ in 1...3 {
            while clock.nextDeadline == nil { await Task.yield() }
            _ = clock.advanceToNextDeadline()
        }
        while clock.nextDeadline == nil { await Task.yield() }
        clock.advance(by: .milliseconds(20))
        await output.stop()
        _ = clock.advanceToNextDeadline()
        try await writing.value
        let count = output.samples(of: speech).count
        #expect(count == 3 * 1_102 + 441)
        #expect(output.samples(of: speech) == Array(samples.prefix(count)))
        #expect(output.heard.map(\.count) == [1_102, 1_102, 1_102, 441])
    }

    @Test(arguments: [Delay.milliseconds(100), .milliseconds(370), .seconds(30)])
    func `a talk without a sound ends at the same microseconds as one that is heard`(longestChunk: Delay) throws {
        let texts = ["Xin chào. Mời!", "Mời bác lấy số thứ tự, rồi ngồi chờ ở hàng ghế bên trái. Cảm ơn bác.", "Vâng."]
        func ends(hums: Bool, remembering: Bool, _ longestChunk: Delay) throws -> [Instant] {
            let clock = ManualClock()
            return try VirtualExecutor().run(clock, limit: .start + .seconds(60)) {
                let synthesizer = SimulatedSynthesizer(hums: hums, longestChunk: longestChunk)
                let output = RecordingAudioOutput(clock: clock, remembering: remembering)
                var ends: [Instant] = []
                for (number, text) in texts.enumerated() {
                    let speech = SpeechID(rawValue: number + 1)
                    try await clock.sleep(for: Delay(microseconds: 123_457))
                    let request = SpeechRequest(id: speech, text: text, language: .vietnamese)
                    try await synthesizer.synthesize(request) { chunk in
                        try await output.write(chunk, of: speech)
                    }
                    try await output.finish(speech)
                    ends.append(clock.now)
                }
                return ends
            }
        }
        let heard = try ends(hums: true, remembering: true, .milliseconds(100))
        #expect(try ends(hums: false, remembering: false, longestChunk) == heard)
        let lengths = texts.map { Delay.seconds(Double($0.count) * 0.06) }
        #expect(heard[0] - .start == Delay(microseconds: 123_457) + lengths[0])
        #expect(heard[2] - heard[1] == Delay(microseconds: 123_457) + lengths[2])
    }

    @Test func `silence has the lengths and marks of the hum`() async throws {
        let hum = try await SimulatedSynthesizer().audio(of: request())
        let silence = try await SimulatedSynthesizer(hums: false).audio(of: request())
        #expect(silence.chunks.map(\.samples.count) == hum.chunks.map(\.samples.count))
        #expect(silence.chunks.map(\.marks) == hum.chunks.map(\.marks))
        #expect(silence.loudness == 0)
    }

    @Test func `an output that remembers nothing keeps the promises of an audio output`() async throws {
        let clock = ManualClock()
        try await AudioOutputContract { RecordingAudioOutput(clock: $0, remembering: false) }.verify()
        let output = RecordingAudioOutput(clock: clock, remembering: false)
        try await playing(on: clock) {
            try await output.write([1, 2, 3], format: SimulatedSynthesizer.format, of: SpeechID(rawValue: 1))
        }
        #expect(output.heard.isEmpty && output.samples(of: SpeechID(rawValue: 1)).isEmpty)
    }

    @Test(arguments: [0, -1, Int.min])
    func `audio of no rate is refused`(rate: Int) async throws {
        let output = RecordingAudioOutput(clock: ManualClock())
        await #expect(throws: PartFailure.self) {
            try await output.write([1, 2, 3], format: AudioFormat(sampleRate: rate), of: SpeechID(rawValue: 1))
        }
    }
}
