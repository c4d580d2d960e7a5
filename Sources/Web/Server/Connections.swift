import Reception
import Synchronization

/// All connections of one server, and what they need in common.
final class Connections: Sendable {
    private struct State {
        var all: [UInt64: Connection] = [:]
        var nextID: UInt64 = 0
        var isDraining = false
        var isAbandoned = false
        /// When the server stops waiting for the last of them.
        var lastCall: Instant?
        var onEmpty: [CheckedContinuation<Void, Never>] = []

        mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
            defer { onEmpty = [] }
            return onEmpty
        }
    }

    let settings: ServerSettings
    let responder: any HTTPResponder
    let clock: any ReceptionClock
    let counter: ServerCounter
    private let departures: Departures
    private let state = Mutex(State())

    init(
        settings: ServerSettings, responder: any HTTPResponder, clock: any ReceptionClock, counter: ServerCounter,
        departures: consuming Departures
    ) {
        self.settings = settings
        self.responder = responder
        self.clock = clock
        self.counter = counter
        self.departures = departures
    }

    /// Readable when somebody has left.
    var departureDescriptor: Int32 { departures.descriptor }

    /// A connection was accepted.
    func open(descriptor: Int32, peer: String) -> Connection {
        let (connection, isDraining, isAbandoned) = state.withLock { state in
            state.nextID += 1
            let connection = Connection(state.nextID, descriptor: descriptor, peer: peer, in: self)
            state.all[connection.id] = connection
            return (connection, state.isDraining, state.isAbandoned)
        }
        counter.count { counts in
            counts.connections += 1
            counts.openConnections += 1
        }
        departures.watch(descriptor, for: connection.id)
        if isDraining { connection.drain() }
        if isAbandoned { connection.abandon() }
        return connection
    }

    /// A connection is about to be closed.
    func close(_ connection: Connection) {
        departures.forget(connection.descriptor)
        connection.close()
        let waiting = state.withLock { state in
            state.all[connection.id] = nil
            return state.all.isEmpty ? state.takeWaiting() : []
        }
        counter.count { $0.openConnections -= 1 }
        for continuation in waiting { continuation.resume() }
    }

    /// Tells the connections whose other end has left.
    func noticeDepartures() {
        for id in departures.next() { state.withLock { $0.all[id] }?.leave() }
    }

    /// Hangs up on those that were too slow, and gives up waiting for the last ones in time.
    func sweep() {
        let now = clock.now
        let (all, waiting) = state.withLock { state in
            let isLate = state.lastCall.map { $0 <= now } ?? false
            return (Array(state.all.values), isLate ? state.takeWaiting() : [])
        }
        for connection in all { connection.sweep(now) }
        for continuation in waiting { continuation.resume() }
    }

    /// Ends the connections as soon as their requests are answered; returns when all have ended or the time for it is
    /// over.
    func drain() async {
        let lastCall = clock.now + settings.stopTime
        let all = state.withLock { state in
            state.isDraining = true
            state.lastCall = state.lastCall ?? lastCall
            return Array(state.all.values)
        }
        for connection in all { connection.drain() }
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if !state.all.isEmpty && !state.isAbandoned { state.onEmpty.append(continuation) }
                return state.all.isEmpty || state.isAbandoned
            }
            if isEmpty { continuation.resume() }
        }
    }

    /// From here on nothing is suspended, so that libmicrohttpd can be stopped.
    func abandon() {
        let all = state.withLock { state in
            state.isAbandoned = true
            return Array(state.all.values)
        }
        for connection in all { connection.abandon() }
    }
}
