package import Threading
package import Reception

/// Where tickets are kept. All state of the ticket office is here; between transactions nothing is remembered.
///
/// Implementers promise: writing transactions happen one after the other, also across processes that use one store; a
/// transaction that throws leaves no trace; what a writing transaction answered is durable; a reading transaction sees one
/// moment and works while the store has no room to write.
package protocol TicketStore: Sendable {
    /// Runs `body` over the rows as one transaction and returns its answer once it is committed.
    func transaction<Answer: Sendable>(
        _ access: TicketAccess, _ body: @escaping @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer
    /// Signalled after writing transactions made through this store, once for those that share a commit.
    var changes: ChangeSignal { get }
    /// How often to look for changes made past this store, by another process; nil when there can be none.
    var pollingInterval: Delay? { get }
}

/// What a transaction wants to do.
package enum TicketAccess: Sendable {
    /// Only read; goes on while others write.
    case reading
    /// Read and write; one at a time.
    case writing
}
