import LocatedJSON
import Vision

/// How the lobby is seen.
enum CameraConfiguration: Sendable {
    /// The first camera that is there at the start; none when there is none.
    case any
    /// This camera, which may be plugged in later.
    case device(CameraDevice, CameraWish)
    /// Recorded footage in place of a camera: a file of concatenated JPEG pictures.
    case footage(path: String, framesPerSecond: Double)

    /// Footage is shown at this rate unless told otherwise.
    private static let footageRate = 10.0

    /// What lies at `path`: a device, of which the wishes of `other` are wanted, or else a file of footage.
    init(path: String, like other: CameraConfiguration?) {
        if CameraDevice.isDevice(path) {
            let wish = if case .device(_, let wish)? = other { wish } else { CameraWish() }
            self = .device(.path(path), wish)
        } else {
            self = .footage(path: path, framesPerSecond: other?.footageRate ?? Self.footageRate)
        }
    }

    /// Pictures a second.
    var framesPerSecond: Double {
        switch self {
        case .any: CameraWish().framesPerSecond
        case .device(_, let wish): wish.framesPerSecond
        case .footage(_, let rate): rate
        }
    }

    /// Which it is, for people.
    var words: String {
        switch self {
        case .any: CameraDevice.automatic.description
        case .device(let device, _): device.description
        case .footage(let path, _): "footage \(path)"
        }
    }

    private var footageRate: Double? {
        if case .footage(_, let rate) = self { rate } else { nil }
    }

    /// Reads the keys of `camera`; nil when no camera is wanted.
    static func read(_ value: LocatedValue) throws(LocatedJSONError) -> CameraConfiguration? {
        var keys = try value.object()
        let footage = try keys.optional("footage")?.string(maxLength: 4_096)
        let device = try keys.optional("device")?.string(maxLength: 4_096)
        if let footage {
            let rate = try keys.optional("framesPerSecond").map { value throws(LocatedJSONError) in
                try value.double(in: 0.1...240)
            }
            guard device == nil else { throw value.refusal("write either \"device\" or \"footage\"") }
            try keys.finish()
            return .footage(path: footage, framesPerSecond: rate ?? footageRate)
        }
        let wish = try CameraWish(&keys)
        try keys.finish()
        switch device {
        case "none": return nil
        case nil, "auto": return .device(.automatic, wish)
        case let path?: return .device(.path(path), wish)
        }
    }
}

extension CameraWish {
    /// Reads what is wanted of a camera.
    fileprivate init(_ keys: inout ObjectReader) throws(LocatedJSONError) {
        self.init()
        if let value = keys.optional("width") { width = try value.int(in: 16...4_096) }
        if let value = keys.optional("height") { height = try value.int(in: 16...4_096) }
        if let value = keys.optional("framesPerSecond") { framesPerSecond = try value.double(in: 1...240) }
        if let value = keys.optional("format") { format = try value.choice(CameraWish.Format.self) }
    }
}
