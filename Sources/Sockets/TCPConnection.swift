import Dispatch
import Glibc
import Synchronization

/// A connection to a program of this machine or another, that never blocks the caller's thread.
///
/// It promises: bytes in their order; nothing is read unless asked for, so a slow reader holds the writer back; one
/// `receive` and one `send` may wait at a time, each on a thread of its own; a cancelled task closes the connection and
/// returns at once; letting it go closes it.
package final class TCPConnection: Sendable {
    /// The most that one `receive` gives.
    package static let longestPiece = 32_768

    private let address: SocketAddress
    private let socket: Descriptor
    private let isClosed = Atomic(false)
    private let reading = DispatchQueue(label: "letan.tcp.reading")
    private let writing = DispatchQueue(label: "letan.tcp.writing")

    private init(_ address: SocketAddress) throws(SocketError) {
        self.address = address
        socket = try Descriptor("socket", for: address) {
            let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
            return Glibc.socket(address.family, kind, 0)
        }
    }

    /// Connects to `address`. Throws `SocketError` or `CancellationError`; how long to wait is the caller's decision.
    package static func open(to address: SocketAddress) async throws -> TCPConnection {
        let connection = try TCPConnection(address)
        try await connection.waiting(on: connection.writing) { () throws(SocketError) in try connection.connect() }
        return connection
    }

    /// The next bytes, as soon as there are any; empty when the other side has ended. Throws `SocketError` or
    /// `CancellationError`.
    package func receive() async throws -> [UInt8] {
        try await waiting(on: reading) { [self] () throws(SocketError) in
            var buffer = [UInt8](repeating: 0, count: Self.longestPiece)
            let count = try performing("recv", when: POLLIN) { recv(socket.number, &buffer, buffer.count, 0) }
            buffer.removeLast(buffer.count - count)
            return buffer
        }
    }

    /// Sends all of `bytes`; returns when the system has them. Throws `SocketError` or `CancellationError`.
    package func send(_ bytes: [UInt8]) async throws {
        try await waiting(on: writing) { [self] () throws(SocketError) in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = try performing("send", when: POLLOUT) {
                    rest.withUnsafeBytes { Glibc.send(socket.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Ends the connection: the other side sees the end, and whoever waits here gets `SocketError.closed`.
    package func close() {
        isClosed.store(true, ordering: .sequentiallyConsistent)
        // Also ends a connect under way, and makes every poll return from now on.
        shutdown(socket.number, Int32(SHUT_RDWR))
    }

    private func connect() throws(SocketError) {
        let result = address.withSystemAddress { Glibc.connect(socket.number, $0, $1) }
        let code = errno
        if result == 0 { return }
        guard code == EINPROGRESS else { throw failure("connect", code) }
        try wait(for: POLLOUT)
        var outcome: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(socket.number, SOL_SOCKET, SO_ERROR, &outcome, &length)
        guard outcome == 0 else { throw failure("connect", outcome) }
    }

    /// Calls `call` when the socket is ready, again while it would block or was interrupted.
    private func performing(_ name: String, when events: Int32, _ call: () -> Int) throws(SocketError) -> Int {
        while true {
            try wait(for: events)
            let result = call()
            let code = errno
            if result >= 0 { return result }
            guard code == EAGAIN || code == EINTR else { throw failure(name, code) }
        }
    }

    /// Blocks until the socket is ready; throws when it was closed here, also while this waited.
    private func wait(for events: Int32) throws(SocketError) {
        var watched = pollfd(fd: socket.number, events: Int16(events), revents: 0)
        var result: Int32 = -1
        var code = EINTR
        // What was closed before there was anything to shut down is not polled: nothing would wake it.
        while result < 0, code == EINTR, !isClosed.load(ordering: .sequentiallyConsistent) {
            result = poll(&watched, 1, -1)
            code = errno
        }
        if isClosed.load(ordering: .sequentiallyConsistent) { throw .closed(address: address.description) }
        if result < 0 { throw failure("poll", code) }
    }

    private func failure(_ call: String, _ code: Int32) -> SocketError {
        .failed(call: call, address: address.description, code: code)
    }

    /// Does `work`, which may block, on `queue`; a cancelled task ends it by closing the connection.
    private func waiting<Value: Sendable>(
        on queue: DispatchQueue, _ work: @escaping @Sendable () throws(SocketError) -> Value
    ) async throws -> Value {
        try await withTaskCancellationHandler {
            let result = await withCheckedContinuation { continuation in
                queue.async { @Sendable in
                    continuation.resume(returning: Result { () throws(SocketError) in try work() })
                }
            }
            try Task.checkCancellation()
            return try result.get()
        } onCancel: {
            close()
        }
    }
}
