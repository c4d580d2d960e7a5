import Foundation
import Reception
import SpeechOutput
import TestSupport

/// The card of the kernel's module snd-aloop: what is played at one end is recorded at the other.
enum LoopbackCard {
    /// The end that is played on. Of the card's subdevices always the first, so that two players meet.
    static let device = "plughw:Loopback,0,0"
    /// Whether tests may use it; `on-loopback-card` says so, in its machine.
    static let isThere = ProcessInfo.processInfo.environment["LETAN_ALSA_CARD"] == "1"

    private static let driver = URL(filePath: "/sys/bus/platform/drivers/snd_aloop")

    /// What was recorded while `body` ran, first channel only; `body` begins when the recorder listens.
    static func recording(
        sampleRate: Int = 22_050, channels: Int = 1, _ body: () async throws -> Void
    ) async throws -> [Int16] {
        try await Surroundings.withFile { path in
            let recorder = try RunningProgram(
                URL(filePath: "/usr/bin/arecord"),
                [
                    "-q", "-D", "hw:Loopback,1,0", "-t", "raw", "-f", "S16_LE", "-r", "\(sampleRate)", "-c",
                    "\(channels)",
                    "--buffer-time=1000000", "--period-time=20000", path,
                ], in: URL(filePath: "/"))
            do {
                try await untilLonger(path, by: 1)
                try await body()
                // What was heard last is on its way through the recorder.
                try await untilLonger(path, by: 2 * channels * sampleRate * 3 / 10)
            } catch {
                recorder.send(SIGTERM)
                _ = await recorder.end()
                throw error
            }
            recorder.send(SIGTERM)
            _ = await recorder.end()
            return samples(try Data(contentsOf: URL(filePath: path)), channels: channels)
        }
    }

    /// Plays silence on the card, and so keeps everybody else from it, while `body` runs.
    static func held(_ body: () async throws -> Void) async throws {
        let holder = try RunningProgram(
            URL(filePath: "/usr/bin/aplay"), ["-q", "-D", "hw:Loopback,0,0", "-t", "raw", "-f", "S16_LE", "/dev/zero"],
            in: URL(filePath: "/"))
        while !isHeld { await Task.yield() }
        let result: Result<Void, any Error>
        do { result = .success(try await body()) } catch { result = .failure(error) }
        holder.send(SIGTERM)
        _ = await holder.end()
        try result.get()
    }

    /// Takes the card away.
    static func unplug() async throws { try await command("unbind") }

    /// Brings the card back.
    static func plugIn() async throws { try await command("bind") }

    /// Stops this very process for 0.3 s, as a machine that is far too busy does.
    static func freeze() async throws {
        _ = try await ProgramRun.run(
            URL(filePath: "/bin/sh"), ["-c", "kill -STOP $PPID; sleep 0.3; kill -CONT $PPID"],
            in: FileManager.default.temporaryDirectory)
    }

    /// Samples that wait in the card's buffer, as the kernel counts them.
    static var waiting: Int {
        let line = status.split(separator: "\n").first { $0.hasPrefix("delay") }
        return line?.split(separator: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } ?? 0
    }

    private static var isHeld: Bool { status.contains("RUNNING") }

    private static var status: String {
        (try? String(contentsOfFile: "/proc/asound/Loopback/pcm0p/sub0/status", encoding: .utf8)) ?? ""
    }

    /// The kernel answers when nobody holds the card any more: not in the pool of threads.
    private static func command(_ file: String) async throws {
        let run = try await ProgramRun.run(
            URL(filePath: "/bin/sh"), ["-c", "echo snd_aloop.0 > \(driver.appending(path: file).path)"],
            in: FileManager.default.temporaryDirectory)
        if run.status != 0 { throw PartFailure(part: .speech, reason: run.errors) }
    }

    private static func untilLonger(_ path: String, by count: Int) async throws {
        let clock = RealClock()
        func length() -> Int {
            ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int) ?? 0
        }
        let before = length()
        while length() < before + count { try await clock.sleep(for: .milliseconds(5)) }
    }

    private static func samples(_ bytes: Data, channels: Int) -> [Int16] {
        let bytes = [UInt8](bytes)
        return stride(from: 0, to: bytes.count - 2 * channels + 1, by: 2 * channels).map { index in
            Int16(bitPattern: UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8)
        }
    }
}
