/// The browsers of the test process: at most two at once, each used by one test after the other.
actor BrowserPool {
    static let shared = BrowserPool()

    private let gate = Gate(limit: 2)
    private var idle: [BrowserSession] = []

    /// Lends `work` a browser without a page. One that did not come back in order is not used again.
    nonisolated func lend<Result: Sendable>(
        _ work: @Sendable (BrowserSession) async throws -> Result
    ) async throws -> Result {
        try await gate.pass {
            let session = try await take()
            do {
                let result = try await work(session)
                await give(session)
                return result
            } catch {
                try? await session.end()
                throw error
            }
        }
    }

    private func take() async throws -> BrowserSession {
        if let session = idle.popLast() { return session }
        return try await BrowserSession.start()
    }

    private func give(_ session: BrowserSession) { idle.append(session) }
}
