package import Reception
package import Simulation
import Testing

/// What every `AudioOutput` promises, whatever it plays to.
package struct AudioOutputContract: Sendable {
    private let makeOutput: @Sendable (ManualClock) throws -> any AudioOutput
    private let clock = ManualClock()
    private static let format = AudioFormat(sampleRate: 22_050)

    /// The contract for the outputs that `makeOutput` makes, each in the time of the given clock.
    package init(_ makeOutput: @escaping @Sendable (ManualClock) throws -> any AudioOutput) {
        self.makeOutput = makeOutput
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await everythingIsHeardInOrder()
        try await stopDropsAndTheNextStartsAnew()
        try await finishingNothingReturns()
    }

    private func everythingIsHeardInOrder() async throws {
        let output = try makeOutput(clock)
        let speech = SpeechID(rawValue: 1)
        try await playing(on: clock) {
            for length in [1, 2_205, 11_025, 777] {
                try await output.write(Self.tone(length), format: Self.format, of: speech)
            }
            try await output.finish(speech)
        }
        let heard = await Self.heard(1 + 2_205 + 11_025 + 777, from: output)
        expectGapless(heard, of: speech)
    }

    private func stopDropsAndTheNextStartsAnew() async throws {
        let output = try makeOutput(clock)
        let (first, second) = (SpeechID(rawValue: 1), SpeechID(rawValue: 2))
        // Ten seconds, of which about one is heard.
        let ends = Gathered<Instant>()
        let writing = Task { [clock] in
            defer { ends.add(clock.now) }
            for _ in 0..<100 {
                try await output.write(Self.tone(2_205), format: Self.format, of: first)
            }
            try await output.finish(first)
        }
        let stopAt = clock.now + .seconds(1)
        while clock.now < stopAt, ends.all.isEmpty {
            if !clock.advanceToNextDeadline() { await Task.yield() }
        }
        await output.stop()
        writing.cancel()
        _ = await writing.result
        try await playing(on: clock) {
            try await output.write(Self.tone(4_410), format: Self.format, of: second)
            try await output.finish(second)
        }
        let heard = await Self.heard(4_410, of: second, from: output)
        expectGapless(heard.filter { $0.speech == first }, of: first)
        expectGapless(heard.filter { $0.speech == second }, of: second)
    }

    private func finishingNothingReturns() async throws {
        let output = try makeOutput(clock)
        try await output.finish(SpeechID(rawValue: 9))
        await output.stop()
        try await output.finish(SpeechID(rawValue: 9))
    }

    private func expectGapless(_ heard: [PlayedAudio], of speech: SpeechID) {
        var next = 0
        var end = Instant.start
        for stretch in heard {
            #expect(stretch.speech == speech)
            #expect(stretch.firstSample == next, "a stretch is missing or came twice")
            #expect(stretch.count > 0)
            #expect(stretch.at >= end, "a stretch is heard before the one before it has ended")
            next += stretch.count
            // A microsecond for the rounding of instants.
            end = stretch.at + .seconds(Double(stretch.count) / Double(Self.format.sampleRate) - 0.000_001)
        }
    }

    private static func heard(
        _ count: Int, of speech: SpeechID? = nil, from output: any AudioOutput
    ) async -> [PlayedAudio] {
        var heard: [PlayedAudio] = []
        for await stretch in output.played {
            heard.append(stretch)
            let sum = heard.filter { speech == nil || $0.speech == speech }.reduce(0) { $0 + $1.count }
            if sum >= count { break }
        }
        return heard
    }

    private static func tone(_ count: Int) -> [Int16] { (0..<count).map { Int16($0 % 200 * 50) } }
}

/// Runs `work` while time jumps to whatever somebody sleeps for.
package func playing(on clock: ManualClock, _ work: @escaping @Sendable () async throws -> Void) async throws {
    let ends = Gathered<Instant>()
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            defer { ends.add(clock.now) }
            try await work()
        }
        while ends.all.isEmpty {
            if !clock.advanceToNextDeadline() { await Task.yield() }
        }
        try await group.waitForAll()
    }
}

extension AudioOutput {
    /// Appends samples without marks.
    package func write(_ samples: [Int16], format: AudioFormat, of speech: SpeechID) async throws {
        try await write(SpeechChunk(format: format, samples: samples, marks: []), of: speech)
    }
}
