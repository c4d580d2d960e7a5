import CV4L2
import Glibc
import Synchronization

/// Wakes a thread that waits in poll(2); closed when nobody holds it any more, and so never while somebody waits on it.
package final class Wakeup: Sendable {
    /// Readable from the first `signal` on.
    package let descriptor: Int32
    private let signalled = Atomic(false)

    /// Makes one that has not been signalled; nil when the process has no descriptors left, with `errno` set.
    package init?() {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else { return nil }
    }

    // One that could not be made has nothing to close, and its `errno` is still to be read.
    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether `signal` was called.
    package var isSignalled: Bool { signalled.load(ordering: .acquiring) }

    /// Wakes whoever waits, now and from now on.
    package func signal() {
        signalled.store(true, ordering: .releasing)
        var one: UInt64 = 1
        // It can only fail when the count is full, and then the descriptor is readable already.
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }
}
