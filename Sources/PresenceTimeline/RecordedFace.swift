package import Reception

/// What was seen of a face within one step of a recording.
package struct FaceSample: Hashable, Sendable {
    /// The level that says most: engaged before disengaging, engaging, disengaged, unknown.
    package private(set) var level: EngagementLevel
    /// The narrowest and the widest, as shares of the frame's width.
    package private(set) var width: ClosedRange<Float>
    /// The least and the largest |yaw|.
    package private(set) var yaw: ClosedRange<Float>
    /// Whether it was in sight at all.
    package private(set) var isSeen: Bool

    init(_ face: FollowedFace) {
        let (width, yaw) = (Float(face.region.width), Float(abs(face.yaw)))
        self.level = face.level
        self.width = width...width
        self.yaw = yaw...yaw
        isSeen = face.isSeen
    }

    /// Takes in another sample of the same step.
    mutating func merge(_ other: FaceSample) {
        if other.level.weight > level.weight { level = other.level }
        width = min(width.lowerBound, other.width.lowerBound)...max(width.upperBound, other.width.upperBound)
        yaw = min(yaw.lowerBound, other.yaw.lowerBound)...max(yaw.upperBound, other.yaw.upperBound)
        isSeen = isSeen || other.isSeen
    }
}

extension EngagementLevel {
    /// How much a level says, where several fall into one step.
    fileprivate var weight: Int {
        switch self {
        case .unknown: 0
        case .disengaged: 1
        case .engaging: 2
        case .disengaging: 3
        case .engaged: 4
        }
    }
}

/// A face of a recording.
package struct RecordedFace: Sendable {
    /// Something that happened to it.
    package struct Mark: Hashable, Sendable {
        /// What.
        package let kind: PresenceEvent.Kind
        /// When, in seconds of the recording.
        package let at: Double
    }

    /// The most marks of one face that are kept.
    private static let mostMarks = 200

    /// The face.
    package let id: FaceID
    /// The step of its first sample.
    package private(set) var firstStep: Int
    /// One sample a step from there on.
    package private(set) var samples: [FaceSample]
    /// What happened to it, in order.
    package private(set) var marks: [Mark] = []

    init(_ face: FollowedFace, step: Int) {
        id = face.id
        firstStep = step
        samples = [FaceSample(face)]
    }

    /// The steps in which it was there.
    package var steps: Range<Int> { firstStep..<firstStep + samples.count }
    /// Whether it was engaged ever.
    var wasEngaged: Bool { marks.contains { $0.kind == .engaged } }

    /// Takes in what a frame of `step` shows; steps without a frame are like the one before.
    mutating func note(_ face: FollowedFace, step: Int) {
        guard let last = samples.last else { return }
        if step < steps.upperBound {
            samples[samples.count - 1].merge(FaceSample(face))
        } else {
            samples += Array(repeating: last, count: step - steps.upperBound) + [FaceSample(face)]
        }
    }

    mutating func note(_ kind: PresenceEvent.Kind, at seconds: Double) {
        if marks.count < Self.mostMarks { marks.append(Mark(kind: kind, at: seconds)) }
    }

    /// Makes one sample of every two.
    mutating func halve() {
        var halved: [FaceSample] = []
        for (offset, sample) in samples.enumerated() {
            if offset > 0, (firstStep + offset).isMultiple(of: 2) == false {
                halved[halved.count - 1].merge(sample)
            } else {
                halved.append(sample)
            }
        }
        (firstStep, samples) = (firstStep / 2, halved)
    }
}
