package import Reception
package import Simulation
import Testing

/// What every `AudioOutput` promises, whatever it plays to.
package struct AudioOutputContract: Sendable {
    private let output: @Sendable () throws -> any AudioOutput
    private let time: AudioTime
    private static let format = AudioFormat(sampleRate: 22_050)

    /// The contract for the outputs that `makeOutput` makes, each in the time of the given clock.
    package init(_ makeOutput: @escaping @Sendable (ManualClock) throws -> any AudioOutput) {
        let clock = ManualClock()
        self.init(time: .of(clock)) { try makeOutput(clock) }
    }

    /// The contract for outputs to a device that plays in its own time; it takes some seconds.
    package static func inRealTime(
        _ makeOutput: @escaping @Sendable (RealClock) throws -> any AudioOutput
    ) -> AudioOutputContract {
        let clock = RealClock()
        return AudioOutputContract(time: .really(clock)) { try makeOutput(clock) }
    }

    private init(time: AudioTime, output: @escaping @Sendable () throws -> any AudioOutput) {
        self.time = time
        self.output = output
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        try await everythingIsHeardInOrder()
        try await speechesFollowEachOther()
        try await stopDropsAndTheNextStartsAnew()
        try await stopEndsAFinish()
        try await aCancelledWriterEnds()
        try await finishingNothingReturns()
    }

    private func everythingIsHeardInOrder() async throws {
        let output = try output()
        let speech = SpeechID(rawValue: 1)
        try await time.passing {
            for length in [1, 2_205, 0, 11_025, 777] {
                try await output.write(Self.tone(length), format: Self.format, of: speech)
            }
            try await output.finish(speech)
        }
        let heard = await Self.heard(1 + 2_205 + 11_025 + 777, from: output)
        expectGapless(heard, of: speech)
    }

    private func speechesFollowEachOther() async throws {
        let output = try output()
        let speeches = (1...3).map { SpeechID(rawValue: $0) }
        try await time.passing {
            for speech in speeches {
                try await output.write(Self.tone(1_500), format: Self.format, of: speech)
                try await output.write(Self.tone(1_500), format: Self.format, of: speech)
            }
            for speech in speeches { try await output.finish(speech) }
        }
        let heard = await Self.heard(9_000, from: output)
        for speech in speeches { expectGapless(heard.filter { $0.speech == speech }, of: speech) }
        #expect(heard.map(\.speech) == heard.map(\.speech).sorted())
        #expect(heard.map(\.at) == heard.map(\.at).sorted())
    }

    private func stopDropsAndTheNextStartsAnew() async throws {
        let output = try output()
        let (first, second) = (SpeechID(rawValue: 1), SpeechID(rawValue: 2))
        // Ten seconds, of which about one is heard.
        let writing = await time.pass(.seconds(1)) {
            for _ in 0..<100 {
                try await output.write(Self.tone(2_205), format: Self.format, of: first)
            }
            try await output.finish(first)
        }
        await output.stop()
        writing.cancel()
        _ = await writing.result
        try await time.passing {
            try await output.write(Self.tone(4_410), format: Self.format, of: second)
            try await output.finish(second)
        }
        let heard = await Self.heard(4_410, of: second, from: output)
        expectGapless(heard.filter { $0.speech == first }, of: first)
        expectGapless(heard.filter { $0.speech == second }, of: second)
    }

    private func stopEndsAFinish() async throws {
        let output = try output()
        let speech = SpeechID(rawValue: 1)
        let writing = await time.pass(.milliseconds(150)) {
            try await output.write(Self.tone(6_615), format: Self.format, of: speech)
            try await output.finish(speech)
        }
        await output.stop()
        try await time.passing { try await writing.value }
    }

    private func aCancelledWriterEnds() async throws {
        let output = try output()
        let (first, second) = (SpeechID(rawValue: 1), SpeechID(rawValue: 2))
        let isDone = Gathered<Bool>()
        let writing = await time.pass(.milliseconds(300)) {
            for _ in 0..<100 { try await output.write(Self.tone(441), format: Self.format, of: first) }
            isDone.add(true)
        }
        writing.cancel()
        let result = await writing.result
        // What plays at once is through before anybody can cancel it.
        if isDone.all.isEmpty { #expect(throws: CancellationError.self) { try result.get() } }
        await output.stop()
        try await time.passing {
            try await output.write(Self.tone(441), format: Self.format, of: second)
            try await output.finish(second)
        }
        expectGapless(await Self.heard(441, of: second, from: output).filter { $0.speech == second }, of: second)
    }

    private func finishingNothingReturns() async throws {
        let output = try output()
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

/// How time passes while an output is tried.
private struct AudioTime: Sendable {
    let clock: any ReceptionClock
    /// Lets a little time pass.
    let step: @Sendable () async -> Void

    /// Time jumps to whatever somebody sleeps for.
    static func of(_ clock: ManualClock) -> AudioTime {
        AudioTime(clock: clock) { if !clock.advanceToNextDeadline() { await Task.yield() } }
    }

    /// Time passes by itself.
    static func really(_ clock: RealClock) -> AudioTime {
        AudioTime(clock: clock) { try? await clock.sleep(for: .milliseconds(2)) }
    }

    /// Runs `work` to its end while time passes.
    func passing(_ work: @escaping @Sendable () async throws -> Void) async throws {
        try await pass(nil, work).value
    }

    /// Begins `work` and lets `delay` pass, or what `work` takes when that is less.
    func pass(_ delay: Delay?, _ work: @escaping @Sendable () async throws -> Void) async -> Task<Void, any Error> {
        let ends = Gathered<Instant>()
        let deadline = delay.map { clock.now + $0 }
        let task = Task {
            defer { ends.add(clock.now) }
            try await work()
        }
        // Not before the work has had a turn: on a clock that stands still nothing else would.
        for _ in 0..<100 where ends.all.isEmpty { await Task.yield() }
        while ends.all.isEmpty, deadline.map({ clock.now < $0 }) ?? true { await step() }
        return task
    }
}

/// Runs `work` while time jumps to whatever somebody sleeps for.
package func playing(on clock: ManualClock, _ work: @escaping @Sendable () async throws -> Void) async throws {
    try await AudioTime.of(clock).passing(work)
}

extension AudioOutput {
    /// Appends samples without marks.
    package func write(_ samples: [Int16], format: AudioFormat, of speech: SpeechID) async throws {
        try await write(SpeechChunk(format: format, samples: samples, marks: []), of: speech)
    }
}
