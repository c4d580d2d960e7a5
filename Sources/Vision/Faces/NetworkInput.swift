/// The size of a network's input in pixels.
package struct NetworkInput: Hashable, Sendable {
    /// Pixels a row.
    package let width: Int
    /// Rows.
    package let height: Int

    /// Faces from about 20 of 640 pixels up; YuNet takes 12 ms a frame (facts.md).
    package static let vga = NetworkInput(width: 640, height: 480)
    /// A quarter of the work, for faces from about 40 of 640 pixels up.
    package static let quarterVGA = NetworkInput(width: 320, height: 240)

    /// Makes a size; the detector refuses one that no network can take.
    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Whether the networks can take it: they halve their input five times. The upper limit bounds memory.
    var isValid: Bool { [width, height].allSatisfy { (32...4_096).contains($0) && $0.isMultiple(of: 32) } }
}
