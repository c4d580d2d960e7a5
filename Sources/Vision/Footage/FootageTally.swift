/// Counts the pictures of footage and decides what damage means: a stretch that is followed by a readable picture is
/// skipped, one that reaches to the end is an error. Pure.
struct FootageTally {
    private struct Stretch {
        let frame: Int
        let offset: Int
        let damage: PictureDamage
    }

    /// The number of the picture that comes next; a damaged one has a number too.
    private(set) var next = 0
    /// Damaged pictures so far.
    private(set) var damaged = 0
    private var stretch: Stretch?
    private var hasPictures = false

    /// Counts a picture that could be read.
    mutating func countPicture() {
        next += 1
        hasPictures = true
        stretch = nil
    }

    /// Counts a damaged picture; what is left of one that was counted already does not count again.
    mutating func countDamage(_ damage: PictureDamage, at offset: Int) {
        if damage.isRemainder, stretch != nil { return }
        stretch = stretch ?? Stretch(frame: next, offset: offset, damage: damage)
        next += 1
        damaged += 1
    }

    /// Judges footage that has ended; `path` is for the error.
    func close(path: String) throws(VisionError) {
        guard let stretch else { return }
        guard hasPictures else { throw .noPicture(path: path, offset: stretch.offset, damage: stretch.damage) }
        throw .cutShort(path: path, frame: stretch.frame, offset: stretch.offset, damage: stretch.damage)
    }
}
