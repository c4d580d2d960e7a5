/// What a camera is and shows, for people.
package struct CameraDescription: Hashable, Sendable {
    /// Where it is, as "/dev/video0".
    package let path: String
    /// Its name, as "HD Webcam C270".
    package let name: String
    /// The encoding of its pictures.
    package let encoding: VideoEncoding
    package let width: Int
    package let height: Int
    /// Pictures a second; nil when its driver does not tell.
    package let rate: Double?

    init(_ camera: borrowing OpenCamera) {
        path = camera.device.path
        name = camera.card.name
        encoding = camera.layout.encoding
        width = camera.layout.width
        height = camera.layout.height
        rate = camera.rate
    }
}

extension CameraDescription: CustomStringConvertible {
    /// As in "/dev/video0 (HD Webcam C270), MJPEG 640x480, 10 pictures a second".
    package var description: String {
        let pace = rate.map { "\(($0 * 10).rounded() / 10) pictures a second" } ?? "at a rate it does not tell"
        return "\(path) (\(name)), \(encoding.name) \(width)x\(height), \(pace)"
    }
}

extension VideoEncoding {
    /// The usual name.
    fileprivate var name: String {
        switch self {
        case .yuv420: "YUV 4:2:0"
        case .yuv422: "YUV 4:2:2"
        case .yuyv: "YUYV"
        case .motionJPEG: "MJPEG"
        case .bgr24: "BGR"
        case .gray8: "GREY"
        }
    }
}
