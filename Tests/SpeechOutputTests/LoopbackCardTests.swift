import Foundation
import Reception
import SpeechOutput
import TestSupport
import Testing

/// A real card of the kernel, whose sound is recorded and compared. Figures are printed as lines that begin with `figure`.
@Suite(
    .serialized, .timeLimit(.minutes(1)),
    .enabled(if: LoopbackCard.isThere, "Tests/SpeechOutputTests/on-loopback-card runs these"))
struct LoopbackCardTests {
    private static let format = AudioFormat(sampleRate: 22_050)
    private let clock = RealClock()
    private let speech = SpeechID(rawValue: 1)

    private func output() -> ALSAOutput { ALSAOutput(device: LoopbackCard.device, clock: clock) }

    /// Samples that are never zero and tell their place.
    private static func ramp(_ count: Int) -> [Int16] { (0..<count).map { Int16($0 % 30_000 + 1) } }

    @Test func `a card keeps the promises of an audio output`() async throws {
        try await AudioOutputContract.inRealTime { ALSAOutput(device: LoopbackCard.device, clock: $0) }.verify()
    }

    @Test func `what is recorded is what was written, and it is heard within 60 ms`() async throws {
        let samples = Self.ramp(22_050)
        let output = output()
        let begun = Gathered<Instant>()
        let recorded = try await LoopbackCard.recording {
            begun.add(clock.now)
            for start in stride(from: 0, to: samples.count, by: 1_050) {
                try await output.write(Array(samples[start..<start + 1_050]), format: Self.format, of: speech)
            }
            try await output.finish(speech)
        }
        Self.expectAll(samples.count, in: recorded)
        let interruptions = await output.interruptions
        #expect(recorded.gaps.count <= interruptions, "there is a gap that was not counted")
        #expect(interruptions == 0 || recorded.isOfLateMachine)
        Self.figure("interruptions", Double(interruptions))
        let heard = await Self.heard(samples.count, from: output)
        let first = try #require(heard.first), start = try #require(begun.all.first)
        Self.figure("first sample heard after the first write, ms", (first.at - start).seconds * 1_000)
        Self.figure("told as heard, ms", heard.reduce(0) { $0 + Double($1.count) } / 22.05)
        #expect(first.at >= start, "heard before it was written")
        #expect(first.at - start < .milliseconds(500))
    }

    @Test func `never more than 60 ms wait in the card`() async throws {
        let output = output()
        let samples = Self.ramp(44_100)
        let writing = Task { try await output.write(samples, format: Self.format, of: speech) }
        var (most, periodLength) = (0, 0)
        for _ in 0..<40 {
            try await clock.sleep(for: .milliseconds(10))
            most = max(most, LoopbackCard.waiting)
            periodLength = LoopbackCard.periodLength ?? periodLength
        }
        await output.stop()
        try await writing.value
        Self.figure("most samples waiting in the card, ms", Double(most) / 22.05)
        #expect(most > 0)
        #expect(most < 22_050 * 60 / 1_000)
        #expect((1...22_050 * 15 / 1_000).contains(periodLength), "the card tells too seldom how far it is")
    }

    @Test func `a card at another rate gets the sound resampled, to its end`() async throws {
        let tone = (0..<11_025).map { Int16(10_000 * sin(Double($0) * 2 * .pi * 441 / 22_050)) }
        let output = output()
        let recorded = try await LoopbackCard.recording(sampleRate: 48_000, channels: 2) {
            try await output.write(tone, format: Self.format, of: speech)
            try await output.finish(speech)
        }
        let loud = { (sample: Int16) in abs(Int(sample)) > 1_000 }
        let first = try #require(recorded.samples.firstIndex(where: loud))
        let last = try #require(recorded.samples.lastIndex(where: loud))
        let span = Double(last - first) / 48_000
        Self.figure("half a second resampled, s", span)
        let interruptions = await output.interruptions
        #expect(abs(span - 0.5) < 0.005 || interruptions > 0)
        #expect(interruptions == 0 || recorded.isOfLateMachine)
    }

    @Test func `a stop is heard within 100 ms, told to the sample, and the next begins at once`() async throws {
        let output = output()
        let (samples, next) = (Self.ramp(22_050), Self.ramp(4_410).map { -$0 })
        let recorded = try await LoopbackCard.recording {
            let writing = Task { try await output.write(samples, format: Self.format, of: speech) }
            try await clock.sleep(for: .milliseconds(400))
            let before = clock.now
            await output.stop()
            let took = clock.now - before
            Self.figure("stop took, ms", took.seconds * 1_000)
            #expect(took < .milliseconds(100))
            try await writing.value
            try await output.write(next, format: Self.format, of: SpeechID(rawValue: 2))
            try await output.finish(SpeechID(rawValue: 2))
        }
        let told = await Self.heard(next.count, of: SpeechID(rawValue: 2), from: output)
        let toldOfFirst = told.filter { $0.speech == speech }.reduce(0) { $0 + $1.count }
        let beyond = Double(recorded.ramp().reached - toldOfFirst) / 22_050
        Self.figure("recorded beyond what was told at the stop, ms", beyond * 1_000)
        #expect(abs(beyond) < 0.05)
        Self.expectAll(next.count, sign: -1, in: recorded)
    }

