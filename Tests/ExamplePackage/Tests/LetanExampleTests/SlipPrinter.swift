import Reception
import Synchronization

/// A part of our own: a ticket office that prints a slip for each number it gives out.
struct SlipPrinter: ForwardingTicketService {
    /// The paper.
    final class Paper: Sendable {
        private let lines = Mutex<[String]>([])

        var slips: [String] { lines.withLock { $0 } }

        func print(_ slip: String) { lines.withLock { $0.append(slip) } }
    }

    let service: any TicketService
    let paper: Paper

    func forward<Answer: Sendable>(
        _ operation: TicketOperation, _ ask: @Sendable () async throws(TicketFailure) -> Answer
    ) async throws(TicketFailure) -> Answer {
        let answer = try await ask()
        if operation == .issue, let standing = answer as? TicketStanding {
            paper.print("\(standing.ticket.number) \(standing.ticket.line)")
        }
        return answer
    }
}
