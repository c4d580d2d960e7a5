import Reception
import Testing
import TicketClient

@Suite("The circuit breaker")
struct CircuitBreakerTests {
    /// Something that happens to it, at a time in seconds, and what it says to that.
    enum Step: Sendable {
        case asked(Double, goes: Bool = true, until: Double? = nil)
        case failed(Double, opens: Bool = false)
        case worked
        case gaveUp(Double)
    }

    struct Story: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let steps: [Step]

        init(_ words: String, _ steps: [Step]) { (testDescription, self.steps) = (words, steps) }
    }

    /// Five failures in a row over four seconds.
    private static let opening: [Step] = [.failed(0), .failed(1), .failed(2), .failed(3), .failed(4, opens: true)]

    static let stories = [
        Story("it opens after five failures over three seconds", opening + [.asked(4.5, goes: false, until: 5)]),
        Story("it is closed until then", opening.prefix(4) + [.asked(3)]),
        Story(
            "a burst of failures does not open it",
            Array(repeating: .failed(1), count: 100) + [.asked(1), .failed(4, opens: true)]),
        Story("one answer forgets all failures", opening.prefix(4) + [.worked] + opening.prefix(4) + [.asked(4)]),
        Story(
            "after the pause one alone tries, the others look again",
            opening + [.asked(5), .asked(5, goes: false, until: 5.25), .worked, .asked(5), .asked(5)]),
        Story(
            "the pause doubles with every try that fails, up to its limit",
            opening + [
                .asked(5), .failed(5, opens: true), .asked(5, goes: false, until: 7), .asked(7),
                .failed(7, opens: true),
                .asked(8, goes: false, until: 11), .asked(11), .failed(11, opens: true), .asked(19),
                .failed(19, opens: true), .asked(19, goes: false, until: 34),
            ]),
        Story("a try that is given up makes room for another", opening + [.asked(5), .gaveUp(5.1), .asked(5.1)]),
        Story("failures of earlier calls do not lengthen the pause", opening + [.failed(4.5), .asked(5)]),
        Story("an answer to an earlier call closes it", opening + [.worked, .asked(4)]),
    ]

    @Test(arguments: stories) func story(_ story: Story) {
        var breaker = CircuitBreaker(limits: CircuitBreaker.Limits())
        for (number, step) in story.steps.enumerated() {
            switch step {
            case .asked(let at, let goes, let end):
                let admission = breaker.admit(at: second(at))
                #expect(admission == (goes ? .go : .wait(until: second(end ?? at))), "step \(number)")
            case .failed(let at, let opens):
                let opened = breaker.failed(at: second(at))
                #expect(opened == opens, "step \(number)")
            case .worked: breaker.worked()
            case .gaveUp(let at): breaker.gaveUp(at: second(at))
            }
        }
    }

    private func second(_ seconds: Double) -> Instant { .start + .seconds(seconds) }
}
