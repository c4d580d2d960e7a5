import Reception
import Simulation
import Testing

@Suite("Our printer in the lobby")
struct SlipPrinterTests {
    @Test("prints a slip for each number, and none while the office is down")
    func prints() throws {
        let scenario = try Scenario(
            parsing: #"""
                { "name": "Slips", "shows": "two numbers, and one that cannot be had",
                  "steps": [
                    { "at": 1, "face": "Lan", "distance": 1.2 },
                    { "at": 5, "says": "a number for copies" },
                    { "at": 15, "breaks": "tickets", "how": "fails" },
                    { "at": 16, "says": "a number, please" },
                    { "at": 20, "touches": "line:family" },
                    { "at": 30, "mends": "tickets" },
                    { "at": 31, "says": "a number, please" },
                    { "at": 35, "touches": "line:family" } ],
                  "expect": [
                    { "alert": "ticketsUnavailable", "from": 20, "by": 21 },
                    { "ticket": "B001", "line": "family", "from": 35, "by": 36 } ],
                  "until": 45 }
                """#, file: "Slips")
        let paper = SlipPrinter.Paper()
        let runner = ScenarioRunner(office: .sample()) { parts, _ in
            parts.tickets = SlipPrinter(service: parts.tickets, paper: paper)
        }
        let outcome = try runner.run(scenario)
        #expect(outcome.failures == [], "\(outcome.transcript.joined(separator: "\n"))")
        #expect(paper.slips == ["A001 copies", "B001 family"])
    }
}
