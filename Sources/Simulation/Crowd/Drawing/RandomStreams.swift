import Reception

/// What a stream of random numbers decides. The raw values are part of what a seed means.
enum DrawnMatter: UInt64 {
    case arrivals = 1
    case person, patienceAtRobot, patienceInLine, walk, service, talk, ticket
}

/// Streams of random numbers that do not touch each other: how much one of them is used changes nothing in another.
///
/// Two plans with one seed so meet the same visitors, and what differs in their days comes from the plans (common random
/// numbers; A. M. Law, Simulation Modeling and Analysis, section 11.2).
struct RandomStreams: Sendable {
    private let seed: UInt64

    /// Begins the streams of `seed`.
    init(seed: UInt64) { self.seed = seed }

    /// The numbers of `matter` for the `key`th thing it decides about.
    func numbers(of matter: DrawnMatter, for key: UInt64) -> SeededRandom {
        // Each step mixes thoroughly and maps distinct values to distinct ones.
        var ofMatter = SeededRandom(seed: seed &+ matter.rawValue)
        var ofKey = SeededRandom(seed: ofMatter.next() &+ key)
        return SeededRandom(seed: ofKey.next())
    }
}

extension SeededRandom {
    /// A number in 0..<1 of 53 random bits.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// One of `choices` by weight; nil when there is none.
    mutating func pick<Value>(_ choices: [Weighted<Value>]) -> Value? {
        let place = unit() * choices.reduce(0) { $0 + $1.weight }
        var sum = 0.0
        for choice in choices {
            sum += choice.weight
            if place < sum { return choice.value }
        }
        return choices.last?.value
    }

    /// One of `elements`; nil when there is none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[Int(unit() * Double(elements.count))]
    }
}
