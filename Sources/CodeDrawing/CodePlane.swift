import Foundation

/// Where a code's plane is seen through a pinhole: from modules to pixels and back.
struct CodePlane {
    /// What one module to the right in the code is in space, in pixels: across, down and away.
    private let right: SIMD3<Double>
    /// The same of one module down.
    private let down: SIMD3<Double>
    private let middle: (x: Double, y: Double)
    /// The distance of the picture from the eye, in pixels: a lens of 56 degrees across.
    private let focus: Double

    init(_ pose: CodePose, pictureWidth: Int) {
        let (turn, tilt, direction) = (pose.turn.radians, pose.tilt.radians, pose.tiltDirection.radians)
        middle = pose.middle
        focus = 0.94 * Double(pictureWidth)
        // Turned in the plane, then rotated around the axis that lies in it (O. Rodrigues, 1840).
        let axis = SIMD3(cos(direction), sin(direction), 0)
        right = pose.moduleSize * SIMD3(cos(turn), sin(turn), 0).rotated(tilt, around: axis)
        down = pose.moduleSize * SIMD3(-sin(turn), cos(turn), 0).rotated(tilt, around: axis)
    }

    /// The pixel at which a point of the code is seen, in modules from its middle.
    func pixel(_ column: Double, _ row: Double) -> (x: Double, y: Double) {
        let point = column * right + row * down
        let nearness = 1 / (1 + point.z / focus)
        return (middle.x + point.x * nearness, middle.y + point.y * nearness)
    }

    /// The point of the code that is seen at a pixel: the solution of `pixel` for column and row.
    func point(_ x: Double, _ y: Double) -> (column: Double, row: Double) {
        let (dx, dy) = (x - middle.x, y - middle.y)
        let (a, b) = (right.x - dx * right.z / focus, down.x - dx * down.z / focus)
        let (c, d) = (right.y - dy * right.z / focus, down.y - dy * down.z / focus)
        let determinant = a * d - b * c
        return ((dx * d - dy * b) / determinant, (dy * a - dx * c) / determinant)
    }
}

extension Double {
    fileprivate var radians: Double { self * .pi / 180 }
}

extension SIMD3<Double> {
    /// Rotated around an axis to which the vector's part along it is small or large alike.
    fileprivate func rotated(_ angle: Double, around axis: SIMD3<Double>) -> SIMD3<Double> {
        let along = (self * axis).sum()
        let across = SIMD3(axis.y * z - axis.z * y, axis.z * x - axis.x * z, axis.x * y - axis.y * x)
        return self * cos(angle) + across * sin(angle) + axis * along * (1 - cos(angle))
    }
}
