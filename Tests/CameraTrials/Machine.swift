import Dispatch
import Glibc
import Testing

/// The virtual machine: its modules, its devices and this process.
enum Machine {
    /// Whether this is one whose cameras may be broken; `on-virtual-cameras` says so.
    static let isThere = getenv("LETAN_VIRTUAL_CAMERAS") != nil
    /// Whether the long trials are asked for.
    static let runsLongTrials = getenv("LETAN_LONG") != nil

    /// Runs a shell command, and fails the trial when it fails.
    static func shell(_ command: String) async {
        let status = await withCheckedContinuation { continuation in
            DispatchQueue.global().async { @Sendable in continuation.resume(returning: system(command)) }
        }
        #expect(status == 0, "\(command)")
    }

    /// Sets a control of the driver that makes pictures.
    static func setControl(_ setting: String) async { await shell("v4l2-ctl -d \(Node.vivid) -c \(setting)") }

    /// How many descriptors and mappings of video devices this process has.
    static var held: Int {
        lines(of: "/proc/self/maps").count { $0.contains("/dev/video") }
            + (3..<1_024).count { number in
                var target = [UInt8](repeating: 0, count: 64)
                let length = readlink("/proc/self/fd/\(number)", &target, target.count)
                let path = String(decoding: target.prefix(max(length, 0)), as: UTF8.self)
                return path.hasPrefix("/dev/video") || path.contains("eventfd")
            }
    }

    /// The lines of a small file.
    static func lines(of path: String) -> [String] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var lines: [String] = []
        var line = [CChar](repeating: 0, count: 4_096)
        while fgets(&line, Int32(line.count), file) != nil {
            lines.append(String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        return lines
    }
}

/// The devices of the machine, as `on-virtual-cameras` makes them.
enum Node {
    /// A camera of the kernel's module vivid, and where it comes back under another number.
    static let vivid = "/dev/video0"
    static let vividElsewhere = "/dev/video7"
    /// An output of the same module.
    static let output = "/dev/video1"
    /// A device of v4l2loopback, which shows what a program writes.
    static let loopback = "/dev/video20"
}
