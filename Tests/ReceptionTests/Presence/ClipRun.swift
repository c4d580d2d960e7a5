import Reception

/// Which frames of a clip are not seen.
enum FrameDrop: Sendable, CustomStringConvertible {
    case none
    case everySecond
    /// This share, by chance.
    case some(share: Double, seed: UInt64)

    static let some: [FrameDrop] = [.everySecond] + (1...5).map { .some(share: 0.2, seed: $0) }

    var description: String {
        switch self {
        case .none: "none dropped"
        case .everySecond: "every second dropped"
        case .some(let share, let seed): "\(share) dropped, seed \(seed)"
        }
    }

    /// The frames that are seen, of `count`.
    func kept(of count: Int) -> [Int] {
        switch self {
        case .none: return Array(0..<count)
        case .everySecond: return (0..<count).filter { $0.isMultiple(of: 2) }
        case .some(let share, let seed):
            var random = SeededRandom(seed: seed)
            return (0..<count).filter { _ in Double.random(in: 0..<1, using: &random) >= share }
        }
    }
}

/// What presence makes of a clip's frames.
struct ClipRun {
    private(set) var events: [(frame: Int, event: PresenceEvent)] = []
    /// How many faces count after each frame.
    private(set) var followed: [Int] = []
    /// Their levels after each frame.
    private(set) var levels: [[EngagementLevel]] = []
    private let framesPerSecond: Double

    init(_ observations: [FaceObservation], framesPerSecond: Double = 10, dropping drop: FrameDrop = .none) {
        self.framesPerSecond = framesPerSecond
        var machine = PresenceMachine()
        for frame in drop.kept(of: observations.count) {
            let now = Instant(microseconds: Int64(Double(frame) / framesPerSecond * 1_000_000))
            for event in machine.handle(observations[frame], at: now) { events.append((frame, event)) }
            let faces = machine.faces(at: now)
            followed.append(faces.count)
            levels.append(faces.map(\.level))
        }
    }

    /// When each was engaged, in seconds.
    var engagedAt: [Double] {
        events.filter { $0.event.kind == .engaged }.map { Double($0.frame) / framesPerSecond }
    }

    func count(of kind: PresenceEvent.Kind) -> Int { events.count { $0.event.kind == kind } }
}
