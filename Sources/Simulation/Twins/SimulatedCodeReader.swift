public import Reception

/// The twin of a code reader: finds the codes that are held up in the scene, whatever the frame shows.
public final class SimulatedCodeReader: CodeReader {
    /// The most codes of one frame.
    private static let mostCodes = 8

    /// Breaks the reader.
    public let fault: FaultSwitch

    private let scene: SimulatedScene

    /// Makes a reader for `scene`.
    public init(scene: SimulatedScene, fault: FaultSwitch = FaultSwitch(part: .scanner)) {
        self.scene = scene
        self.fault = fault
    }

    public func codes(in frame: borrowing Frame) throws(PartFailure) -> [CodePayload] {
        guard frame.isWhole else { return [] }
        // Whatever is wrong now was not when a frame was taken that the camera shows late.
        if !scene.isPast(frame.capturedAt) { try fault.check() }
        return Array(scene.codes(at: frame.capturedAt).prefix(Self.mostCodes))
    }
}
