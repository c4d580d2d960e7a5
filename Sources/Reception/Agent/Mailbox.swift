import Synchronization

/// Something the agent has to deal with.
package enum Message: Sendable {
    /// An event, ready for the machine.
    case event(ConversationEvent.Kind)
    /// What a visitor did, still to be turned into an event.
    case input(VisitorInput)
    /// A ticket or an appointment was changed, or could not be: one thing less to wait for when the agent stops.
    case errandDone
    /// A screen shows everything there is to show: whoever waits for a quiet robot looks again.
    case drawn

    /// Presence tells everything in its newest event, so an older one still unread may go.
    var isPresence: Bool {
        if case .event(.presence) = self { return true }
        return false
    }
}

/// The agent's one queue: everything that happens comes in here, in order.
///
/// Presence keeps the newest. Everything else is never dropped: results and timers are bounded by what the agent itself
/// began (`post`), and whoever could flood it waits while the queue is full (`send`).
package final class Mailbox: Sendable {
    private struct State {
        var queue: [Message] = []
        var reader: CheckedContinuation<Message?, Never>?
        var senders: [CheckedContinuation<Void, Never>] = []
        var isFinished = false
    }

    private let state = Mutex(State())
    private let capacity: Int

    /// Makes a mailbox in which `send` waits from `capacity` messages on.
    package init(capacity: Int = 64) { self.capacity = capacity }

    /// Whether nothing waits to be dealt with.
    var isEmpty: Bool { state.withLock { $0.queue.isEmpty } }

    /// Adds a message at once; false when nobody will read it any more.
    @discardableResult
    package func post(_ message: Message) -> Bool {
        let (isTaken, reader) = state.withLock { state -> (Bool, CheckedContinuation<Message?, Never>?) in
            if state.isFinished { return (false, nil) }
            if let reader = state.reader {
                state.reader = nil
                return (true, reader)
            }
            if message.isPresence, let old = state.queue.firstIndex(where: \.isPresence) { state.queue.remove(at: old) }
            state.queue.append(message)
            return (true, nil)
        }
        reader?.resume(returning: message)
        return isTaken
    }

    /// Adds a message once there is room; `mustWait` is called when there is none at first.
    package func send(_ message: Message, mustWait: () -> Void = {}) async {
        if state.withLock({ !$0.isFinished && $0.queue.count >= capacity }) { mustWait() }
        await withCheckedContinuation { continuation in
            let isFull = state.withLock { state in
                if state.isFinished || state.queue.count < capacity { return false }
                state.senders.append(continuation)
                return true
            }
            if !isFull { continuation.resume() }
        }
        post(message)
    }

    /// The next message; nil once the mailbox is finished. One reader at a time.
    package func next() async -> Message? {
        await withCheckedContinuation { continuation in
            let (message, isReady, sender) = state.withLock {
                state -> (Message?, Bool, CheckedContinuation<Void, Never>?) in
                if !state.queue.isEmpty {
                    let sender = state.senders.isEmpty ? nil : state.senders.removeFirst()
                    return (state.queue.removeFirst(), true, sender)
                }
                if state.isFinished { return (nil, true, nil) }
                state.reader = continuation
                return (nil, false, nil)
            }
            sender?.resume()
            if isReady { continuation.resume(returning: message) }
        }
    }

    /// Takes nothing more in; what is queued is still read.
    package func finish() {
        let (reader, senders) = state.withLock { state in
            state.isFinished = true
            defer { (state.reader, state.senders) = (nil, []) }
            return (state.reader, state.senders)
        }
        reader?.resume(returning: nil)
        for sender in senders { sender.resume() }
    }
}
