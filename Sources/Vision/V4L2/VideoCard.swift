import CV4L2
import Glibc

/// What a video device says it is.
struct VideoCard: Hashable, Sendable {
    /// The name for people, as "HD Webcam C270".
    let name: String
    /// Where it is plugged in, as "usb-0000:00:14.0-2"; it stays when the number of the device changes.
    let bus: String
    let isCamera: Bool

    /// Asks `device`; something that does not know the question is no video device.
    init(of device: borrowing VideoDescriptor) throws(CameraFault) {
        var answer = v4l2_capability()
        switch device.attempt(letan_VIDIOC_QUERYCAP, &answer) {
        case 0: break
        case ENOTTY, EINVAL: throw .notVideo(device: device.path)
        case let code: throw .failed(device: device.path, call: "VIDIOC_QUERYCAP", code: code)
        }
        name = Self.text(answer.card)
        bus = Self.text(answer.bus_info)
        // A driver tells what this node can do, apart from what all of its nodes can.
        let tellsNode = answer.capabilities & V4L2_CAP_DEVICE_CAPS != 0
        let abilities = tellsNode ? answer.device_caps : answer.capabilities
        isCamera = abilities & UInt32(V4L2_CAP_VIDEO_CAPTURE) != 0 && abilities & UInt32(V4L2_CAP_STREAMING) != 0
    }

    /// The text of a field that is filled up with zeros; control characters are left out.
    private static func text<Field>(_ field: Field) -> String {
        withUnsafeBytes(of: field) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
        }
    }
}
