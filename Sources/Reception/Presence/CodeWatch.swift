/// When codes are looked for, and when one that is gone and comes back is told again.
public struct CodeWatchSettings: Hashable, Sendable, Codable {
    /// How often a frame is searched while somebody is there.
    public var interval = Delay.seconds(0.2)
    /// How often while nobody is: a card held before the lens hides the face.
    public var restingInterval = Delay.seconds(0.5)
    /// A code that was not seen for so long is told again when it comes back.
    public var forgetAfter = Delay.seconds(3)

    /// The defaults.
    public init() {}
}

/// Tells each code once while it stays in view: a card held before the camera is one card, however often it is read.
public struct CodeWatch: Machine {
    /// The most codes that are known at a time; of more the longest unseen are forgotten.
    private static let mostCodes = 16

    private struct Sighting {
        /// Swift's hash under the key of this process: a card itself is not kept.
        let hash: Int
        var seenAt: Instant
    }

    private let settings: CodeWatchSettings
    private var inView: [Sighting] = []

    /// Makes a watch that knows no code.
    public init(settings: CodeWatchSettings = CodeWatchSettings()) { self.settings = settings }

    /// The codes of one search in, those that were not in view before out.
    public mutating func handle(_ codes: [CodePayload], at now: Instant) -> [CodePayload] {
        inView.removeAll { now - $0.seenAt > settings.forgetAfter }
        return codes.filter { note($0, at: now) }
    }

    /// Forgets every code: the next one is told whatever it is.
    public mutating func reset() { inView.removeAll() }

    private mutating func note(_ code: CodePayload, at now: Instant) -> Bool {
        let hash = code.hashValue
        if let index = inView.firstIndex(where: { $0.hash == hash }) {
            inView[index].seenAt = now
            return false
        }
        if inView.count == Self.mostCodes,
            let oldest = inView.indices.min(by: { inView[$0].seenAt < inView[$1].seenAt })
        {
            inView.remove(at: oldest)
        }
        inView.append(Sighting(hash: hash, seenAt: now))
        return true
    }
}
