/// Reads footage, a file of JPEG pictures one after another, a picture at a time. Memory stays within a few times
/// `FootageLimits.pictureBytes` however long the file is.
struct FootageReader: ~Copyable {
    /// What comes next in the file.
    enum Piece {
        /// A whole picture, as far as its markers tell; `withPicture` lends it until the next call. One that does not
        /// follow a whole picture was searched for, and may be part of the damaged one before.
        case picture(offset: Int, wasSearched: Bool)
        /// A damaged stretch from `offset` on; the reader goes on behind it.
        case damage(PictureDamage, offset: Int)
        /// The next picture is being looked for behind a damaged stretch: call again.
        case searching
        /// The file has ended.
        case end
    }

    private let file: InputFile
    private let limits: FootageLimits
    private var window = ByteWindow(capacity: 256 << 10)
    private var pictureLength = 0
    /// The most zeros with which cameras and recorders fill up behind a whole picture.
    private static let mostPadding = 1 << 20
    /// How many more may follow here.
    private var padding = 0
    private var isSearching = false
    private var wasSearched = false

    /// Opens the footage at `path`.
    init(path: String, limits: FootageLimits) throws(VisionError) {
        file = try InputFile(path: path, use: .footage)
        self.limits = limits
    }

    /// Goes on to the next piece. It reads a few hundred kilobytes at most where there is no picture, so a caller can look
    /// around in between.
    mutating func next() throws(VisionError) -> Piece {
        if pictureLength > 0 { padding = Self.mostPadding }
        window.drop(pictureLength)
        pictureLength = 0
        if isSearching { return try search() }
        if window.count == 0, try !window.fill(from: file) { return .end }
        let zeros = window.withBytes { bytes in bytes.prefix(padding).prefix { $0 == 0 }.count }
        window.drop(zeros)
        padding -= zeros
        return zeros > 0 ? .searching : try walk()
    }

    /// Lends the picture that `next` found.
    borrowing func withPicture<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try window.withBytes { bytes throws(Failure) in
            try body(UnsafeRawBufferPointer(rebasing: bytes.prefix(pictureLength)))
        }
    }

    private mutating func walk() throws(VisionError) -> Piece {
        var walker = JPEGWalker()
        while true {
            switch window.withBytes({ walker.walk($0) }) {
            case .complete(let length):
                guard length <= limits.pictureBytes else { return leave(walker, .tooLong(limit: limits.pictureBytes)) }
                pictureLength = length
                defer { wasSearched = false }
                return .picture(offset: window.offset, wasSearched: wasSearched)
            case .broken(let damage): return leave(walker, damage)
            case .incomplete:
                guard window.count <= limits.pictureBytes else {
                    return leave(walker, .tooLong(limit: limits.pictureBytes))
                }
                guard try window.fill(from: file) else { return leave(walker, .noEnd) }
            }
        }
    }

    private mutating func leave(_ walker: JPEGWalker, _ damage: PictureDamage) -> Piece {
        let offset = window.offset
        window.drop(walker.resumption)
        isSearching = true
        wasSearched = true
        return .damage(damage, offset: offset)
    }

    /// Drops what is in the window up to the next bytes with which a picture may begin.
    private mutating func search() throws(VisionError) -> Piece {
        let start = window.withBytes { $0.offset(of: JPEGMarker.startOfPictureAndNext) }
        window.drop(start ?? max(window.count - 2, 0))
        isSearching = start == nil
        guard isSearching else { return .searching }
        return try window.fill(from: file) ? .searching : .end
    }
}
