public import Reception
import Synchronization

/// A loudspeaker without a room: it "plays" on the clock and remembers what was heard.
///
/// It has no buffer: `write` suspends until the samples were heard. Samples that follow each other without a pause end when
/// all of them together would, however they were cut into pieces.
public final class RecordingAudioOutput: AudioOutput {
    /// The longest stretch told as one, if all is remembered: 50 ms.
    private static let longestStretch = Delay.milliseconds(50)

    /// A stretch that is being played.
    private struct Sounding {
        let audio: PlayedAudio
        let samples: ArraySlice<Int16>
        let sampleRate: Int
        let end: Instant
    }

    /// Samples of one speech that follow each other without a pause.
    private struct Flow {
        let speech: SpeechID
        let sampleRate: Int
        let begun: Instant
        var count = 0

        var end: Instant { begun + .seconds(Double(count) / Double(sampleRate)) }
    }

    private struct State {
        var heard: [PlayedAudio] = []
        var samples: [SpeechID: [Int16]] = [:]
        /// How many samples of each speech were heard.
        var counts: [SpeechID: Int] = [:]
        /// Counts the stops, so that a write that slept through one knows.
        var stops = 0
        var flow: Flow?
        var sounding: Sounding?
    }

    /// What was really heard.
    public let played: AsyncStream<PlayedAudio>
    /// Breaks the output; a step is a stretch, and the end of each speech.
    public let faults: FaultSwitch

    private let clock: any ReceptionClock
    private let remembers: Bool
    private let continuation: AsyncStream<PlayedAudio>.Continuation
    private let state = Mutex(State())

    /// Makes a silent output that plays in the time of `clock`, in stretches of at most 50 ms. One that remembers nothing
    /// plays each write as one stretch, which ends at the same instant: a day's talk then costs little.
    public init(
        clock: any ReceptionClock, remembering remembers: Bool = true,
        faults: FaultSwitch = FaultSwitch(part: .speech)
    ) {
        self.clock = clock
        self.remembers = remembers
        self.faults = faults
        (played, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1_024))
    }

    /// Every stretch that was heard, in order; none when nothing is remembered.
    public var heard: [PlayedAudio] { state.withLock { $0.heard } }

    /// The samples of `speech` that were heard; none when nothing is remembered.
    public func samples(of speech: SpeechID) -> [Int16] { state.withLock { $0.samples[speech] ?? [] } }

    public func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws {
        let (samples, format) = (chunk.samples, chunk.format)
        guard format.sampleRate > 0 else {
            throw PartFailure(
                part: .speech, reason: "audio of \(format.sampleRate) samples a second cannot be played")
        }
        let stops = state.withLock { $0.stops }
        let length =
            remembers ? max(1, Int(Double(format.sampleRate) * Self.longestStretch.seconds)) : max(1, samples.count)
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
            state.flow = nil
        }
    }

    /// Plays one stretch; false when it was stopped.
    private func play(
        _ samples: ArraySlice<Int16>, format: AudioFormat, of speech: SpeechID, unless stops: Int
    ) async throws -> Bool {
        let end: Instant? = state.withLock { state in
            guard state.stops == stops else { return nil }
            return begin(samples, format: format, of: speech, in: &state)
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

    /// Begins a stretch; when it will have been heard.
    private func begin(
        _ samples: ArraySlice<Int16>, format: AudioFormat, of speech: SpeechID, in state: inout State
    ) -> Instant {
        let now = clock.now
        var flow = Flow(speech: speech, sampleRate: format.sampleRate, begun: now)
        if let last = state.flow, last.speech == speech, last.sampleRate == format.sampleRate, last.end == now {
            flow = last
        }
        flow.count += samples.count
        let audio = PlayedAudio(
            speech: speech, firstSample: state.counts[speech] ?? 0, count: samples.count, at: now)
        state.sounding = Sounding(audio: audio, samples: samples, sampleRate: format.sampleRate, end: flow.end)
        state.flow = flow
        return flow.end
    }

    /// Remembers what was heard of the stretch that sounds, and ends it.
    private func settle(_ state: inout State, until instant: Instant) {
        guard let sounding = state.sounding else { return }
        state.sounding = nil
        let audio = sounding.audio
        let elapsed = (instant - audio.at).seconds * Double(sounding.sampleRate)
        let count = instant >= sounding.end ? audio.count : min(audio.count, Int(elapsed.rounded()))
        guard count > 0 else { return }
        let stretch = PlayedAudio(speech: audio.speech, firstSample: audio.firstSample, count: count, at: audio.at)
        state.counts[audio.speech, default: 0] += count
        if remembers {
            state.heard.append(stretch)
            state.samples[audio.speech, default: []].append(contentsOf: sounding.samples.prefix(count))
        }
        continuation.yield(stretch)
    }
}
