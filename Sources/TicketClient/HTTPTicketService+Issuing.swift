package import Reception
import TicketWire

extension HTTPTicketService {
    /// Issues a ticket; the number is the office's, confirmed, and no longer in the journal.
    package func issue(_ request: TicketRequest, id: TicketID) async throws(TicketFailure) -> TicketStanding {
        let question = Question.post("tickets", key: id.rawValue, body: IssueBody(request))
        guard let journal else { return try await asked(question, for: id) }
        do throws(TicketClientFailure) { try await journal.begin(id, at: clock.wallTime) } catch {
            throw error.asTicketFailure
        }
        let standing: TicketStanding
        do throws(NotDone) { standing = try await answer(question, for: id) } catch {
            // A journal that cannot forget keeps what `run` then finds never to have been issued.
            if error.mayBeDone { await journal.abandon(id) } else { try? await journal.settle(id, isGiven: false) }
            throw error.failure
        }
        // Nobody hears of a number before the journal has forgotten it: else it would be withdrawn after a crash.
        do throws(TicketClientFailure) { try await journal.settle(id, isGiven: true) } catch {
            throw error.asTicketFailure
        }
        return standing
    }
}
