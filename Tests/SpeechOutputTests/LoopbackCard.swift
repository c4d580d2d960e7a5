import CALSA
import Foundation
import Reception
import SpeechOutput
import Synchronization
import TestSupport

/// The card of the kernel's module snd-aloop: what is played at one end is recorded at the other.
enum LoopbackCard {
    /// The end that is played on. Of the card's subdevices always the first, so that two players meet.
    static let device = "plughw:Loopback,0,0"
    /// Whether tests may use it; `on-loopback-card` says so, in its machine.
    static let isThere = ProcessInfo.processInfo.environment["LETAN_ALSA_CARD"] == "1"

    /// What was recorded while `body` ran, first channel only; `body` begins when the recorder listens.
    static func recording(
        sampleRate: Int = 22_050, channels: Int = 1, _ body: () async throws -> Void
    ) async throws -> [Int16] {
        let recorder = try Recorder(sampleRate: sampleRate, channels: channels)
        defer { recorder.end() }
        await recorder.untilLonger(by: 1)
        try await body()
        // What was heard last is on its way through the recorder.
        await recorder.untilLonger(by: sampleRate * 3 / 10)
        return recorder.samples
    }

    /// Takes the card away.
    static func unplug() async { await command("unbind") }

    /// Brings the card back.
    static func plugIn() async { await command("bind") }

    /// Has `on-loopback-card` stop this very process for 0.3 s, as a machine that is far too busy does.
    static func freeze() { try? Data().write(to: URL(filePath: "/tmp/freeze")) }

    /// Samples that wait in the card's buffer, as the kernel counts them.
    static var waiting: Int {
        let status =
            (try? String(contentsOfFile: "/proc/asound/Loopback/pcm0p/sub0/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("delay") }
        return line?.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } ?? 0
    }

    /// The kernel answers when nobody holds the card any more: not in the pool of threads.
    private static func command(_ file: String) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { @Sendable in
                let path = "/sys/bus/platform/drivers/snd_aloop/\(file)"
                try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: Data("snd_aloop.0".utf8))
                continuation.resume()
            }
        }
    }
}

/// Records at the other end of the card, on a thread of its own.
private final class Recorder: Sendable {
    private struct State {
        var samples: [Int16] = []
        var isEnded = false
    }

    private let state = Mutex(State())

    /// Begins to record; throws when the card cannot be opened.
    init(sampleRate: Int, channels: Int) throws {
        var opened: OpaquePointer?
        snd_pcm_open(&opened, "hw:Loopback,1,0", SND_PCM_STREAM_CAPTURE, 0)
        let halfASecond: UInt32 = 500_000
        guard let handle = opened,
            snd_pcm_set_params(
                handle, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, UInt32(channels), UInt32(sampleRate), 0,
                halfASecond) == 0
        else { throw PartFailure(part: .speech, reason: "the card does not record") }
        let address = Int(bitPattern: handle)
        Thread.detachNewThread { self.record(from: OpaquePointer(bitPattern: address), sampleRate / 100, channels) }
    }

    /// What was recorded so far.
    var samples: [Int16] { state.withLock { $0.samples } }

    /// Ends the recording.
    func end() { state.withLock { $0.isEnded = true } }

    /// Returns when `count` more samples were recorded.
    func untilLonger(by count: Int) async {
        let enough = samples.count + count
        while samples.count < enough { try? await RealClock().sleep(for: .milliseconds(5)) }
    }

    private func record(from handle: OpaquePointer?, _ length: Int, _ channels: Int) {
        guard let handle else { return }
        var piece = [Int16](repeating: 0, count: length * channels)
        snd_pcm_start(handle)
        while !state.withLock({ $0.isEnded }) {
            let count = snd_pcm_readi(handle, &piece, UInt(length))
            if count < 0, snd_pcm_recover(handle, Int32(count), 1) < 0 { break }
            let first = stride(from: 0, to: max(0, count) * channels, by: channels).map { piece[$0] }
            state.withLock { $0.samples += first }
        }
        snd_pcm_close(handle)
    }
}
