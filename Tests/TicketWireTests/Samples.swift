import Foundation
import Reception
import Testing
import TicketWire

extension LocalDay {
    /// A Sunday.
    static let sample = LocalDay(year: 2026, month: 11, day: 22)
}

extension Ticket {
    /// A ticket with nothing but what every ticket has.
    static let plain = Ticket(
        id: "0123456789abcdef0123456789abcdef", number: "B012", line: "certification", day: .sample,
        language: .vietnamese, issuedAt: 1_795_318_200_250)

    /// A ticket that has been through everything, with a name.
    static let travelled: Ticket = {
        var ticket = Ticket(
            id: "00000000000000000000000000000001", number: "A1000", line: "registry", day: .sample,
            priority: .smallChild, language: .english, displayName: "Bà \"Lan\" 🙂", issuedAt: 1_795_318_200_001)
        (ticket.status, ticket.desk, ticket.line) = (.served, "3", "land")
        (ticket.queuedAt, ticket.calledAt) = (1_795_318_260_000, 1_795_318_320_999)
        (ticket.servingAt, ticket.endedAt) = (1_795_318_380_000, 1_795_318_440_500)
        return ticket
    }()
}

extension TicketStatistics.Counts {
    /// One of everything, and lengths of time that are no whole seconds.
    static let sample: TicketStatistics.Counts = {
        var counts = TicketStatistics.Counts()
        (counts.queued, counts.served, counts.noShows) = (9, 4, 1)
        (counts.abandoned, counts.transferred, counts.open) = (2, 1, 1)
        (counts.wait.count, counts.wait.mean, counts.wait.p50, counts.wait.p90) = (5, 100.3333333, 90.5, 200)
        (counts.service.count, counts.service.mean, counts.service.p50, counts.service.p90) = (4, 300, 250, 400.125)
        return counts
    }()
}

extension TicketStatistics {
    /// A day's statistics with these cells.
    static func sample(cells: [Group]) -> TicketStatistics {
        TicketStatistics(
            from: .sample, to: .sample, total: .sample, lines: [Group(line: "certification", counts: .sample)],
            hours: [Group(hour: 8, counts: .sample)], days: [Group(day: .sample, counts: .sample)], cells: cells)
    }
}

extension TicketObject {
    /// A ticket on the wire of which `key` says `value`.
    static func sample(with key: String, as value: String) throws -> TicketObject {
        let data = try JSONEncoder().encode(TicketObject(Ticket.travelled))
        var object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        object[key] = value
        return try JSONDecoder().decode(TicketObject.self, from: JSONSerialization.data(withJSONObject: object))
    }
}
