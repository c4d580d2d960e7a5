import Reception
import Threading

/// One stream of how a ticket stands to one phone, which gets the newest and nothing older.
///
/// The office is asked only after something happened there, and by one phone at most once a second.
actor PhoneListener {
    /// The shortest time between two questions.
    private static let pause = Delay.seconds(1)

    private let source: PhoneSource
    private var standing: TicketStanding
    private var changes: Int
    private var askedAt: Instant
    private var beats: Int
    private var last: PhoneView?

    /// Makes a stream that begins with `standing`, which was asked for when the office's news had these `changes`.
    init(_ source: PhoneSource, _ standing: TicketStanding, changes: Int) {
        self.source = source
        self.standing = standing
        self.changes = changes
        askedAt = source.clock.now
        beats = source.news.heartbeat.beats
    }

    /// The next piece; nil at the end, when there is no such ticket any more.
    func next() async throws -> [UInt8]? {
        while true {
            let seen = source.news.signal.generation
            if changes != source.news.changes, try await !ask() { return nil }
            if let frame = frame() { return frame }
            if isBeat() { return ServerSentEvent.heartbeat }
            try await source.news.signal.wait(past: seen)
        }
    }

    /// Asks how the ticket stands; false when there is none. An office that cannot say is asked again after its next news
    /// or at the next heartbeat.
    private func ask() async throws -> Bool {
        try await source.clock.sleep(until: askedAt + Self.pause)
        askedAt = source.clock.now
        let known = source.news.changes
        do throws(TicketFailure) {
            standing = try await source.service.ticket(standing.ticket.id)
            changes = known
            return true
        } catch {
            return error != .notFound
        }
    }

    /// The newest, when it differs from what was sent last; the clock goes on by itself.
    private func frame() -> [UInt8]? {
        let view = source.view(of: standing)
        guard view != last else { return nil }
        last = view
        return ServerSentEvent.bytes("ticket", view)
    }

    /// Whether there was a heartbeat since it was last asked.
    private func isBeat() -> Bool {
        let now = source.news.heartbeat.beats
        defer { beats = now }
        return now != beats
    }
}
