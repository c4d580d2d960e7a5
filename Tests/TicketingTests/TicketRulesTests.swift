import Reception
import Testing
import Ticketing

@Suite("Rules of the ticket office")
struct TicketRulesTests {
    @Test(
        "numbers have at least three digits",
        arguments: [(1, "B001"), (12, "B012"), (999, "B999"), (1_000, "B1000"), (12_345, "B12345")])
    func number(ordinal: Int, text: String) {
        #expect(TicketNumber(prefix: "B", ordinal: ordinal).rawValue == text)
    }

    @Test(
        "ordinary tickets are owed after a priority call",
        arguments: [
            ("", 0), ("o", 0), ("oo", 0), ("p", 2), ("op", 1), ("oop", 0), ("po", 2), ("pp", 2), ("ooop", 0),
        ])
    func owed(latest: String, owed: Int) {
        #expect(CallingOrder.interleaved(ordinaryBetween: 2).ordinaryOwed(latest: latest.map { $0 == "p" }) == owed)
    }

    /// The closed form against the calls one by one, for every small queue, turn and interleaving.
    @Test("people ahead is what calling one by one gives", arguments: 1...3)
    func peopleAhead(ordinaryBetween: Int) {
        let interleaving = CallingOrder.interleaved(ordinaryBetween: ordinaryBetween)
        for ordinary in 0...7 {
            for prioritised in 0...7 {
                let all = QueueLength(ordinary: ordinary, prioritised: prioritised)
                for owed in 0...ordinaryBetween {
                    let order = callOrder(of: all, owed: owed, interleaving)
                    for (index, ticket) in order.enumerated() {
                        let ahead = interleaving.ahead(
                            prioritised: ticket.prioritised,
                            before: QueueLength(ordinary: ticket.rank, prioritised: ticket.rank), all: all, owed: owed)
                        #expect(ahead == index, "\(all), \(owed) owed")
                    }
                }
            }
        }
    }

    /// Who is called in turn: kind, and rank among its kind.
    private func callOrder(
        of all: QueueLength, owed: Int, _ interleaving: CallingOrder
    ) -> [(prioritised: Bool, rank: Int)] {
        var left = all
        var order: [(prioritised: Bool, rank: Int)] = []
        // The last priority call lies as far back as the debt says.
        var latest = Array(repeating: false, count: interleaving.memory - owed) + [owed > 0]
        while left.total > 0 {
            let turn = interleaving.ordinaryOwed(latest: latest) == 0
            let prioritised = (turn && left.prioritised > 0) || left.ordinary == 0
            latest.insert(prioritised, at: 0)
            if prioritised {
                order.append((true, all.prioritised - left.prioritised))
                left.prioritised -= 1
            } else {
                order.append((false, all.ordinary - left.ordinary))
                left.ordinary -= 1
            }
        }
        return order
    }

    @Test(
        "the estimated wait is rounded up to whole minutes",
        arguments: [
            ([300], 1, 0, 0), ([300], 1, 3, 15), ([300, 600], 1, 2, 15), ([300], 2, 3, 8), ([61], 1, 1, 2),
            ([0], 1, 5, 0), ([], 1, 3, nil), ([300], 0, 3, nil), ([300], 0.5, 1, 10),
        ] as [([Double], Double, Int, Int?)])
    func estimate(seconds: [Double], desks: Double, ahead: Int, minutes: Int?) {
        let estimate = WaitEstimate(serviceTimes: seconds.map { .seconds($0) }, desks: desks)
        #expect(estimate?.minutes(peopleAhead: ahead) == minutes)
    }
}
