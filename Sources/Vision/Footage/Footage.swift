import Reception

/// Recorded footage while it is being shown: its reader, its decoder and the count of its pictures.
struct Footage: ~Copyable {
    /// What a step forward found.
    enum Step {
        /// A picture, by its number; it is decoded by `decode`.
        case picture(Int)
        /// No picture yet.
        case nothing
        /// The end.
        case end
    }

    private let path: String
    private var reader: FootageReader
    private var decoder: PictureDecoder
    private var tally = FootageTally()
    private var offset = 0

    /// Opens the footage at `path`.
    init(path: String, limits: FootageLimits) throws(VisionError) {
        let reader = try FootageReader(path: path, limits: limits)
        let decoder = try PictureDecoder(longestSide: limits.side)
        self.path = path
        self.reader = reader
        self.decoder = decoder
    }

    /// Damaged pictures that were left out so far.
    var damaged: Int { tally.damaged }

    /// Goes a step forward; throws at the end of footage that ends in damage.
    mutating func step() throws(VisionError) -> Step {
        switch try reader.next() {
        case .searching: return .nothing
        case .damage(let damage, let offset):
            tally.countDamage(damage, at: offset)
            return .nothing
        case .picture(let offset):
            self.offset = offset
            return .picture(tally.next)
        case .end:
            try tally.close(path: path)
            return .end
        }
    }

    /// Leaves the picture that `step` found undecoded: it would come too late.
    mutating func pass() { tally.countPicture() }

    /// Decodes the picture that `step` found; false when it is damaged.
    mutating func decode() -> Bool {
        let damage = reader.withPicture { picture -> PictureDamage? in
            do throws(PictureDamage) {
                try decoder.decode(picture)
                return nil
            } catch {
                return error
            }
        }
        if let damage { tally.countDamage(damage, at: offset) } else { tally.countPicture() }
        return damage == nil
    }

    /// Lends the picture last decoded to `consume`.
    borrowing func lend(
        number: Int, capturedAt: Instant, to consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws(PartFailure) {
        try decoder.withPixels { pixels throws(PartFailure) in
            try consume(
                Frame(
                    capturedAt: capturedAt, sequence: number, width: decoder.shape.width, height: decoder.shape.height,
                    format: decoder.shape.format, bytes: pixels))
        }
    }
}
