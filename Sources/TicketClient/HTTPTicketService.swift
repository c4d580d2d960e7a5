import Foundation
package import Reception
import TicketWire

/// The ticket office of another letan, over HTTP.
///
/// A call is resent with the same key until it is answered or its time is over (`TicketClientSettings.deadline`). With a
/// journal no ticket becomes a ghost: a number that was not confirmed is never given to the caller, and the ticket behind
/// it, if there is one, is cancelled by `resume` and `run` as soon as the office can be reached, also after a crash.
/// Failures say `.unavailable` unless the office itself decided; nothing of a visitor is in them.
package final class HTTPTicketService: TicketService {
    let server: ServerAddress
    let token: AccessToken?
    package let journal: RequestJournal?
    let clock: any ReceptionClock
    let settings: TicketClientSettings
    let resender: Resender

    /// Makes a client; connects to nothing and opens nothing yet. `seed` must be another one for every client of a server:
    /// it makes keys and pauses. Without a `journal` what happens to a ticket whose answer was lost is the caller's affair.
    package init(
        server: ServerAddress, token: AccessToken?, journal: RequestJournal?, clock: any ReceptionClock, seed: UInt64,
        settings: TicketClientSettings = TicketClientSettings()
    ) {
        (self.server, self.token, self.journal) = (server, token, journal)
        (self.clock, self.settings) = (clock, settings)
        resender = Resender(server: server, token: token, clock: clock, seed: seed, settings: settings)
    }

    /// How it did since it was made, and how many requests have no known end.
    package var figures: TicketClientFigures {
        var figures = resender.figures
        figures.unsettled = journal?.unsettledCount ?? 0
        return figures
    }

    package func ticket(_ id: TicketID) async throws(TicketFailure) -> TicketStanding {
        try await asked(.get("tickets", id.rawValue), for: id)
    }

    package func ticket(number: TicketNumber) async throws(TicketFailure) -> TicketStanding {
        let found = try await tickets(.get("tickets", query: ["number": number.rawValue]))
        guard let standing = found.first(where: { $0.ticket.number == number }) else { throw .notFound }
        return standing
    }

    package func tickets() async throws(TicketFailure) -> [TicketStanding] { try await tickets(.get("tickets")) }

    package func lines() async throws(TicketFailure) -> [LineStanding] {
        try await asked(.get("lines")) { (list: ListObject<LineObject>) throws(WireError) in
            try list.items.map { (line) throws(WireError) in try line.standing() }
        }
    }

    package func desks() async throws(TicketFailure) -> [DeskStanding] {
        try await asked(.get("desks")) { (list: ListObject<DeskObject>) in list.items.map(\.standing) }
    }

    package func board() async throws(TicketFailure) -> TicketBoard {
        try await asked(.get("board")) { (board: BoardObject) throws(WireError) in try board.board() }
    }

    package func dayKey() async throws(TicketFailure) -> DayKey {
        try await asked(.get("person-key")) { (key: DayKeyObject) throws(WireError) in try key.dayKey() }
    }

    package func statistics(
        from first: LocalDay, to last: LocalDay
    ) async throws(TicketFailure) -> TicketStatistics {
        let question = Question.get("statistics", query: ["from": first.description, "to": last.description])
        return try await asked(question) { (object: StatisticsObject) throws(WireError) in try object.statistics() }
    }

    private func tickets(_ question: Question) async throws(TicketFailure) -> [TicketStanding] {
        try await asked(question) { (list: ListObject<TicketObject>) throws(WireError) in
            try list.items.map { (ticket) throws(WireError) in try ticket.standing() }
        }
    }
}

extension HTTPTicketService {
    /// Asks `question` and reads the JSON of the answer; `notDone` has more to say than the protocol.
    func answer<Object: Decodable, Value>(
        _ question: Question, _ read: (Object) throws(WireError) -> Value
    ) async throws(NotDone) -> Value {
        let data = try await resender.ask(question)
        do throws(TicketClientFailure) {
            return try self.read(data, read)
        } catch {
            throw NotDone(failure: error.asTicketFailure, mayBeDone: true, wasResent: true)
        }
    }

    /// Reads the JSON of an answer.
    func read<Object: Decodable, Value>(
        _ data: Data, _ read: (Object) throws(WireError) -> Value
    ) throws(TicketClientFailure) -> Value {
        let object: Object
        do { object = try JSONDecoder().decode(Object.self, from: data) } catch {
            throw .notTheInterface(server: server.description, problem: "the answer is not of the form agreed")
        }
        do throws(WireError) { return try read(object) } catch {
            throw .notTheInterface(server: server.description, problem: error.description)
        }
    }

    /// Asks `question`, for whoever sees no more than the protocol.
    func asked<Object: Decodable, Value>(
        _ question: Question, _ read: (Object) throws(WireError) -> Value
    ) async throws(TicketFailure) -> Value {
        do throws(NotDone) { return try await answer(question, read) } catch { throw error.failure }
    }

    /// Asks `question`, whose answer is the ticket `id`.
    func asked(_ question: Question, for id: TicketID) async throws(TicketFailure) -> TicketStanding {
        do throws(NotDone) { return try await answer(question, for: id) } catch { throw error.failure }
    }

    /// Asks `question`, whose answer is the ticket `id`.
    func answer(_ question: Question, for id: TicketID) async throws(NotDone) -> TicketStanding {
        let standing = try await answer(question) { (ticket: TicketObject) throws(WireError) in try ticket.standing() }
        guard standing.ticket.id == id else {
            let failure = TicketClientFailure.otherTicket(server: server.description)
            throw NotDone(failure: failure.asTicketFailure, mayBeDone: true, wasResent: true)
        }
        return standing
    }
}
