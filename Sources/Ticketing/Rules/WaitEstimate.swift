package import Reception

/// How long a wait in one line will be, judged by how long the last tickets took.
///
/// People ahead times the mean service time, shared by the desks that serve the line, rounded up to whole minutes. Desks
/// count whether or not somebody sits there, and as if they served no other line: it is a forecast, not a promise.
package struct WaitEstimate: Hashable, Sendable {
    /// How many of the last served tickets are asked: about a morning of one desk, so that the figure follows the day
    /// without jumping at every ticket.
    package static let sample = 20

    private let perPerson: Delay?

    /// Makes an estimate from recent `serviceTimes`, none of them negative, and the number of `desks`.
    package init(serviceTimes: [Delay], desks: Int) {
        guard !serviceTimes.isEmpty, desks > 0 else {
            perPerson = nil
            return
        }
        let sum = serviceTimes.reduce(0) { $0 + $1.microseconds }
        perPerson = Delay(microseconds: sum / Int64(serviceTimes.count * desks))
    }

    /// The wait in whole minutes; nil when nobody was served yet or no desk serves the line.
    package func minutes(peopleAhead: Int) -> Int? {
        guard let perPerson else { return nil }
        return Int((perPerson.seconds * Double(peopleAhead) / 60).rounded(.up))
    }
}
