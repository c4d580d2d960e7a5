public import Reception
import Synchronization

/// A loudspeaker without a room: it "plays" on the clock and remembers what was heard.
///
/// It has no buffer: `write` suspends until the samples were heard.
public final class RecordingAudioOutput: AudioOutput {
    /// The longest stretch told as one: 50 ms.
    private static let longestStretch = Delay.milliseconds(50)

    private struct Sounding {
        let speech: SpeechID
        let firstSample: Int
        let count: Int
        let sampleRate: Int
        let at: Instant
    }

    private struct State {
        var heard: [PlayedAudio] = []
        var samples: [SpeechID: [Int16]] = [:]
        /// Counts the stops, so that a write that slept through one knows.
        var stops = 0
        var sounding: (Sounding, samples: ArraySlice<Int16>)?
    }

    /// What was really heard.
    public let played: AsyncStream<PlayedAudio>
    /// Breaks the output; a step is a stretch of at most 50 ms, and the end of each speech.
    public let faults: FaultSwitch

    private let clock: any ReceptionClock
    private let continuation: AsyncStream<PlayedAudio>.Continuation
    private let state = Mutex(State())

    /// Makes a silent output that plays in the time of `clock`.
    public init(clock: any ReceptionClock, faults: FaultSwitch = FaultSwitch(part: .speech)) {
        self.clock = clock
        self.faults = faults
        (played, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    }

    /// Every stretch that was heard, in order.
    public var heard: [PlayedAudio] { state.withLock { $0.heard } }

    /// The samples of `speech` that were heard.
    public func samples(of speech: SpeechID) -> [Int16] { state.withLock { $0.samples[speech] ?? [] } }

    public func write(_ samples: [Int16], format: AudioFormat, of speech: SpeechID) async throws {
        let stops = state.withLock { $0.stops }
        let length = max(1, Int(Double(format.sampleRate) * Self.longestStretch.seconds))
        for start in stride(from: 0, to: samples.count, by: length) {
            try await faults.pass()
            let stretch = samples[start..<min(start + length, samples.count)]
            guard try await play(stretch, format: format, of: speech, unless: stops) else { return }
        }
    }

    public func finish(_ speech: SpeechID) async throws { try await faults.pass() }

    public func stop() async {
        state.withLock { state in
            state.stops += 1
            settle(&state, until: clock.now)
        }
    }

    /// Plays one stretch; false when it was stopped.
    private func play(
        _ samples: ArraySlice<Int16>, format: AudioFormat, of speech: SpeechID, unless stops: Int
    ) async throws -> Bool {
        let end: Instant? = state.withLock { state in
            guard state.stops == stops else { return nil }
            let sounding = Sounding(
                speech: speech, firstSample: state.samples[speech]?.count ?? 0, count: samples.count,
                sampleRate: format.sampleRate, at: clock.now)
            state.sounding = (sounding, samples)
            return sounding.at + .seconds(Double(samples.count) / Double(format.sampleRate))
        }
        guard let end else { return false }
        do {
            try await clock.sleep(until: end)
        } catch {
            await stop()
            throw error
        }
        return state.withLock { state in
            guard state.stops == stops else { return false }
            settle(&state, until: end)
            return true
        }
    }

    /// Remembers what was heard of the stretch that sounds, and ends it.
    private func settle(_ state: inout State, until instant: Instant) {
        guard let (sounding, samples) = state.sounding else { return }
        state.sounding = nil
        let elapsed = (instant - sounding.at).seconds * Double(sounding.sampleRate)
        let count = min(sounding.count, Int(elapsed.rounded()))
        guard count > 0 else { return }
        let stretch = PlayedAudio(
            speech: sounding.speech, firstSample: sounding.firstSample, count: count, at: sounding.at)
        state.heard.append(stretch)
        state.samples[sounding.speech, default: []].append(contentsOf: samples.prefix(count))
        continuation.yield(stretch)
    }
}
