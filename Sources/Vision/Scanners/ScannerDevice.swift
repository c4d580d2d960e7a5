import Foundation

/// A scanner that types, and how it is plugged in.
package enum ScannerDevice: Hashable, Sendable, CustomStringConvertible {
    /// It types as a keyboard does: the path of its input device, best the one that names it
    /// (`/dev/input/by-id/…-event-kbd`), which it keeps in whatever port.
    case keyboard(path: String)
    /// It is a serial port, as `/dev/ttyACM0` or one of `/dev/serial/by-id`.
    case serial(path: String, baud: Int)

    /// The speeds of a serial port, in bits a second.
    package static let speeds = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200]
    /// The speed that scanners come with; those with a USB plug take any.
    package static let usualSpeed = 9_600

    /// Where it is.
    package var path: String {
        switch self {
        case .keyboard(let path), .serial(let path, _): path
        }
    }

    package var description: String {
        switch self {
        case .keyboard(let path): "keyboard \(path)"
        case .serial(let path, let baud): "serial port \(path) at \(baud) bits/s"
        }
    }

    /// The group whose members may use it, on Debian.
    var group: String {
        switch self {
        case .keyboard: "input"
        case .serial: "dialout"
        }
    }

    /// What is plugged in and might be a scanner, by the names that stay.
    package static var candidates: [String] {
        let keyboards = names(in: "/dev/input/by-id").filter { $0.hasSuffix("-event-kbd") }
        return keyboards + names(in: "/dev/serial/by-id")
    }

    private static func names(in folder: String) -> [String] {
        // A folder that is not there is one without devices.
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
    }
}
