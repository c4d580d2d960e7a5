/// The bounds of what recorded footage may ask for; they bound the memory of its reader.
package struct FootageLimits: Hashable, Sendable {
    /// The longest picture in bytes of JPEG.
    package let pictureBytes: Int
    /// The most pixels a side.
    package let side: Int

    /// 8 MiB a picture and 4096 pixels a side: several times what a webcam sends.
    package static let usual = FootageLimits(pictureBytes: 8 << 20, side: 4_096)

    /// Makes limits, both at least 1.
    package init(pictureBytes: Int, side: Int) {
        precondition(pictureBytes > 0 && side > 0, "a limit of footage is at least 1")
        self.pictureBytes = pictureBytes
        self.side = side
    }
}
