/// The latest events, in order and without gaps.
struct EventRing: Sendable {
    private let capacity: Int
    private var frames: [EventFrame] = []
    /// The event after which nothing is missing here; nil as long as nobody knows where the office is.
    private var floor: Int64?

    /// Makes an empty ring that keeps at least the latest `capacity` events, and at most twice as many.
    init(capacity: Int) { self.capacity = capacity }

    /// The sequence of the office's latest event.
    var latest: Int64? { floor.map { $0 + Int64(frames.count) } }

    /// Begins anew after the event `sequence`.
    mutating func begin(after sequence: Int64) {
        frames = []
        floor = sequence
    }

    /// Adds the next event. After a gap the ring begins anew, because what it has is counted by its place.
    mutating func append(_ frame: EventFrame) {
        if latest != frame.sequence - 1 { begin(after: frame.sequence - 1) }
        frames.append(frame)
        guard frames.count >= 2 * capacity else { return }
        // Half of it at once, so that one more event does not move all others.
        floor = frames[capacity - 1].sequence
        frames.removeFirst(capacity)
    }

    /// Up to `limit` events after `sequence`; nil when they are not all here.
    func frames(after sequence: Int64, limit: Int) -> ArraySlice<EventFrame>? {
        guard let floor, let latest, (floor...latest).contains(sequence) else { return nil }
        return frames[Int(sequence - floor)...].prefix(limit)
    }
}
