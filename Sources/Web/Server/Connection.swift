import CMicroHTTPD
import Foundation
import Reception
import Synchronization

/// One connection, from its acceptance to its end: until when it must have got on, and whom it waits for.
final class Connection: Sendable {
    /// What a suspended connection waits for.
    enum Purpose {
        /// The answer of a responder.
        case answer
        /// The next piece of a stream.
        case piece
    }

    private struct Wait {
        let number: Int
        let purpose: Purpose
        let handle: ConnectionHandle
        let task: Task<Void, Never>
    }

    private struct State {
        var deadline: Instant?
        var wait: Wait?
        var waits = 0
        /// Between the first line of a request and the end of its answer.
        var isBusy = false
        /// A request came before.
        var isOld = false
        /// The other end has closed its half.
        var isLeft = false
        /// The server stops.
        var isDraining = false
        /// Nothing may wait any more.
        var isAbandoned = false
        /// The descriptor is no longer ours.
        var isGone = false
    }

    /// The connections it is one of.
    let connections: Connections
    let id: UInt64
    let descriptor: Int32
    /// The address of the other end.
    let peer: String
    private let state: Mutex<State>

    init(_ id: UInt64, descriptor: Int32, peer: String, in connections: Connections) {
        self.connections = connections
        self.id = id
        self.descriptor = descriptor
        self.peer = peer
        state = Mutex(State(deadline: connections.clock.now + connections.settings.requestTime))
    }

    /// Whether the answer in the making is to be the last.
    var isDraining: Bool { state.withLock { $0.isDraining } }

    /// The first line of a request is there.
    func begin() {
        let now = connections.clock.now
        state.withLock { state in
            // The first request must arrive within the time that began with the connection.
            if state.isOld { state.deadline = now + connections.settings.requestTime }
            state.isBusy = true
            state.isOld = true
        }
    }

    /// The other end must have taken what it gets now within `time`.
    func expect(within time: Delay) {
        let deadline = connections.clock.now + time
        state.withLock { $0.deadline = deadline }
    }

    /// The answer is sent; the next request may come.
    func complete() {
        let deadline = connections.clock.now + connections.settings.idleTime
        state.withLock { state in
            state.deadline = deadline
            state.isBusy = false
            if state.isDraining { stopReading(state) }
        }
    }

    /// Suspends the connection until `work` is done; false when nothing may wait any more. To be called in
    /// libmicrohttpd's own callbacks alone.
    func wait(for purpose: Purpose, _ handle: ConnectionHandle, _ work: @escaping @Sendable () async -> Void) -> Bool {
        state.withLock { state in
            guard !state.isAbandoned else { return false }
            MHD_suspend_connection(handle.pointer)
            state.deadline = nil
            state.waits += 1
            let number = state.waits
            let task = Task {
                await work()
                self.goOn(number)
            }
            if state.isLeft || (state.isDraining && purpose == .piece) { task.cancel() }
            state.wait = Wait(number: number, purpose: purpose, handle: handle, task: task)
            return true
        }
    }

    private func goOn(_ number: Int) {
        state.withLock { state in
            guard let wait = state.wait, wait.number == number else { return }
            state.wait = nil
            MHD_resume_connection(wait.handle.pointer)
        }
    }
}

/// What happens to a connection from outside.
extension Connection {
    /// The other end has closed its half: whoever works for it may stop.
    func leave() {
        state.withLock { state in
            state.isLeft = true
            state.wait?.task.cancel()
            if state.wait == nil { stopReading(state) }
        }
    }

    /// The server stops: streams end, and no request comes after the one that is being answered.
    func drain() {
        state.withLock { state in
            state.isDraining = true
            if !state.isBusy { stopReading(state) }
            if state.wait?.purpose == .piece { state.wait?.task.cancel() }
        }
    }

    /// Ends whatever waits; what it waited for is no longer of interest.
    func abandon() {
        state.withLock { state in
            state.isAbandoned = true
            guard let wait = state.wait else { return }
            state.wait = nil
            wait.task.cancel()
            MHD_resume_connection(wait.handle.pointer)
        }
    }

    /// Hangs up when the deadline has passed. libmicrohttpd overlooks an end that comes together with data (it waits for
    /// edges, and stops reading after a short read): it is shown again as long as it is not acted upon.
    func sweep(_ now: Instant) {
        state.withLock { state in
            if state.isLeft && state.wait == nil { stopReading(state) }
            guard let deadline = state.deadline, deadline <= now, !state.isGone else { return }
            state.deadline = nil
            connections.counter.count { $0.timedOut += 1 }
            // libmicrohttpd owns the descriptor and closes it when it finds nobody at the other end.
            _ = shutdown(descriptor, Int32(SHUT_RDWR))
        }
    }

    /// The descriptor is about to be closed.
    func close() { state.withLock { $0.isGone = true } }

    /// What has arrived is still read; then the connection ends. It wakes libmicrohttpd each time.
    private func stopReading(_ state: State) {
        if !state.isGone { _ = shutdown(descriptor, Int32(SHUT_RD)) }
    }
}

/// A connection as libmicrohttpd knows it.
// @unchecked: resuming is the only use outside of libmicrohttpd's thread, and it is safe from any.
struct ConnectionHandle: @unchecked Sendable {
    let pointer: OpaquePointer
}
