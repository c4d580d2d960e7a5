import Glibc

/// A camera that is plugged in.
package struct ListedCamera: Hashable, Sendable {
    /// Where it is, as "/dev/video0".
    package let path: String
    /// Its name; nil when it may not be opened.
    package let name: String?

    /// Those there are, by number. What may not be opened could be one.
    static var all: [ListedCamera] {
        VideoNodes.paths.compactMap { path in
            do throws(CameraFault) {
                let card = try VideoCard(of: VideoDescriptor(path: path))
                return card.isCamera ? ListedCamera(path: path, name: card.name) : nil
            } catch {
                return error.isRefusal ? ListedCamera(path: path, name: nil) : nil
            }
        }
    }
}

extension ListedCamera: CustomStringConvertible {
    /// As in "/dev/video0 (HD Webcam C270)".
    package var description: String { "\(path) (\(name ?? "may not be opened"))" }
}

extension CameraFault {
    fileprivate var isRefusal: Bool {
        guard case .failed(_, _, let code) = self else { return false }
        return [EACCES, EPERM, EBUSY].contains(code)
    }
}