    @Test func `a frozen process interrupts the speech, and nothing of it is lost`() async throws {
        let output = output()
        let samples = Self.ramp(29_999)
        let recorded = try await LoopbackCard.recording {
            let writing = Task { try await output.write(samples, format: Self.format, of: speech) }
            try await clock.sleep(for: .milliseconds(300))
            try LoopbackCard.freeze()
            try await writing.value
            try await output.finish(speech)
        }
        #expect(await output.interruptions >= 1)
        let heard = await Self.heard(samples.count, from: output)
        #expect(heard.reduce(0) { $0 + $1.count } == samples.count)
        Self.expectAll(samples.count, in: recorded)
        let longest = try #require(recorded.gaps.max())
        Self.figure("silence for a freeze of 300 ms, ms", Double(longest) / 22.05)
    }

    @Test func `a card that is taken away is named, and plays again when it is back`() async throws {
        let output = output()
        let writing = Task {
            try await output.write(Self.ramp(44_100), format: Self.format, of: speech)
            try await output.finish(speech)
        }
        try await clock.sleep(for: .milliseconds(300))
        await LoopbackCard.unplug()
        let lost = clock.now
        let failure = await #expect(throws: PartFailure.self) { try await writing.value }
        Self.figure("loss noticed, ms", (clock.now - lost).seconds * 1_000)
        Self.figure(failure?.reason ?? "", 0)
        #expect(failure?.reason.contains("there is no such device") == true)
        await #expect(throws: PartFailure.self) {
            try await output.write(Self.ramp(441), format: Self.format, of: SpeechID(rawValue: 2))
        }
        await LoopbackCard.plugIn()
        let third = SpeechID(rawValue: 3)
        let back = clock.now
        while (try? await output.write(Self.ramp(4_410), format: Self.format, of: third)) == nil {
            #expect(clock.now - back < .seconds(10), "it does not come back")
            try await clock.sleep(for: .milliseconds(20))
        }
        try await output.finish(third)
        Self.figure("back after, ms", (clock.now - back).seconds * 1_000)
        let heard = await Self.heard(4_410, of: third, from: output)
        #expect(heard.filter { $0.speech == third }.reduce(0) { $0 + $1.count } == 4_410)
    }

    @Test func `a card that another program holds is said to be held`() async throws {
        let (holder, output) = (output(), output())
        let holding = Task { try await holder.write(Self.ramp(44_100), format: Self.format, of: speech) }
        while LoopbackCard.waiting == 0 { try await clock.sleep(for: .milliseconds(5)) }
        let failure = await #expect(throws: PartFailure.self) {
            try await output.write(Self.ramp(441), format: Self.format, of: speech)
        }
        #expect(failure?.reason.contains("another program holds it") == true)
        await holder.stop()
        try await holding.value
    }

    @Test func `the card is listed for people`() {
        let devices = PlaybackDevice.all()
        #expect(devices.contains { $0.name == "plughw:CARD=Loopback,DEV=0" && $0.description.hasPrefix("Loopback") })
        #expect(devices.allSatisfy { !$0.description.contains("\n") })
    }

    /// Every sample of a ramp was heard, in order, and once where the machine kept up.
    private static func expectAll(_ count: Int, sign: Int = 1, in recorded: Recording) {
        let ramp = recorded.ramp(sign: sign)
        #expect(ramp.reached == count)
        #expect(ramp.skipped == 0)
        #expect(ramp.repeated == 0 || recorded.isOfLateMachine)
        figure("samples compared", Double(count))
        figure("samples heard again, ms", Double(ramp.repeated) / 22.05)
        figure("the machine was late by at most, ms", recorded.lateness.seconds * 1_000)
    }

    private static func figure(_ name: String, _ value: Double) {
        print("figure \(name): \((value * 100).rounded() / 100)")
    }

    private static func heard(
        _ count: Int, of speech: SpeechID? = nil, from output: ALSAOutput
    ) async -> [PlayedAudio] {
        var heard: [PlayedAudio] = []
        for await stretch in output.played {
            heard.append(stretch)
            let sum = heard.filter { speech == nil || $0.speech == speech }.reduce(0) { $0 + $1.count }
            if sum >= count { break }
        }
        return heard
    }
}
