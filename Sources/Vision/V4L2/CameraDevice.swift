import Glibc

/// Which camera of this machine.
package enum CameraDevice: Hashable, Sendable {
    /// The first that captures, by the numbers of `/dev/video`.
    case automatic
    /// This path, which may be a link of `/dev/v4l/by-id`; it is followed anew whenever the camera is opened.
    case path(String)

    /// Whether `path` leads to a device, and not to a file of footage: also one that is not plugged in now.
    package static func isDevice(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return path.hasPrefix("/dev/") }
        return status.st_mode & S_IFMT == S_IFCHR
    }
}

extension CameraDevice: CustomStringConvertible {
    /// The path, or the words for the first there is.
    package var description: String {
        switch self {
        case .automatic: "the first camera"
        case .path(let path): path
        }
    }
}
