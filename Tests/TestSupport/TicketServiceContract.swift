package import Reception
import Simulation
import Testing

/// The promises of `TicketService`, to be kept by every implementation: one test a promise and implementation.
package enum TicketServiceContract {
    /// All promises.
    package static let promises: [TicketPromise] =
        TicketPromise.ofIssuing + TicketPromise.ofNames + TicketPromise.ofPriority + TicketPromise.ofQueueing
        + TicketPromise.ofCalling + TicketPromise.ofDesks + TicketPromise.ofEvents + TicketPromise.ofDays
}

/// One promise and how it is tried.
package struct TicketPromise: Sendable, CustomTestStringConvertible {
    /// Opens an empty ticket office; called once a trial.
    package typealias Opening = @Sendable (Office, any ReceptionClock) async throws -> any TicketService

    /// The promise in words.
    package let testDescription: String
    private let office: Office
    private let trial: @Sendable (TicketTrial) async throws -> Void

    init(_ words: String, office: Office = .twoLines, trial: @escaping @Sendable (TicketTrial) async throws -> Void) {
        testDescription = words
        self.office = office
        self.trial = trial
    }

    /// Tries the promise on the service that `open` makes.
    package func check(_ open: Opening) async throws {
        let clock = ManualClock()
        try await trial(TicketTrial(service: try await open(office, clock), clock: clock))
    }
}

/// One empty office at 08:00 on a Monday, and short words for what is done there.
struct TicketTrial: Sendable {
    let service: any TicketService
    let clock: ManualClock

    /// Issues a ticket under `id`.
    @discardableResult
    func issue(
        _ id: TicketID, line: LineID = "registry", priority: PriorityClass? = nil, name: String? = nil
    ) async throws(TicketFailure) -> TicketStanding {
        let request = TicketRequest(line: line, priority: priority, language: .vietnamese, displayName: name)
        return try await service.issue(request, id: id)
    }

    /// Issues tickets one after the other.
    func issue(_ ids: [TicketID], line: LineID = "registry") async throws {
        for id in ids { try await issue(id, line: line) }
    }

    /// Calls to `desk` until nobody waits; the ids in the order of the calls.
    func callAll(desk: DeskID = "1") async throws -> [TicketID] {
        var called: [TicketID] = []
        while let standing = try await service.callNext(desk: desk) { called.append(standing.ticket.id) }
        return called
    }

    /// Serves the next of desk 1 for `length`.
    func serveNext(for length: Delay) async throws {
        let called = try #require(try await service.callNext(desk: "1"))
        _ = try await service.apply(.serve, to: called.ticket.id)
        clock.advance(by: length)
        _ = try await service.apply(.finish, to: called.ticket.id)
    }
}

extension Office {
    /// Two lines, A and B; desk 1 serves the first, desk 2 the second, desk 3 both; always open.
    package static let twoLines = office(hours: .always)

    /// The same, where this robot calls the numbers, asks for names and has wifi, but no snacks today.
    package static let announcing = office(
        hours: .always,
        customs: {
            var customs = OfficeCustoms()
            customs.announcer = .robot
            customs.callByName = .ask
            customs.facilities = [
                Facility(id: "wifi"), Facility(id: "snacks", isAvailable: false), Facility(id: "drinking-water"),
                Facility(id: "legal-advice"),
            ]
            customs.links = [.portal, .payment]
            return customs
        }())

    /// The same two lines, with other hours, for the first perhaps its own, other customs, or room for fewer tickets.
    package static func office(
        hours: OpeningHours, registryHours: OpeningHours? = nil, capacity: Int = 10_000,
        rules: TicketRules = TicketRules(), customs: OfficeCustoms = OfficeCustoms()
    ) -> Office {
        Office(
            timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
            lines: [
                Line(id: "registry", prefix: "A", dailyCapacity: capacity, hours: registryHours),
                Line(id: "certification", prefix: "B", dailyCapacity: capacity),
            ],
            desks: [
                Desk(id: "1", lines: ["registry"]), Desk(id: "2", lines: ["certification"]),
                Desk(id: "3", lines: ["certification", "registry"]),
            ],
            hours: hours, rules: rules, customs: customs)
    }

    /// Open on weekdays from 08:00 to 11:30 and from 13:30 to 17:00.
    static let weekdays: OpeningHours = {
        let day = [OpenStretch(opens: 480, closes: 690), OpenStretch(opens: 810, closes: 1_020)]
        return OpeningHours(weekly: [day, day, day, day, day, [], []])
    }()

    /// Open every day from 13:30 to 18:00.
    static let afternoons = OpeningHours(
        weekly: Array(repeating: [OpenStretch(opens: 810, closes: 1_080)], count: 7))
}
