/// What can be wrong with a picture that is to be written.
package enum TimelineError: Error, Hashable, CustomStringConvertible {
    /// The name does not end in `.png`.
    case notPNG(path: String)
    /// The file cannot be written.
    case cannotWrite(path: String, call: String, reason: String)
    /// Not one frame was looked at.
    case nothingSeen
    /// The library could not draw.
    case cannotDraw(reason: String)

    package var description: String {
        switch self {
        case .notPNG(let path): "\(path): pictures are written as PNG; give a name that ends in .png"
        case .cannotWrite(let path, let call, let reason):
            "\(path): \(call): \(reason); name a file in a folder that is there and may be written to"
        case .nothingSeen: "no frame was seen, so there is nothing to draw; record for longer, or give other footage"
        case .cannotDraw(let reason): "the picture cannot be drawn: \(reason); there may be too little memory"
        }
    }
}
