import Glibc

/// What is wrong with a scanner. Every sentence names the device and what an official can do; nothing of what was scanned.
package enum ScannerFault: Error, Hashable, Sendable {
    /// `call` on the device failed with the system's `code`.
    case failed(device: ScannerDevice, call: String, code: Int32)
    /// The path leads to something that is no input device, or no serial port.
    case wrongKind(device: ScannerDevice)
    /// It is gone.
    case unplugged(device: ScannerDevice)
}

extension ScannerFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .failed(let device, let call, let code): Self.words(device, call, code)
        case .wrongKind(.keyboard(let path)):
            "\(path) is no input device; give one of /dev/input/by-id that ends in -event-kbd"
        case .wrongKind(.serial(let path, _)): "\(path) is no serial port; give one, as /dev/ttyACM0"
        case .unplugged(let device): "\(device.path) was unplugged; plug the scanner in again"
        }
    }

    private static func words(_ device: ScannerDevice, _ call: String, _ code: Int32) -> String {
        switch code {
        case EACCES, EPERM:
            "\(device.path) may not be used by this account; add it to the group \(device.group) "
                + "(sudo usermod -aG \(device.group) NAME) and log in again"
        case EBUSY: "\(device.path) is used by another program; close it"
        case ENOENT, ENXIO, ENODEV:
            "\(device.path) is not there; plug the scanner in, or set scanners to where it is (letan check lists them)"
        default:
            "\(device.path): \(call) failed (\(systemMessage(code))); unplug the scanner and plug it in again"
        }
    }
}
