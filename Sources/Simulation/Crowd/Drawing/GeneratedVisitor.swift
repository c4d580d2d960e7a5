package import Reception

/// Somebody (or a group) of a generated day, with everything about them decided before they come.
package struct GeneratedVisitor: Sendable {
    /// Counts the visitors of the day from 1.
    package let number: Int
    /// When they come through the door.
    package let arrivesAt: Instant
    /// What they come for.
    package let wish: CrowdPlan.Wish
    /// What they speak.
    package let language: Language
    /// How many they are.
    package let groupSize: Int
    /// The card they hold before a scanner, if they do.
    package let card: IdentityCard?
    /// Why they are called before others, if they ask for it.
    package let priority: PriorityClass?
    private let patience: (robot: Spread, line: Spread)
    private let pace: Spread
    private let streams: RandomStreams
    private let key: UInt64

    /// Decides about visitor `number`, who stands under `key` in the random numbers; `wishes` are those of the plan.
    init(
        _ number: Int, at arrival: Instant, in plan: CrowdPlan, wishes: [Weighted<CrowdPlan.Wish>],
        _ streams: RandomStreams, key: UInt64
    ) {
        self.number = number
        arrivesAt = arrival
        var person = streams.numbers(of: .person, for: key)
        // In this order, and each always drawn, so that a change of one share changes nothing in the other draws.
        wish = person.pick(wishes) ?? CrowdPlan.Wish(name: "", weight: 1, says: [:], wantsTicket: false)
        language = person.pick(plan.languages) ?? .vietnamese
        groupSize = person.pick(plan.groupSizes) ?? 1
        priority = Self.priority(at: person.unit() * 100, among: plan.priorities)
        let showsCard = person.unit() < plan.cards
        let sex = person.pick(Sex.allCases) ?? .female
        let age = person.pick([AgeBand.adult, .adult, .middle]) ?? .adult
        card = showsCard ? Self.card(of: number, sex: sex, age: priority == .elderly ? .elderly : age) : nil
        patience = (plan.patienceAtRobot, plan.patienceInLine)
        pace = plan.walk
        self.streams = streams
        self.key = key
    }

    private static func priority(at percent: Double, among priorities: [Weighted<PriorityClass>]) -> PriorityClass? {
        var sum = 0.0
        for priority in priorities {
            sum += priority.weight
            if percent < sum { return priority.value }
        }
        return nil
    }

    /// A card without a name, so that the visitor is not asked whether the board may show it.
    private static func card(of number: Int, sex: Sex, age: AgeBand) -> IdentityCard {
        IdentityCard(sex: sex, age: age, name: nil, person: PersonKey(rawValue: "crowd-\(number)"))
    }
}

// What is drawn when it is asked for, each from numbers of its own.
extension GeneratedVisitor {
    /// How long they wait for a free robot.
    package var patienceAtRobot: Delay { drawn(patience.robot, .patienceAtRobot) }

    /// How long they wait for their call.
    package var patienceInLine: Delay { drawn(patience.line, .patienceInLine) }

    /// How long they walk to the desk.
    package var walk: Delay { drawn(pace, .walk) }

    /// How long the service takes at a desk of `line`. It is the visitor's own: whichever desk serves, it takes as long.
    package func serviceTime(in line: LineID, of plan: CrowdPlan) -> Delay {
        drawn(plan.service[line] ?? plan.otherService, .service)
    }

    /// What they say and how long they think.
    var talk: SeededRandom { streams.numbers(of: .talk, for: key) }

    /// The id of the number they take where no robot takes it for them.
    package var ticket: TicketID {
        var numbers = streams.numbers(of: .ticket, for: key)
        let digits = SeededNumbers(seed: numbers.next())
        return TicketID(rawValue: digits.hexadecimal() + digits.hexadecimal())
    }

    private func drawn(_ spread: Spread, _ matter: DrawnMatter) -> Delay {
        var numbers = streams.numbers(of: matter, for: key)
        return spread.draw(&numbers)
    }
}
