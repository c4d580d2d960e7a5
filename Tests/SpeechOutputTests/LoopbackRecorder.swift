import CALSA
import Foundation
import Reception
import Synchronization
import TestSupport

/// What came out of the card.
struct Recording {
    /// The first channel.
    let samples: [Int16]
    /// How far the recorder was behind the card at its worst: a measure of how busy the machine is, emulated or not.
    let lateness: Delay

    /// Whether the machine itself was late by most of what the card holds: the emulated one may then not have moved the
    /// card in time, which has played its ring twice.
    var isOfLateMachine: Bool { lateness > .milliseconds(30) }

    /// What came through of the samples 1, 2, 3 ..., each times `sign`.
    func ramp(sign: Int = 1) -> RecordedRamp {
        var ramp = RecordedRamp()
        for sample in samples where Int(sample) * sign > 0 { ramp.add(Int(sample) * sign) }
        return ramp
    }

    /// How many samples each silence between two sounds takes.
    var gaps: [Int] {
        let silences = samples.split(omittingEmptySubsequences: true) { $0 != 0 }
        return silences.filter { $0.startIndex > 0 && $0.endIndex < samples.count }.map(\.count)
    }
}

/// Samples that tell their place, as they came out of the card.
struct RecordedRamp {
    /// The last place there was.
    private(set) var reached = 0
    /// Samples that were heard again.
    private(set) var repeated = 0
    /// Samples that were never heard, up to the last.
    private(set) var skipped = 0

    fileprivate mutating func add(_ place: Int) {
        if place <= reached { return repeated += 1 }
        skipped += place - reached - 1
        reached = place
    }
}

/// Records at the other end of the card, on a thread of its own.
///
/// Its buffer holds seconds: one of half a second overruns when the emulated machine is busy, and a recorder that overran
/// has lost samples, so it ends and says so.
final class LoopbackRecorder: Sendable {
    private struct State {
        var interleaved: [Int16] = []
        /// The most samples that the card had and the recorder had not.
        var mostBehind = 0
        var code: Int32 = 0
        var isEnded = false
    }

    private let state = Mutex(State())
    private let sampleRate: Int
    private let channels: Int

    /// Begins to record; throws when the card cannot be opened.
    init(sampleRate: Int, channels: Int) throws {
        (self.sampleRate, self.channels) = (sampleRate, channels)
        var opened: OpaquePointer?
        let code = snd_pcm_open(&opened, "hw:Loopback,1,0", SND_PCM_STREAM_CAPTURE, 0)
        guard let handle = opened else { throw Self.failure(code) }
        let shaped = Self.shape(handle, UInt32(sampleRate), UInt32(channels))
        guard shaped >= 0 else {
            snd_pcm_close(handle)
            throw Self.failure(shaped)
        }
        let address = Int(bitPattern: handle)
        Thread.detachNewThread {
            guard let handle = OpaquePointer(bitPattern: address) else { return }
            self.record(from: handle)
            snd_pcm_close(handle)
        }
    }

    /// What was recorded so far.
    var recording: Recording {
        let (interleaved, mostBehind) = state.withLock { ($0.interleaved, $0.mostBehind) }
        return Recording(
            samples: stride(from: 0, to: interleaved.count, by: channels).map { interleaved[$0] },
            lateness: .milliseconds(Int64(mostBehind * 1_000 / sampleRate)))
    }

    /// Ends the recording.
    func end() { state.withLock { $0.isEnded = true } }

    /// Returns when everything up to the sample `position`, counted by the card since the beginning, was recorded; throws
    /// when the recorder fails.
    func untilReached(_ position: Int) async throws {
        while true {
            let (count, code) = state.withLock { ($0.interleaved.count / channels, $0.code) }
            if code < 0 { throw Self.failure(code) }
            if count >= position { return }
            try await RealClock().sleep(for: .milliseconds(5))
        }
    }

    private static func failure(_ code: Int32) -> PartFailure {
        PartFailure(part: .speech, reason: "the recorder failed: \(String(cString: snd_strerror(code)))")
    }

    /// Periods of 10 ms, five seconds of them.
    private static func shape(_ handle: OpaquePointer, _ sampleRate: UInt32, _ channels: UInt32) -> Int32 {
        var allocated: OpaquePointer?
        snd_pcm_hw_params_malloc(&allocated)
        defer { snd_pcm_hw_params_free(allocated) }
        snd_pcm_hw_params_any(handle, allocated)
        snd_pcm_hw_params_set_access(handle, allocated, SND_PCM_ACCESS_RW_INTERLEAVED)
        snd_pcm_hw_params_set_format(handle, allocated, SND_PCM_FORMAT_S16)
        snd_pcm_hw_params_set_channels(handle, allocated, channels)
        snd_pcm_hw_params_set_rate(handle, allocated, sampleRate, 0)
        var (period, buffer): (UInt32, UInt32) = (10_000, 5_000_000)
        snd_pcm_hw_params_set_period_time_near(handle, allocated, &period, nil)
        snd_pcm_hw_params_set_buffer_time_near(handle, allocated, &buffer, nil)
        return snd_pcm_hw_params(handle, allocated)
    }

    /// Copies whole pieces and nothing else: sample by sample, unoptimised and emulated, it would never catch up.
    private func record(from handle: OpaquePointer) {
        let length = sampleRate / 20
        var piece = [Int16](repeating: 0, count: length * channels)
        snd_pcm_start(handle)
        while !state.withLock({ $0.isEnded }) {
            let count = snd_pcm_readi(handle, &piece, UInt(length))
            let behind = max(0, snd_pcm_avail(handle))
            state.withLock { state in
                state.interleaved.append(contentsOf: piece[..<(max(0, count) * channels)])
                state.mostBehind = max(state.mostBehind, behind)
                state.code = Int32(clamping: min(0, count))
            }
            if count < 0 { return }
        }
    }
}
