/// The latest events, in order.
struct EventRing: Sendable {
    private let capacity: Int
    private var frames: [EventFrame] = []
    /// The sequence after which nothing is missing here; nil before the first event.
    private(set) var floor: Int64?

    /// Makes an empty ring that keeps at least `capacity` events, and at most twice as many.
    init(capacity: Int) { self.capacity = capacity }

    /// The sequence of the latest event.
    var latest: Int64? { frames.last?.sequence }

    /// Adds the next event.
    mutating func append(_ frame: EventFrame) {
        // Sequences have no gaps, so the event before the first has the number before.
        floor = floor ?? frame.sequence - 1
        frames.append(frame)
        guard frames.count >= 2 * capacity else { return }
        // Half of it at once, so that one more event does not move all others.
        floor = frames[capacity - 1].sequence
        frames.removeFirst(capacity)
    }

    /// Up to `limit` events after `sequence`; nil when they are not all here.
    func frames(after sequence: Int64, limit: Int) -> ArraySlice<EventFrame>? {
        guard let floor, let latest, (floor...latest).contains(sequence) else { return nil }
        return frames[firstIndex(after: sequence)...].prefix(limit)
    }

    private func firstIndex(after sequence: Int64) -> Int {
        var (low, high) = (0, frames.count)
        while low < high {
            let middle = (low + high) / 2
            if frames[middle].sequence > sequence { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
