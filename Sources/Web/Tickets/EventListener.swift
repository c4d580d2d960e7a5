import Reception
import Threading

/// One stream of events to one other end.
///
/// The server asks for one piece after the other; the place between them is all there is. For one caller at a time.
actor EventListener {
    /// The most events in one piece.
    private static let mostEvents = 64

    private let hub: EventHub
    private let showsNames: Bool
    private let isWelcome: @Sendable () -> Bool
    private var place: Int64
    private var hasBegun = false
    private var beats: Int
    private var older: AsyncThrowingStream<OfficeEvent, any Error>.Iterator?

    /// Makes a stream of what comes after the event `sequence`, which ends when its reader is no longer welcome.
    init(
        hub: EventHub, after sequence: Int64, showsNames: Bool, isWelcome: @escaping @Sendable () -> Bool
    ) {
        self.hub = hub
        place = sequence
        self.showsNames = showsNames
        self.isWelcome = isWelcome
        beats = hub.heartbeat.beats
    }

    /// The next piece; nil at the end.
    func next() async throws -> [UInt8]? {
        guard hasBegun else {
            hasBegun = true
            return EventFrame.beginning(after: place)
        }
        while isWelcome() {
            let seen = hub.news.generation
            if let piece = await piece() { return piece }
            if isBeat() { return ServerSentEvent.heartbeat }
            try await hub.news.wait(past: seen)
        }
        return nil
    }

    /// What comes next; nil when there is nothing yet.
    private func piece() async -> [UInt8]? {
        switch hub.look(after: place, limit: Self.mostEvents) {
        case .nothing: return nil
        case .older: return await olderPiece()
        case .frames(let frames):
            older = nil
            if let last = frames.last { place = last.sequence }
            return frames.flatMap { $0.bytes(showsNames: showsNames) }
        }
    }

    /// The next event from the office itself; nil when it cannot say now. It has one at once: the hub heard of later
    /// ones, or of none that late.
    private func olderPiece() async -> [UInt8]? {
        var events: AsyncThrowingStream<OfficeEvent, any Error>.Iterator
        if let older { events = older } else { events = await hub.events(after: place).makeAsyncIterator() }
        let event = try? await events.next(isolation: self)
        older = event == nil ? nil : events
        guard let event else { return nil }
        place = event.sequence
        return EventFrame(event).bytes(showsNames: showsNames)
    }

    /// Whether there was a heartbeat since it was last asked.
    private func isBeat() -> Bool {
        let now = hub.heartbeat.beats
        defer { beats = now }
        return now != beats
    }
}
