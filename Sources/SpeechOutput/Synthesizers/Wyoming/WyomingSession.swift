import Reception
import WyomingProtocol

/// One connection to a Wyoming server and a watch that it does not fall silent; closed with `close`, by a cancelled task
/// and by every failure.
struct WyomingSession: Sendable {
    private let connection: WyomingConnection
    private let clock: any ReceptionClock
    private let patience: Delay

    /// Connects and sends `request`. Throws `WyomingFailure` or `CancellationError`.
    init(
        to server: WyomingServer, asking request: WyomingRequest, clock: any ReceptionClock, patience: Delay
    ) async throws {
        self.clock = clock
        self.patience = patience
        connection = try await Self.within(patience, clock) {
            let connection = try await WyomingConnection.open(to: server)
            try await connection.send(try request.message())
            return connection
        }
    }

    /// The next reply. Throws `WyomingFailure` or `CancellationError`.
    func next() async throws -> WyomingReply {
        try await Self.within(patience, clock) { [connection] in
            guard let message = try await connection.next() else { throw WyomingFailure.ended }
            return try WyomingReply(message)
        }
    }

    func close() { connection.close() }

    private static func within<Value: Sendable>(
        _ patience: Delay, _ clock: any ReceptionClock, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try Task.checkCancellation()
        return try await withThrowingTaskGroup(of: Value.self) { group in
            group.addTask {
                do {
                    return try await work()
                } catch let error as WyomingError {
                    throw WyomingFailure.outOfStep(error)
                }
            }
            group.addTask {
                try await clock.sleep(for: patience)
                throw WyomingFailure.silent(patience)
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() else { throw CancellationError() }
            return value
        }
    }
}
