import Foundation

/// Something that a blocked thread sleeps on and another thread ends: a pipe, which the kernel lets one wait for.
struct Wakeup: ~Copyable, Sendable {
    private let (sleeper, ringer): (Int32, Int32)

    /// Makes one; throws when the process has no descriptors left.
    init() throws(CommandError) {
        var ends: [Int32] = [-1, -1]
        let result = pipe(&ends)
        let code = errno
        guard result == 0 else { throw .failed("pipe: \(String(cString: strerror(code)))") }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (sleeper, ringer) = (ends[0], ends[1])
    }

    deinit {
        close(sleeper)
        close(ringer)
    }

    /// Ends the present sleep, or the next one.
    func ring() {
        var byte: UInt8 = 0
        // A pipe that is full rings already.
        _ = write(ringer, &byte, 1)
    }

    /// Blocks the thread until somebody rings or `seconds` have passed; nil: until somebody rings. It may wake early, and
    /// a millisecond late.
    func sleep(seconds: Double?) {
        var slept = pollfd(fd: sleeper, events: Int16(POLLIN), revents: 0)
        let milliseconds = seconds.map { Int32(max(0, min($0, 86_400) * 1_000).rounded(.up)) }
        _ = poll(&slept, 1, milliseconds ?? -1)
        var bytes: [UInt8] = Array(repeating: 0, count: 64)
        while read(sleeper, &bytes, bytes.count) == bytes.count {}
    }
}
