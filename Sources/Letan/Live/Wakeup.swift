import Foundation

/// Something that a blocked thread sleeps on and another thread ends, as a file of the kernel (`eventfd`).
struct Wakeup: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Makes one; throws when the process has no descriptors left.
    init() throws(CommandError) {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        let code = errno
        guard descriptor >= 0 else { throw .failed("eventfd: \(String(cString: strerror(code)))") }
    }

    deinit { close(descriptor) }

    /// Ends the present sleep, or the next one.
    func ring() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout.size(ofValue: one))
    }

    /// Blocks the thread until somebody rings or `seconds` have passed; nil: until somebody rings. It may wake early.
    func sleep(seconds: Double?) {
        var slept = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var time = timespec()
        if let seconds {
            let nanoseconds = Int(max(0, min(seconds, 86_400)) * 1_000_000_000)
            time = timespec(tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
        }
        _ = seconds == nil ? ppoll(&slept, 1, nil, nil) : ppoll(&slept, 1, &time, nil)
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout.size(ofValue: count))
    }
}
