import Dispatch
import Foundation
import Glibc
import Synchronization

/// Reads a pipe on a queue of its own: a piece at a time, and only when somebody asks, so a slow consumer holds the
/// writer back.
///
/// A blocked read is ended by the end of the writer, never by closing the descriptor; `close` waits for it.
final class PipeReader: Sendable {
    private struct State {
        var isReading = false
        var isClosed = false
        /// What was read and not taken; empty is the end of the stream.
        var ready: [UInt8]?
        var waiter: CheckedContinuation<Void, any Error>?
    }

    private static let pieceLength = 32_768

    private let queue = DispatchQueue(label: "letan.speech-worker.output")
    private let handle: FileHandle
    private let state = Mutex(State())

    /// Reads `handle` and closes it.
    init(_ handle: FileHandle) { self.handle = handle }

    /// Waits until `take` has something; one task at a time. Cancelling it loses no bytes.
    func untilReadable() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in wait(continuation) }
        } onCancel: {
            let waiter = state.withLock { $0.waiter.take() }
            waiter?.resume(throwing: CancellationError())
        }
    }

    /// What was read; empty at the end of the stream, nil when nothing is there yet.
    func take() -> [UInt8]? {
        state.withLock { state in
            defer { if state.ready?.isEmpty == false { state.ready = nil } }
            return state.ready
        }
    }

    /// Whether there is something to read, also what was not asked for yet.
    var hasOutput: Bool {
        var request = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
        return state.withLock { $0.ready != nil } || poll(&request, 1, 0) > 0
    }

    /// Closes the descriptor when the read that may be under way has come back. Call it when the writer has ended.
    func close() {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        if isFirst { queue.async { @Sendable [handle] in try? handle.close() } }
    }

    private func wait(_ continuation: CheckedContinuation<Void, any Error>) {
        let (outcome, mustRead): (Result<Void, any Error>?, Bool) = state.withLock { state in
            // The cancellation handler may have run before there was a waiter to find.
            if Task.isCancelled { return (.failure(CancellationError()), false) }
            if state.ready != nil || state.isClosed { return (.success(()), false) }
            state.waiter = continuation
            defer { state.isReading = true }
            return (nil, !state.isReading)
        }
        if let outcome { continuation.resume(with: outcome) }
        if mustRead { queue.async { @Sendable [self] in readOnce() } }
    }

    private func readOnce() {
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, count in
            var result = -1
            var code = EINTR
            while result < 0 && code == EINTR {
                result = read(handle.fileDescriptor, buffer.baseAddress, buffer.count)
                code = errno
            }
            count = max(0, result)
        }
        let waiter = state.withLock { state in
            state.isReading = false
            state.ready = bytes
            return state.waiter.take()
        }
        waiter?.resume()
    }
}
