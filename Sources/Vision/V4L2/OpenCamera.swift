import Glibc

/// A camera that is open and has agreed on its pictures; nothing streams yet.
struct OpenCamera: ~Copyable {
    let device: VideoDescriptor
    let card: VideoCard
    let layout: PictureLayout
    /// Pictures a second; nil when the driver does not tell.
    let rate: Double?

    /// Opens the camera at `path` and agrees on what comes nearest to `wish`.
    init(path: String, wish: CameraWish) throws(CameraFault) {
        let device = try VideoDescriptor(path: path)
        let card = try VideoCard(of: device)
        guard card.isCamera else { throw .notCapturing(device: path, name: card.name) }
        let offer = device.offer()
        guard let choice = FormatChoice(for: wish, from: offer) else {
            throw .noFormat(device: path, wanted: wish.format.rawValue, offered: offer.names)
        }
        layout = try device.setFormat(choice)
        rate = device.setRate(choice.rate)
        self.card = card
        self.device = device
    }

    /// Its stream, which has not begun.
    consuming func stream() -> CaptureStream { CaptureStream(device: device) }

    /// Opens `device`. A camera that was found before, `known`, is looked for under other numbers when it is not where it
    /// was.
    static func find(_ device: CameraDevice, wish: CameraWish, known: VideoCard?) throws(CameraFault) -> OpenCamera {
        switch device {
        case .automatic: return try first(wish)
        case .path(let path):
            do throws(CameraFault) {
                return try OpenCamera(path: path, wish: wish)
            } catch {
                guard let known, let moved = VideoNodes.path(of: known) else { throw error }
                return try OpenCamera(path: moved, wish: wish)
            }
        }
    }

    /// The first that can be had; why not the first that there is, when none can.
    private static func first(_ wish: CameraWish) throws(CameraFault) -> OpenCamera {
        var fault: CameraFault?
        for path in VideoNodes.paths {
            do throws(CameraFault) {
                return try OpenCamera(path: path, wish: wish)
            } catch {
                if !error.isNoCamera { fault = fault ?? error }
            }
        }
        throw fault ?? .noCamera
    }
}

extension CameraFault {
    /// Whether it says that something is no camera, rather than that one does not work.
    fileprivate var isNoCamera: Bool {
        switch self {
        case .notVideo, .notCapturing: true
        case .failed(_, "open", let code): code == ENOENT || code == ENODEV || code == ENXIO
        default: false
        }
    }
}
