/// Where a picture goes that is taken apart: a plane of blue, one of green and one of red, a byte a pixel.
package struct ColorPlanes {
    /// The first byte of the blue plane.
    package let blue: UnsafeMutablePointer<UInt8>
    /// The first byte of the green plane.
    package let green: UnsafeMutablePointer<UInt8>
    /// The first byte of the red plane.
    package let red: UnsafeMutablePointer<UInt8>
    /// The bytes from one row of a plane to the next.
    package let rowBytes: Int

    /// Three planes of `height` rows, one after another from `start` on; `redFirst` turns their order round.
    package init(at start: UnsafeMutablePointer<UInt8>, rowBytes: Int, height: Int, redFirst: Bool = false) {
        let plane = rowBytes * height
        blue = redFirst ? start + 2 * plane : start
        green = start + plane
        red = redFirst ? start : start + 2 * plane
        self.rowBytes = rowBytes
    }
}
