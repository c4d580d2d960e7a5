import Foundation

/// How a code is held before the camera.
package struct CodePose: Hashable, Sendable {
    /// Pixels a module, where the code is not tilted.
    package var moduleSize: Double
    /// How far it is turned in its plane, in degrees.
    package var turn: Double
    /// How far the plane is tilted away from the picture's, in degrees.
    package var tilt: Double
    /// The direction it is tilted in, in degrees.
    package var tiltDirection: Double
    /// Where its middle is, in pixels from the top left.
    package var middle: (x: Double, y: Double) {
        get { (middleX, middleY) }
        set { (middleX, middleY) = newValue }
    }
    private var middleX: Double
    private var middleY: Double

    /// Makes a pose; by default the code lies flat in the picture and upright.
    package init(
        moduleSize: Double, turn: Double = 0, tilt: Double = 0, tiltDirection: Double = 0,
        middle: (x: Double, y: Double)
    ) {
        self.moduleSize = moduleSize
        self.turn = turn
        self.tilt = tilt
        self.tiltDirection = tiltDirection
        (middleX, middleY) = middle
    }
}
