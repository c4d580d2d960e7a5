import Glibc

/// What can go wrong with a loudspeaker, and what helps.
package enum LoudspeakerFault: Error, Hashable, Sendable {
    /// A call to the sound library failed; `code` is an `errno`.
    case call(device: String, name: String, code: Int32)
    /// The device takes samples and plays none.
    case standsStill(device: String)
}

extension LoudspeakerFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .call(let device, let name, let code):
            "loudspeaker \(device): \(Self.words(for: code)) (\(name): \(SystemCode(code)))"
        case .standsStill(let device):
            "loudspeaker \(device): it takes the sound and plays none; unplug it and plug it in again, or restart the machine"
        }
    }

    private static func words(for code: Int32) -> String {
        switch code {
        case EBUSY:
            "another program holds it; close that program, or share the card by the device `default`"
        case ENOENT, ENODEV, ENXIO:
            "there is no such device; plug it in, or choose one of those that `letan voices --devices` lists"
        case EACCES, EPERM:
            "this user may not use it; add the user to the group audio and log in again"
        case EINVAL:
            "it refuses one channel of 16 bits at the voice's rate; write plughw: in place of hw:"
        case EIO, EBADFD:
            "it does not work any more; unplug it and plug it in again"
        default:
            "it cannot be used; try another device"
        }
    }
}
