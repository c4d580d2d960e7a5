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
    /// How long they wait for a free robot.
    package let patienceAtRobot: Delay
    /// How long they wait for their call.
    package let patienceInLine: Delay
    /// How long they walk to the desk.
    package let walk: Delay
    /// The id of the number they take where no robot takes it for them.
    package var ticket: TicketID {
        let digits = SeededNumbers(seed: ticketSeed)
        return TicketID(rawValue: digits.hexadecimal() + digits.hexadecimal())
    }
    /// What they say and how long they think.
    let talk: SeededRandom
    private let service: SeededRandom
    private let ticketSeed: UInt64

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
        var patience = streams.numbers(of: .patience, for: key)
        patienceAtRobot = plan.patienceAtRobot.draw(&patience)
        patienceInLine = plan.patienceInLine.draw(&patience)
        var steps = streams.numbers(of: .walk, for: key)
        walk = plan.walk.draw(&steps)
        service = streams.numbers(of: .service, for: key)
        talk = streams.numbers(of: .talk, for: key)
        var ids = streams.numbers(of: .ticket, for: key)
        ticketSeed = ids.next()
    }

    /// How long the service takes at a desk of `line`. It is the visitor's own: whichever desk serves, it takes as long.
    package func serviceTime(in line: LineID, of plan: CrowdPlan) -> Delay {
        var numbers = service
        return (plan.service[line] ?? plan.otherService).draw(&numbers)
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
