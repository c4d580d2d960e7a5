package import Reception
import TicketWire

extension HTTPTicketService {
    package func callNext(desk: DeskID, key: String?) async throws(TicketFailure) -> TicketStanding? {
        // A lost answer must not call a second visitor, so there always is a key.
        let question = Question.post("desks", desk.rawValue, "call-next", key: key ?? resender.newKey())
        do throws(NotDone) {
            return try await answer(question) { (ticket: TicketObject?) throws(WireError) in try ticket?.standing() }
        } catch {
            throw error.failure
        }
    }

    package func apply(
        _ transition: TicketTransition, to id: TicketID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        let question = Question.transition(transition, of: id, by: desk)
        do throws(TicketFailure) {
            return try await changed(id, by: question, goal: Goal(transition))
        } catch {
            // A desk sees that it failed and does it again; for a visitor who left nobody would.
            if case .unavailable = error, transition == .cancel, desk == nil { await withdrawLater(id) }
            throw error
        }
    }

    package func transfer(
        _ id: TicketID, to line: LineID, by desk: DeskID?
    ) async throws(TicketFailure) -> TicketStanding {
        let question = Question.post("tickets", id.rawValue, "transfer", body: TransferBody(line: line, desk: desk))
        return try await changed(id, by: question, goal: .line(line))
    }

    package func prioritise(
        _ id: TicketID, because reason: PriorityClass
    ) async throws(TicketFailure) -> TicketStanding {
        let question = Question.post("tickets", id.rawValue, "priority", body: PriorityBody(priority: reason))
        return try await changed(id, by: question, goal: .priority)
    }

    package func setDesk(
        _ desk: DeskID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> DeskStanding {
        let question = Question.post("desks", desk.rawValue, availability.path, body: AvailabilityBody(reason: reason))
        return try await asked(question) { (desk: DeskObject) in desk.standing }
    }

    package func setLine(
        _ line: LineID, _ availability: Availability, reason: String?
    ) async throws(TicketFailure) -> LineStanding {
        let question = Question.post("lines", line.rawValue, availability.path, body: AvailabilityBody(reason: reason))
        return try await asked(question) { (line: LineObject) throws(WireError) in try line.standing() }
    }

    /// Changes a ticket; where a resend is told that it cannot be changed so, the first try may have done it.
    private func changed(
        _ id: TicketID, by question: Question, goal: Goal
    ) async throws(TicketFailure) -> TicketStanding {
        do throws(NotDone) {
            return try await answer(question, for: id)
        } catch {
            guard error.wasResent, Goal.mayBeReached(after: error.failure) else { throw error.failure }
            let standing = try await ticket(id)
            guard goal.isReached(by: standing.ticket) else { throw error.failure }
            return standing
        }
    }
}
