/// The size to which frames are scaled for a network, in pixels.
package struct NetworkInput: Hashable, Sendable {
    /// Pixels a row.
    package let width: Int
    /// Rows.
    package let height: Int

    /// Faces from about 20 of 640 pixels up; YuNet takes 12 ms a frame (facts.md).
    package static let vga = NetworkInput(width: 640, height: 480)
    /// A quarter of the work, for faces from about 40 of 640 pixels up.
    package static let quarterVGA = NetworkInput(width: 320, height: 240)

    /// Makes a size; the detector refuses one of less than 32 or more than 4096 pixels a side.
    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// The networks halve their input five times: the sides they run at are multiples of 32, filled up with black.
    package var padded: NetworkInput {
        NetworkInput(width: Self.padded(width), height: Self.padded(height))
    }

    /// Whether it is within bounds; the upper one bounds memory.
    var isValid: Bool { [width, height].allSatisfy { (32...4_096).contains($0) } }

    private static func padded(_ side: Int) -> Int { (side + 31) / 32 * 32 }
}
