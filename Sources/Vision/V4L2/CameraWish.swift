/// What is wanted of a camera; it comes as near as it can.
package struct CameraWish: Hashable, Sendable {
    /// How pictures may come from a camera.
    package enum Format: String, CaseIterable, Sendable {
        /// Whatever reaches size and rate at the least cost.
        case auto
        /// Compressed: large pictures at a high rate over any cable.
        case mjpeg
        /// Uncompressed.
        case yuyv
    }

    /// Pixels a row, at least 1.
    package var width: Int
    /// Rows, at least 1.
    package var height: Int
    /// Pictures a second, above 0.
    package var framesPerSecond: Double
    /// How they come.
    package var format: Format

    /// 640x480 pixels ten times a second unless told: what detection was measured with.
    package init(width: Int = 640, height: Int = 480, framesPerSecond: Double = 10, format: Format = .auto) {
        precondition(width > 0 && height > 0 && framesPerSecond > 0, "a picture has pixels and comes at some rate")
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.format = format
    }
}
