import CV4L2
import Glibc

/// A video device that is open; it is closed when the value dies. Its calls do not wait for pictures, but a driver may
/// block in any of them.
struct VideoDescriptor: ~Copyable {
    /// The path it was opened by.
    let path: String
    let number: Int32

    /// Opens `path`.
    init(path: String) throws(CameraFault) {
        let number = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        let code = errno
        guard number >= 0 else {
            // A directory or a program's file that cannot be written is no camera, whatever the rights.
            guard !Self.isNoDevice(path) else { throw .notVideo(device: path) }
            throw .failed(device: path, call: "open", code: code)
        }
        self.path = path
        self.number = number
    }

    deinit { v4l2_close(number) }

    /// Does the request `code`, named `name` in errors, again when a signal interrupted it.
    borrowing func request<Argument>(
        _ name: String, _ code: UInt, _ argument: inout Argument
    ) throws(CameraFault) {
        let result = attempt(code, &argument)
        guard result == 0 else { throw .failed(device: path, call: name, code: result) }
    }

    /// Does the request `code`; 0, or the system's error number.
    borrowing func attempt<Argument>(_ code: UInt, _ argument: inout Argument) -> Int32 {
        while true {
            let result = withUnsafeMutablePointer(to: &argument) { letan_v4l2_ioctl(number, code, $0) }
            let failure = errno
            if result >= 0 { return 0 }
            if failure != EINTR { return failure }
        }
    }

    /// Lets libv4l2 convert the pictures of this device; it is bypassed otherwise, for it would only cost.
    borrowing func convert() throws(CameraFault) {
        let result = v4l2_fd_open(number, 0)
        let code = errno
        guard result >= 0 else { throw .failed(device: path, call: "v4l2_fd_open", code: code) }
    }

    private static func isNoDevice(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFCHR
    }
}
