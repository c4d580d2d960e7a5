import CMicroHTTPD
import Foundation

/// Notices when the other end of a connection leaves. libmicrohttpd does not look while a connection is suspended.
struct Departures: ~Copyable, Sendable {
    /// Readable when somebody has left.
    let descriptor: Int32

    /// Begins to watch.
    init() throws(WebError) {
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        let code = errno
        guard descriptor >= 0 else {
            throw .cannotListen(address: "the other ends", call: "epoll_create1", code: code)
        }
    }

    deinit { close(descriptor) }

    /// Tells of `id` when the other end of the socket closes its half, or all of it.
    func watch(_ socket: Int32, for id: UInt64) {
        // Edge-triggered: each is told once.
        var event = epoll_event(
            events: EPOLLRDHUP.rawValue | EPOLLET.rawValue, data: epoll_data_t(u64: id))
        // Without memory for it a stream notices at its next heartbeat.
        _ = epoll_ctl(descriptor, EPOLL_CTL_ADD, socket, &event)
    }

    /// Stops watching a socket that is about to be closed.
    func forget(_ socket: Int32) { _ = epoll_ctl(descriptor, EPOLL_CTL_DEL, socket, nil) }

    /// Those who left since the last call, 64 at most; when there are more, the descriptor stays readable.
    func next() -> [UInt64] {
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        let count = epoll_wait(descriptor, &events, Int32(events.count), 0)
        return events.prefix(max(0, Int(count))).map { $0.data.u64 }
    }
}
