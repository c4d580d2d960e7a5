import Foundation

/// The card of the kernel's module snd-aloop: what is played at one end is recorded at the other.
enum LoopbackCard {
    /// The end that is played on. Of the card's subdevices always the first, so that two players meet.
    static let device = "plughw:Loopback,0,0"
    /// Whether tests may use it; `on-loopback-card` says so, in its machine.
    static let isThere = ProcessInfo.processInfo.environment["LETAN_ALSA_CARD"] == "1"

    /// What was recorded while `body` ran; `body` begins when the recorder listens.
    static func recording(
        sampleRate: Int = 22_050, channels: Int = 1, _ body: () async throws -> Void
    ) async throws -> Recording {
        let recorder = try LoopbackRecorder(sampleRate: sampleRate, channels: channels)
        defer { recorder.end() }
        try await recorder.untilReached(1)
        try await body()
        // A recorder that is behind, as on a busy machine, has not got what was heard last.
        let aLittle = sampleRate / 10
        try await recorder.untilReached((number("hw_ptr", in: "pcm1c/sub0/status") ?? 0) + aLittle)
        return recorder.recording
    }

    /// Takes the card away.
    static func unplug() async { await command("unbind") }

    /// Brings the card back.
    static func plugIn() async { await command("bind") }

    /// Stops this very process for 0.3 s, as a machine that is far too busy does.
    static func freeze() throws {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        let pid = ProcessInfo.processInfo.processIdentifier
        shell.arguments = ["-c", "kill -STOP \(pid); sleep 0.3; kill -CONT \(pid)"]
        try shell.run()
    }

    /// Samples that wait in the card's buffer, as the kernel counts them.
    static var waiting: Int { number("delay", in: "pcm0p/sub0/status") ?? 0 }

    /// How many samples the card plays between two words about how far it is; nil when nobody plays.
    static var periodLength: Int? { number("period_size", in: "pcm0p/sub0/hw_params") }

    /// What the kernel says about the card in one of its files.
    private static func number(_ name: String, in file: String) -> Int? {
        let text = try? String(contentsOfFile: "/proc/asound/Loopback/\(file)", encoding: .utf8)
        let line = text?.split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
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
