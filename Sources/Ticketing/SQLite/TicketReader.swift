import Reception
import SQLite
import Threading

/// The reading side of a store: sees every commit that was answered before, and goes on while the writer waits for the
/// disk, or the disk takes nothing more.
actor TicketReader {
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    private let executor = SerialQueueExecutor(label: "letan.tickets.reading")
    private let file: OfficeFile
    private let writer: TicketWriter
    private var opened: SQLiteLedger?

    init(_ file: OfficeFile, writer: TicketWriter) {
        self.file = file
        self.writer = writer
    }

    /// Opens the file for both sides if it is not open.
    func open() async throws(DatabaseFailure) { _ = try await ledger() }

    /// Closes the file.
    func close() { opened = nil }

    func transaction<Answer: Sendable>(
        _ body: @Sendable (any TicketLedger) throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        let ledger: SQLiteLedger
        do { ledger = try await self.ledger() } catch { throw error.asTicketFailure }
        let failure: TicketFailure
        do throws(TicketFailure) {
            try ledger.begin(.reading)
            let answer = try body(ledger)
            try ledger.commit()
            return answer
        } catch {
            failure = error
        }
        ledger.rollBack()
        // What is wrong with the file is wrong for the writer, too.
        if let cause = ledger.lastFailure, !cause.isPassing {
            opened = nil
            await writer.close()
        }
        throw failure
    }

    /// The writer opens first: it checks the file and brings it to this version.
    private func ledger() async throws(DatabaseFailure) -> SQLiteLedger {
        if let opened, opened.isInPlace() { return opened }
        opened = nil
        try await writer.open()
        if let opened { return opened }
        let ledger = try file.ledger(.reading)
        opened = ledger
        return ledger
    }
}
