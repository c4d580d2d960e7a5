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
            DispatchQueue.global().async { @Sendable in continuation.resume(returning: run(command)) }
        }
        #expect(status == 0, "\(command)")
    }

    /// Runs a shell command to its end. A thread of Dispatch blocks signals, and would hand that down to what it starts.
    private static func run(_ command: String) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sh"), strdup("-c"), strdup(command), nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else { return -1 }
        var status: Int32 = -1
        waitpid(child, &status, 0)
        return status
    }

    /// Takes the camera of vivid away ("unbind") or brings it back ("bind").
    static func vivid(_ verb: String) async {
        await shell("echo vivid.0 >/sys/bus/platform/drivers/vivid/\(verb)")
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
                return path.hasPrefix("/dev/video")
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
    /// A camera of the kernel's module vivid.
    static let vivid = "/dev/video0"
    /// An output of the same module.
    static let output = "/dev/video1"
    /// A device of v4l2loopback, which shows what a program writes.
    static let loopback = "/dev/video20"
    /// A webcam, once it is plugged in: the lowest number that is free.
    static let webcam = "/dev/video2"
}
