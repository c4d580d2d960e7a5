/// How a head is turned, told from its landmarks: where the nose lies between the eyes and the mouth.
///
/// Both numbers grow with about 0.44 times the tangent of the angle: a nose stands out by 30 mm where eyes and mouth are
/// 68 mm apart. 0.20 is about 25 degrees, 0.28 about 33.
struct HeadPose: Hashable, Sendable {
    /// Sideways: the offset of the nose from the line between the middle of the eyes and the middle of the mouth, divided
    /// by the length of that line. 0 is straight ahead, the sign tells the side.
    let yaw: Double
    /// Down: how far beyond the middle of that line the nose lies along it, divided by its length. About 0 looks at the
    /// camera, more looks down.
    let pitch: Double

    /// Landmarks that fall together count as fully turned away.
    init(_ landmarks: FaceLandmarks, aspectRatio: Double) {
        let topX = (landmarks.leftEye.x + landmarks.rightEye.x) / 2 * aspectRatio
        let topY = (landmarks.leftEye.y + landmarks.rightEye.y) / 2
        let axisX = (landmarks.leftMouth.x + landmarks.rightMouth.x) / 2 * aspectRatio - topX
        let axisY = (landmarks.leftMouth.y + landmarks.rightMouth.y) / 2 - topY
        let squaredLength = axisX * axisX + axisY * axisY
        let (noseX, noseY) = (landmarks.nose.x * aspectRatio - topX, landmarks.nose.y - topY)
        let isTold = squaredLength > 1e-12
        yaw = isTold ? (noseX * axisY - noseY * axisX) / squaredLength : 1
        pitch = isTold ? (noseX * axisX + noseY * axisY) / squaredLength - 0.5 : 0
    }
}
