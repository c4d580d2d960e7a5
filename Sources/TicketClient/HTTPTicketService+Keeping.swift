import Reception

extension HTTPTicketService {
    /// Opens the journal and withdraws what an earlier process left behind, as far as the office can be reached now; the
    /// number of requests that are left for `run`.
    ///
    /// What is in the journal was never said to a visitor, so nobody waits for it.
    @discardableResult
    package func resume() async throws(TicketClientFailure) -> Int {
        guard let journal else { return 0 }
        for request in try await journal.abandoned() {
            guard !Task.isCancelled, try await settled(request, in: journal) else { break }
        }
        return journal.unsettledCount
    }

    /// Withdraws what nobody waits for, until the task is cancelled; then throws `CancellationError`. A journal that fails
    /// is tried again like an office that does not answer: whoever asks for a ticket hears of it.
    package func run() async throws {
        var failures = 0
        while journal != nil {
            let before = figures
            let isUnsettled = await (try? resume()) != 0
            failures = isUnsettled && figures.withdrawn == before.withdrawn ? failures + 1 : 0
            let pause = failures == 0 ? .zero : resender.pause(settings.keeping, afterFailures: failures)
            try await clock.sleep(for: max(pause, settings.round))
        }
    }

    /// Keeps the wish to withdraw a ticket for `run`; without a journal it is lost.
    func withdrawLater(_ id: TicketID) async { await journal?.noteWithdrawal(of: id, at: clock.wallTime) }

    /// Withdraws the ticket of one request; false when the office cannot be reached.
    private func settled(
        _ request: UnsettledRequest, in journal: RequestJournal
    ) async throws(TicketClientFailure) -> Bool {
        guard await journal.claim(request.id) else { return true }
        let now = clock.wallTime
        if request.day >= now.day {
            do throws(NotDone) {
                _ = try await answer(.transition(.cancel, of: request.id, by: nil), for: request.id)
            } catch {
                guard request.isOver(after: error.failure, at: now, grace: settings.grace) else {
                    await journal.abandon(request.id)
                    if case .unavailable = error.failure { return false }
                    return true
                }
            }
        }
        try await journal.settle(request.id, isGiven: false)
        resender.count { $0.withdrawn += 1 }
        return true
    }
}
