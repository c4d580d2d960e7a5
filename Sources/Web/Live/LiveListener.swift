import Threading

/// One stream of what is shown now, to one other end. For one caller at a time.
///
/// The server asks for one piece after the other, when the other end has taken the one before: who sleeps through ten
/// thousand changes gets the last one. The place is all that is kept.
actor LiveListener<Place: LivePlace> {
    private let changes: ChangeSignal
    private let heartbeat: Heartbeat
    private let isWelcome: @Sendable () -> Bool
    private var place: Place
    private var hasBegun = false
    private var beats: Int

    /// Makes a stream from `place` on, whose source tells `changes` when there is something new. It ends when its reader is
    /// no longer welcome.
    init(
        _ place: Place, changes: ChangeSignal, heartbeat: Heartbeat, isWelcome: @escaping @Sendable () -> Bool
    ) {
        self.place = place
        self.changes = changes
        self.heartbeat = heartbeat
        self.isWelcome = isWelcome
        beats = heartbeat.beats
    }

    /// The next piece; nil at the end.
    func next() async throws -> [UInt8]? {
        guard hasBegun else {
            hasBegun = true
            return ServerSentEvent.beginning + place.greeting() + (place.news() ?? [])
        }
        while isWelcome() {
            let seen = changes.generation
            if let piece = place.news() { return piece }
            if isBeat() { return ServerSentEvent.heartbeat }
            try await changes.wait(past: seen)
        }
        return nil
    }

    /// Whether there was a heartbeat since it was last asked.
    private func isBeat() -> Bool {
        let now = heartbeat.beats
        defer { beats = now }
        return now != beats
    }
}

extension HTTPResponse {
    /// A stream of the events that `listener` hears.
    static func events<Place: LivePlace>(_ listener: LiveListener<Place>) -> HTTPResponse {
        HTTPResponse(
            200, headers: [HTTPRequest.Field("content-type", "text/event-stream")],
            body: .stream { try await listener.next() })
    }
}
