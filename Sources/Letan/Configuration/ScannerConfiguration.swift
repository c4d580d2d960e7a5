import LocatedJSON
import Vision

extension ScannerDevice {
    /// Reads an entry of `scanners`: `{"keyboard": PATH}`, or `{"serial": PATH}` with `baud` (9600 unless told).
    init(_ value: LocatedValue) throws(LocatedJSONError) {
        var keys = try value.object()
        let keyboard = try keys.optional("keyboard")?.string(maxLength: 4_096)
        let serial = try keys.optional("serial")?.string(maxLength: 4_096)
        let baud = keys.optional("baud")
        try keys.finish()
        switch (keyboard, serial, baud) {
        case (let path?, nil, nil): self = .keyboard(path: path)
        case (_?, nil, let baud?): throw baud.refusal("a scanner that types as a keyboard has no speed")
        case (nil, let path?, let baud): self = .serial(path: path, baud: try baud.map(Self.speed) ?? Self.usualSpeed)
        default: throw value.refusal("write either \"keyboard\" or \"serial\", with the path of the scanner")
        }
    }

    private static func speed(_ value: LocatedValue) throws(LocatedJSONError) -> Int {
        let speed = try value.int(in: 1...1_000_000)
        guard speeds.contains(speed) else {
            throw value.refusal("a serial port knows \(speeds.map(String.init).joined(separator: ", ")) bits a second")
        }
        return speed
    }
}
