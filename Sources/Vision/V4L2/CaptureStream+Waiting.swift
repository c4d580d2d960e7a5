import Glibc
import Reception

extension CaptureStream {
    /// Waits until a frame is ready, `wakeup` is signalled or `patience` is over. What poll(2) says is wrong with the device
    /// is returned: it counts when there is no frame either.
    borrowing func wait(upTo patience: Delay, _ wakeup: Wakeup) throws(CameraFault) -> CameraFault? {
        var watched = (
            pollfd(fd: device.number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
        )
        // Rounded up: woken too early, it would wait again for nothing.
        let milliseconds = Int32(clamping: patience.microseconds / 1_000 + 1)
        let result = withUnsafeMutablePointer(to: &watched) { pair in
            pair.withMemoryRebound(to: pollfd.self, capacity: 2) { poll($0, 2, milliseconds) }
        }
        let code = errno
        if result < 0, code != EINTR { throw .failed(device: device.path, call: "poll", code: code) }
        let events = Int32(watched.0.revents)
        if events & POLLHUP != 0 { return .failed(device: device.path, call: "poll", code: ENODEV) }
        if events & (POLLERR | POLLNVAL) != 0 { return .failed(device: device.path, call: "poll", code: EIO) }
        return nil
    }
}
