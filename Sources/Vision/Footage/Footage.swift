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
    private var picture = (offset: 0, wasSearched: false)
    private var usualShape: PictureShape?

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
        case .picture(let offset, let wasSearched):
            picture = (offset, wasSearched)
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
        do throws(PictureDamage) {
            try reader.withPicture { bytes throws(PictureDamage) in try decoder.decode(bytes) }
            if picture.wasSearched, let usualShape, usualShape != decoder.shape { throw .stray }
            usualShape = decoder.shape
            tally.countPicture()
            return true
        } catch {
            tally.countDamage(error, at: picture.offset)
            return false
        }
    }

    /// Lends the picture last decoded to `consume`.
    borrowing func lend(
        number: Int, capturedAt: Instant, to consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws(PartFailure) {
        try decoder.lend(sequence: number, capturedAt: capturedAt, to: consume)
    }
}
