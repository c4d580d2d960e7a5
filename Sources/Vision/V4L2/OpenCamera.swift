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
        let (layout, rate) = try Self.agree(device, wish)
        self.layout = layout
        self.rate = device.setRate(rate)
        self.card = card
        self.device = device
    }

    /// The first of the choices that the driver takes, and the rate to ask for; why not the best one when it takes none.
    private static func agree(
        _ device: borrowing VideoDescriptor, _ wish: CameraWish
    ) throws(CameraFault) -> (layout: PictureLayout, rate: Double) {
        let offer = device.offer()
        var fault: CameraFault?
        for choice in FormatChoice.all(for: wish, from: offer) {
            do throws(CameraFault) {
                return (try device.setFormat(choice), choice.rate)
            } catch {
                fault = fault ?? error
                // Nothing else will do for a device that is gone or in use.
                if case .failed(_, _, let code) = error, code != EINVAL { break }
            }
        }
        throw fault ?? .noFormat(device: device.path, wanted: wish.format.rawValue, offered: offer.names)
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
