import CLinuxInput
import Glibc

/// A scanner that is open; it is closed, and no longer kept from others, when the value dies.
struct ScannerDescriptor: ~Copyable {
    let device: ScannerDevice
    private let number: Int32

    /// Opens `device` and makes it tell what it scans, to this program alone.
    init(_ device: ScannerDevice) throws(ScannerFault) {
        let number = open(device.path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        let code = errno
        guard number >= 0 else { throw .failed(device: device, call: "open", code: code) }
        do {
            switch device {
            case .keyboard: try Self.grab(number, device)
            case .serial(_, let baud): try Self.setLine(number, device, baud: baud)
            }
        } catch {
            close(number)
            throw error
        }
        self.device = device
        self.number = number
    }

    deinit { close(number) }

    /// Keystrokes go nowhere else: they would land in whatever program has the screen.
    private static func grab(_ number: Int32, _ device: ScannerDevice) throws(ScannerFault) {
        try check(device, "EVIOCSCLOCKID", letan_input_use_monotonic_clock(number))
        try check(device, "EVIOCGRAB", letan_input_grab(number))
    }

    /// Bytes come as they are, at `baud`; what came before is thrown away.
    private static func setLine(_ number: Int32, _ device: ScannerDevice, baud: Int) throws(ScannerFault) {
        var line = termios()
        try check(device, "tcgetattr", tcgetattr(number, &line))
        cfmakeraw(&line)
        line.c_cflag |= tcflag_t(CLOCAL | CREAD)
        // The constants of POSIX are numbers of their own, in the order of the speeds.
        let speeds = [B1200, B2400, B4800, B9600, B19200, B38400, B57600, B115200]
        guard let index = ScannerDevice.speeds.firstIndex(of: baud) else {
            throw .failed(device: device, call: "cfsetspeed", code: EINVAL)
        }
        try check(device, "cfsetspeed", cfsetspeed(&line, speed_t(speeds[index])))
        try check(device, "tcsetattr", tcsetattr(number, TCSANOW, &line))
        try check(device, "tcflush", tcflush(number, TCIFLUSH))
    }

    /// Turns the result of `call` into an error; to be called with nothing in between, for `errno`.
    private static func check(_ device: ScannerDevice, _ call: String, _ result: Int32) throws(ScannerFault) {
        let code = errno
        if result >= 0 { return }
        throw [ENOTTY, EINVAL].contains(code)
            ? .wrongKind(device: device) : .failed(device: device, call: call, code: code)
    }

    /// Waits until there is something to read: false after `milliseconds` (nil: for ever) or once `wakeup` was signalled.
    borrowing func wait(_ wakeup: Wakeup, milliseconds: Int32?) throws(ScannerFault) -> Bool {
        var watched = [
            pollfd(fd: number, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0),
        ]
        while true {
            let result = poll(&watched, nfds_t(watched.count), milliseconds ?? -1)
            let code = errno
            if result >= 0 { return result > 0 && watched[0].revents != 0 }
            // A signal is no pause between two keys.
            guard code == EINTR else { throw .failed(device: device, call: "poll", code: code) }
        }
    }

    /// Reads what is there into the start of `buffer`; 0 when it is nothing.
    borrowing func read(into buffer: UnsafeMutableRawBufferPointer) throws(ScannerFault) -> Int {
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
        let code = errno
        if count > 0 { return count }
        if count < 0, [EAGAIN, EINTR].contains(code) { return 0 }
        // What is readable and has nothing to read has hung up; a line whose other end is gone answers EIO.
        guard count < 0, code != ENODEV, code != EIO else { throw .unplugged(device: device) }
        throw .failed(device: device, call: "read", code: code)
    }
}
