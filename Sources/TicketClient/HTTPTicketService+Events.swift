package import Reception

extension HTTPTicketService {
    /// Follows the office; a lost connection is made again, and what came meanwhile is caught up.
    ///
    /// Returns once nothing more can be missed; a stream from now on of an office that cannot be reached throws at once.
    package func events(after sequence: Int64?) async -> AsyncThrowingStream<OfficeEvent, any Error> {
        let reader = OfficeEventReader(of: self, after: sequence)
        do throws(TicketFailure) {
            if sequence == nil { try await reader.begin() }
            return AsyncThrowingStream { try await reader.next() }
        } catch {
            return AsyncThrowingStream { throw error }
        }
    }
}
