import Foundation
import Reception
import Simulation
import Testing
import Ticketing

/// The wall of an office in a zone of the system's database; the test moves it.
private struct ZonedClock: ReceptionClock {
    let clock = ManualClock()
    let calendar: Calendar
    let start: Date

    init(zone: String, start: String) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        self.calendar = calendar
        self.start = try Date(start, strategy: .iso8601)
    }

    var now: Instant { clock.now }

    var wallTime: WallTime {
        let date = start.addingTimeInterval(now.seconds)
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        return WallTime(
            utcMilliseconds: Int64(date.timeIntervalSince1970 * 1_000),
            day: LocalDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0),
            minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }

    func sleep(until deadline: Instant) async throws { try await clock.sleep(until: deadline) }
}

@Suite("Midnight", .timeLimit(.minutes(5)))
struct MidnightTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    /// In the night to 25 October 2026 the hour from two to three comes twice in Berlin, in that to 29 March never.
    @Test(arguments: ["2026-10-24T20:30:00Z", "2026-03-28T21:30:00Z"])
    func comesOnceInANightOfAnotherLength(start: String) async throws {
        let clock = try ZonedClock(zone: "Europe/Berlin", start: start)
        let service = service(at: database.path, clock: clock)
        var days: [LocalDay: [TicketNumber]] = [:]
        for hour in 0..<8 {
            let ticket = try await service.issue(registryRequest, id: TicketID(rawValue: "\(hour)")).ticket
            days[ticket.day, default: []].append(ticket.number)
            clock.clock.advance(by: .seconds(3_600))
        }
        #expect(days.count == 2)
        for numbers in days.values {
            #expect(numbers == numbers.indices.map { TicketNumber(prefix: "A", ordinal: $0 + 1) })
        }
        let begun = try await firstEvents(9, of: service).filter {
            if case .dayBegan = $0.change { true } else { false }
        }
        #expect(begun.count == 1)
    }

    @Test func betweenManyWhoIssueAndCallLosesNobodyOfEitherDay() async throws {
        let clock = ManualClock(minute: 23 * 60 + 59)
        let service = service(at: database.path, clock: clock)
        let issued = try await withThrowingTaskGroup(of: [Ticket].self) { group in
            for task in 0..<16 {
                group.addTask {
                    var tickets: [Ticket] = []
                    for turn in 0..<20 {
                        if task == 0 { clock.advance(by: .seconds(6)) }
                        let id = TicketID(rawValue: "\(task)-\(turn)")
                        tickets.append(try await service.issue(registryRequest, id: id).ticket)
                        if turn % 4 == 0 { _ = try await service.callNext(desk: "1") }
                    }
                    return tickets
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let days = Dictionary(grouping: issued, by: \.day)
        #expect(issued.count == 320 && days.count == 2)
        for tickets in days.values {
            let numbers = tickets.map(\.number).sorted { ($0.rawValue.count, $0) < ($1.rawValue.count, $1) }
            #expect(numbers == numbers.indices.map { TicketNumber(prefix: "A", ordinal: $0 + 1) })
        }
    }

    private func firstEvents(_ count: Int, of service: EmbeddedTicketService) async throws -> [OfficeEvent] {
        var events: [OfficeEvent] = []
        for try await event in await service.events(after: 0).prefix(count) { events.append(event) }
        return events
    }
}
