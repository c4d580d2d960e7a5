import Reception

/// People who wander about a lobby by a seed: they stop, turn round, hide each other, and are missed now and then.
struct CrowdWalk {
    private struct Walker {
        let width: Double
        var x: Double
        var y: Double
        var speedX: Double
        var speedY: Double
        var restingFrames = 0
    }

    private static let missed = 0.05
    private static let noise = 0.04

    private var random: SeededRandom
    private var walkers: [Walker] = []
    private let framesPerSecond: Double

    init(people: Int, seed: UInt64, framesPerSecond: Double = 10) {
        random = SeededRandom(seed: seed)
        self.framesPerSecond = framesPerSecond
        for _ in 0..<people {
            let width = number(40...90)
            walkers.append(
                Walker(
                    width: width, x: number(40...600), y: number(190...290), speedX: number(-4...4) * width,
                    speedY: number(-0.3...0.3) * width))
        }
    }

    /// Who is seen in the next frame: the walker's number and the face.
    mutating func next() -> [(walker: Int, face: SyntheticFace)] {
        for index in walkers.indices { walkers[index] = stepped(walkers[index]) }
        return walkers.indices.compactMap { index in
            let walker = walkers[index]
            guard !isHidden(walker), number(0...1) >= Self.missed else { return nil }
            let jitter = Self.noise * walker.width
            return (
                index,
                SyntheticFace(
                    x: walker.x + number(-1...1) * 2 * jitter, y: walker.y + number(-1...1) * 2 * jitter,
                    width: walker.width * (1 + number(-1...1) * 2 * Self.noise))
            )
        }
    }

    private mutating func stepped(_ before: Walker) -> Walker {
        var walker = before
        if number(0...1) < 0.2 / framesPerSecond { walker.restingFrames = Int(number(0...6) * framesPerSecond) }
        if number(0...1) < 0.15 / framesPerSecond { walker.speedX = -walker.speedX }
        if walker.restingFrames > 0 {
            walker.restingFrames -= 1
        } else {
            walker.x += walker.speedX / framesPerSecond
            walker.y += walker.speedY / framesPerSecond
        }
        if !(30...610).contains(walker.x) { walker.speedX = walker.x < 30 ? abs(walker.speedX) : -abs(walker.speedX) }
        if !(120...360).contains(walker.y) { walker.speedY = walker.y < 120 ? abs(walker.speedY) : -abs(walker.speedY) }
        return walker
    }

    /// Whether somebody nearer stands before it.
    private func isHidden(_ walker: Walker) -> Bool {
        walkers.contains {
            $0.width > walker.width && abs($0.x - walker.x) < 0.6 * $0.width && abs($0.y - walker.y) < 0.8 * $0.width
        }
    }

    private mutating func number(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &random)
    }
}
