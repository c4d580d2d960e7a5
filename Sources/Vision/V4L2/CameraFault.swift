import Glibc

/// What is wrong with a camera of this machine. Every sentence names the device and what an official can do.
package enum CameraFault: Error, Hashable, Sendable {
    /// There is no device that captures.
    case noCamera
    /// `call` on the device failed with the system's `code`.
    case failed(device: String, call: String, code: Int32)
    /// The path leads to something that is no video device.
    case notVideo(device: String)
    /// A video device that does not capture: an output, or a loopback that nobody feeds.
    case notCapturing(device: String, name: String)
    /// It offers nothing of what is wanted; `offered` are its formats.
    case noFormat(device: String, wanted: String, offered: [String])
    /// It answered with a picture that makes no sense, or in another format than it was told.
    case badFormat(device: String, answer: String)
    /// No frame came for so long.
    case silent(device: String, seconds: Double)
    /// For so long only damaged frames came.
    case onlyDamage(device: String, seconds: Double)
    /// A call of an earlier run has not come back from the driver.
    case hanging(device: String)
}

extension CameraFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noCamera: "no camera is plugged in (no /dev/video device captures); plug one in"
        case .failed(let device, let call, let code): Self.words(device, call, code)
        case .notVideo(let device): "\(device) is no camera; give a video device, as /dev/video0, or a file of footage"
        case .notCapturing(let device, let name):
            "\(device) (\(name)) does not capture pictures; choose another device, or start what feeds it"
        case .noFormat(let device, let wanted, let offered):
            "\(device) has no pictures in \(wanted), only \(offered.joined(separator: ", ")); "
                + "set camera.format to auto, or use another camera"
        case .badFormat(let device, let answer):
            "\(device) answered with \(answer), which cannot be read; set another camera.format, width or height"
        case .silent(let device, let seconds):
            "\(device) gave no picture for \(seconds) s; check its cable and power"
        case .onlyDamage(let device, let seconds):
            "\(device) gave only damaged pictures for \(seconds) s; use a shorter cable or another USB port"
        case .hanging(let device):
            "the driver of \(device) does not answer; unplug the camera and plug it in again"
        }
    }

    private static func words(_ device: String, _ call: String, _ code: Int32) -> String {
        switch code {
        case EBUSY: "\(device) is used by another program; close it"
        case EACCES, EPERM:
            "\(device) may not be used by this account; add it to the group video (sudo usermod -aG video NAME) "
                + "and log in again"
        case ENOENT, ENXIO: "\(device) is not there; plug the camera in, or set camera.device to where it is"
        case ENODEV: "\(device) was unplugged; plug the camera in again"
        case ENOSPC:
            "\(device): the USB port has no room for its pictures (\(call)); use another port or a smaller size"
        case EIO: "\(device) reports a fault (\(call): \(systemMessage(code))); unplug it and plug it in again"
        default: "\(device): \(call) failed (\(systemMessage(code))); unplug the camera and plug it in again"
        }
    }
}
