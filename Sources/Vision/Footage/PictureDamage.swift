/// What is wrong with a stretch of footage.
package enum PictureDamage: Error, Hashable, Sendable {
    /// Where a picture should begin, there is something else.
    case noStart
    /// A picture's markers do not follow one another.
    case brokenMarkers
    /// The next picture begins, or the file ends, before the end of this one.
    case noEnd
    /// A picture is longer than `FootageLimits.pictureBytes`.
    case tooLong(limit: Int)
    /// A picture has more pixels a side than `FootageLimits.side`, or none.
    case badSize(width: Int, height: Int)
    /// Behind a damaged stretch, a picture of another size than those before: a thumbnail of the damaged one.
    case stray
    /// libturbojpeg's words.
    case undecodable(reason: String)
}

extension PictureDamage {
    /// Whether it is no picture of its own, but what is left of a damaged one before it.
    var isRemainder: Bool { self == .noStart || self == .stray }
}

extension PictureDamage: CustomStringConvertible {
    /// The clause that completes "at byte 100 ...".
    package var description: String {
        switch self {
        case .noStart: "no JPEG picture begins"
        case .brokenMarkers: "the markers of a picture are broken"
        case .noEnd: "a picture has no end"
        case .tooLong(let limit): "a picture is longer than \(limit) bytes"
        case .badSize(let width, let height): "a picture of \(width)x\(height) pixels cannot be taken"
        case .stray: "a picture of another size lies"
        case .undecodable(let reason): "a picture cannot be decoded (\(reason))"
        }
    }
}
