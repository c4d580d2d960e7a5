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
    private var place: EventPlace
    private var hasBegun = false
    private var beats: Int
    private var catchUp: AsyncThrowingStream<OfficeEvent, any Error>.Iterator?

    /// Makes a stream from `place` on that ends when its reader is no longer welcome.
    init(hub: EventHub, from place: EventPlace, showsNames: Bool, isWelcome: @escaping @Sendable () -> Bool) {
        self.hub = hub
        self.place = place
        self.showsNames = showsNames
        self.isWelcome = isWelcome
        beats = hub.beats.generation
    }

    /// The next piece; nil at the end.
    func next() async throws -> [UInt8]? {
        guard isWelcome() else { return nil }
        guard hasBegun else {
            hasBegun = true
            return EventFrame.beginning
        }
        while true {
            let seen = hub.news.generation
            switch hub.look(at: place, limit: Self.mostEvents) {
            case .frames(let frames): return pieces(frames)
            case .older(let sequence): return try await readOlder(than: sequence)
            case .lost: return nil
            case .nothing: break
            }
            if isBeat() { return isWelcome() ? EventFrame.heartbeat : nil }
            try await hub.news.wait(past: seen)
        }
    }

    private func pieces(_ frames: ArraySlice<EventFrame>) -> [UInt8] {
        catchUp = nil
        if let last = frames.last { place = .after(last.sequence) }
        return frames.flatMap { $0.bytes(showsNames: showsNames) }
    }

    /// The office's next event after `sequence`, or a heartbeat while it has none or cannot say.
    private func readOlder(than sequence: Int64) async throws -> [UInt8]? {
        if catchUp == nil { catchUp = await hub.events(after: sequence).makeAsyncIterator() }
        let read = try await withThrowingTaskGroup(of: OfficeEvent?.self) { group in
            group.addTask { await self.nextOlder() }
            group.addTask {
                try await self.waitForBeat()
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        guard let read else {
            // The heartbeat ended the reading, or the reading ended by itself: the next one begins anew.
            catchUp = nil
            try await waitForBeat()
            return isBeat() && isWelcome() ? EventFrame.heartbeat : nil
        }
        place = .after(read.sequence)
        return EventFrame(read).bytes(showsNames: showsNames)
    }

    /// The next event of the office's own stream; nil when it ended or failed.
    private func nextOlder() async -> OfficeEvent? {
        guard var events = catchUp else { return nil }
        defer { catchUp = events }
        return try? await events.next(isolation: self)
    }

    private func waitForBeat() async throws { try await hub.beats.wait(past: beats) }

    /// Whether there was a heartbeat since it was last asked.
    private func isBeat() -> Bool {
        let now = hub.beats.generation
        defer { beats = now }
        return now != beats
    }
}
