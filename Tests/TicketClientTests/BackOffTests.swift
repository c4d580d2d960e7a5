import Reception
import Testing
import TicketClient

@Suite("Growing pauses")
struct BackOffTests {
    private static let backOff = BackOff(first: .milliseconds(100), longest: .seconds(2))

    @Test(arguments: [(1, 100), (2, 200), (3, 400), (5, 1_600), (6, 2_000), (7, 2_000), (1_000_000, 2_000)])
    func theLimitDoublesUpToTheLongest(failures: Int, milliseconds: Int64) {
        #expect(Self.backOff.limit(afterFailures: failures) == .milliseconds(milliseconds))
    }

    @Test func pausesAreSpreadOverTheWholeOfTheLimit() {
        var random = SeededRandom(seed: 7)
        let pauses = (0..<2_000).map { _ in Self.backOff.pause(afterFailures: 4, using: &random) }
        #expect(pauses.allSatisfy { .zero <= $0 && $0 <= .milliseconds(800) })
        for eighth in 0..<8 {
            let lower = Delay.milliseconds(Int64(eighth) * 100)
            let share = pauses.count { lower <= $0 && $0 < lower + .milliseconds(100) }
            #expect((180...320).contains(share), "the \(eighth). eighth of the limit")
        }
    }

    @Test func theSameSeedGivesTheSamePauses() {
        let draws = (0..<2).map { _ in
            var random = SeededRandom(seed: 9)
            return (1...10).map { Self.backOff.pause(afterFailures: $0, using: &random) }
        }
        #expect(draws[0] == draws[1])
    }
}
