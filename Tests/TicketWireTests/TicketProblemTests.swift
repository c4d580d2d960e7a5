import Foundation
import Reception
import Testing
import TicketWire

@Suite("Refusals over the wire", .timeLimit(.minutes(1)))
struct TicketProblemTests {
    private static let opening = OpeningTime(day: LocalDay(year: 2026, month: 11, day: 23), minute: 450)

    /// Every failure but `unavailable`, whose reason stays at the office, and the status it has.
    private static let failures: [(TicketFailure, Int)] =
        [
            (.storageFull, 507), (.notFound, 404), (.unknownLine(line: "fish"), 422), (.unknownDesk(desk: "99"), 404),
            (.closed(reopens: opening), 409), (.closed(reopens: nil), 409), (.full(reopens: opening), 409),
            (.full(reopens: nil), 409), (.limitReached(held: "B012"), 409), (.atOtherDesk(desk: "3"), 409),
            (.keyReused, 422),
        ]
        + TicketStatus.allCases.map { (.conflict(status: $0), 409) }
        + Availability.allCases.map { (.deskUnavailable(desk: "3", availability: $0), 409) }

    @Test("a failure comes back as it was", arguments: failures) func roundTrip(
        failure: TicketFailure, status: Int
    ) throws {
        let data = try JSONEncoder().encode(TicketProblem(failure))
        let problem = try JSONDecoder().decode(TicketProblem.self, from: data)
        #expect(problem.failure == failure)
        #expect(problem.status == status)
        #expect(problem.title.hasSuffix("."))
    }

    @Test("every kind of refusal has a word of its own") func words() {
        let words = Set(Self.failures.compactMap { TicketProblem($0.0).word })
        #expect(words.count == 11)
        #expect(words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) } })
    }

    @Test("why the office cannot work stays there") func unavailable() throws {
        let data = try JSONEncoder().encode(TicketProblem(.unavailable(reason: "cannot open /srv/secret.sqlite")))
        #expect(!String(decoding: data, as: UTF8.self).contains("secret"))
        let problem = try JSONDecoder().decode(TicketProblem.self, from: data)
        #expect(problem.status == 503)
        guard case .unavailable = problem.failure else {
            Issue.record("\(String(describing: problem.failure))")
            return
        }
    }

    @Test(
        "a problem that is not one of the office is no failure",
        arguments: [
            "about:blank", "", "urn:letan:problem:", "urn:letan:problem:Not-Found", "urn:letan:problem:not-found ",
            "urn:other:problem:not-found", "urn:letan:problem:unknown-line", "urn:letan:problem:unknown-desk",
            "urn:letan:problem:conflict", "urn:letan:problem:limit-reached", "urn:letan:problem:desk-unavailable",
            "urn:letan:problem:other-desk",
        ])
    func others(type: String) throws {
        let data = try JSONEncoder().encode(["type": type, "title": "No."])
        var object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        object["status"] = 409
        let problem = try JSONDecoder().decode(
            TicketProblem.self, from: JSONSerialization.data(withJSONObject: object))
        #expect(problem.failure == nil)
    }
}
