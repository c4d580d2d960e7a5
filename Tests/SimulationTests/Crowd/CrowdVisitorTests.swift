import Reception
import Simulation
import Testing

@Suite("A visitor at a robot")
struct CrowdVisitorTests {
    /// A question of the robot, and what a visitor with `wish` does about it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var reply = ReplyKind.whatCanIDo
        var arguments: [ReplyArgument] = []
        var choices: [Choice] = []
        var hasTicket = false
        var wantsTicket = true
        var priority: PriorityClass?
        let does: Deed
    }

    enum Deed: Sendable, Equatable {
        case says
        case touches(Choice)
        case leaves(VisitorMachine.Ending)
    }

    private static let lines: [Choice] = [.line(id: "land"), .line(id: "copy")]
    private static let reasons: [Choice] = [.priority(reason: .elderly), .priority(reason: .pregnant), .no]
    private static let ticket = Ticket(
        id: "t", number: "A001", line: "copy", day: LocalDay(year: 2026, month: 3, day: 2), language: .vietnamese,
        issuedAt: 0)

    static let cases: [Case] = [
        Case(testDescription: "asked what they want", does: .says),
        Case(testDescription: "not understood", reply: .notUnderstood, does: .says),
        Case(testDescription: "asked for the line", reply: .askLine, choices: lines, does: .touches(.line(id: "copy"))),
        Case(
            testDescription: "asked for the procedure", reply: .askProcedure,
            choices: [.procedure(id: "other"), .procedure(id: "copy-procedure")],
            does: .touches(.procedure(id: "copy-procedure"))),
        Case(testDescription: "offered a ticket", reply: .guideOffer, choices: [.yes, .no], does: .touches(.yes)),
        Case(
            testDescription: "offered a ticket they do not want", reply: .guideOffer, choices: [.yes, .no],
            wantsTicket: false, does: .touches(.no)),
        Case(
            testDescription: "taken at their word", reply: .confirmTopic,
            arguments: [.topic(topic: Topic(intent: .takeTicket, line: "copy"))], choices: [.yes, .no],
            does: .touches(.yes)),
        Case(
            testDescription: "mistaken", reply: .confirmTopic,
            arguments: [.topic(topic: Topic(intent: .takeTicket, line: "land"))], choices: [.yes, .no],
            does: .touches(.no)),
        Case(
            testDescription: "shown topics, theirs among them", reply: .offerTopics,
            choices: [
                .topic(topic: Topic(intent: .officeHours)), .topic(topic: Topic(intent: .takeTicket)), .staff,
            ], does: .touches(.topic(topic: Topic(intent: .takeTicket)))),
        Case(
            testDescription: "shown topics that are none of theirs", reply: .offerTopics,
            choices: [.topic(topic: Topic(intent: .officeHours)), .staff], does: .touches(.staff)),
        Case(
            testDescription: "asked for a rating", reply: .askRating, choices: [.rating(value: 5)],
            does: .touches(.rating(value: 5))),
        Case(testDescription: "given a ticket", reply: .ticketIssued, hasTicket: true, does: .leaves(.ticket(ticket))),
        Case(
            testDescription: "offered priority without a right", reply: .priorityOffer, choices: reasons,
            hasTicket: true, does: .touches(.no)),
        Case(
            testDescription: "offered priority they have a right to", reply: .priorityOffer, choices: reasons,
            hasTicket: true, priority: .pregnant, does: .touches(.priority(reason: .pregnant))),
        Case(
            testDescription: "asked whether to give the ticket back", reply: .confirmCancelTicket,
            choices: [.yes, .no],
            does: .touches(.no)),
        Case(
            testDescription: "told what they wanted to know", reply: .hoursOpen, wantsTicket: false,
            does: .leaves(.informed)),
        Case(testDescription: "told what they did not ask", reply: .hoursOpen, does: .says),
        Case(testDescription: "told that it is closed", reply: .ticketClosed, does: .leaves(.refused)),
        Case(testDescription: "told that the office is down", reply: .ticketUnavailable, does: .leaves(.refused)),
        Case(testDescription: "handed over", reply: .offerStaff, does: .leaves(.handedOver)),
    ]

    private static func visitor(wantsTicket: Bool, priority: PriorityClass?) -> GeneratedVisitor {
        var plan = CrowdPlan.queue(perHour: 600, minutes: 60, desks: 1, service: .fixed(1))
        plan.wishes = [
            CrowdPlan.Wish(
                name: "copy", weight: 1, says: [.vietnamese: ["sao y"]], wantsTicket: wantsTicket, line: "copy",
                procedure: "copy-procedure")
        ]
        plan.priorities = priority.map { [Weighted($0, weight: 100)] } ?? []
        return CrowdGenerator(plan, startMinute: 0, seed: 1).visitors()[0]
    }

    private static func screen(_ reply: ReplyKind, _ question: Case? = nil, variant: Int) -> ScreenState {
        ScreenState(
            mood: .listening, language: .vietnamese,
            reply: Reply(
                key: reply.key, language: .vietnamese, variant: variant, arguments: question?.arguments ?? []),
            choices: question?.choices ?? [],
            ticket: question?.hasTicket ?? false ? TicketStanding(ticket: ticket, peopleAhead: 1) : nil,
            awaitsVisitor: true)
    }

    /// Fires the last timer that `actions` start, and so on, until something else is done.
    private static func deed(_ machine: inout VisitorMachine, _ actions: [VisitorMachine.Action]) -> Deed? {
        var actions = actions
        for _ in 0..<10 {
            for action in actions {
                switch action {
                case .perform(.text("sao y", _, _)): return .says
                case .perform(.choice(let choice)): return .touches(choice)
                case .stepAway(let ending): return .leaves(ending)
                case .perform, .stepUp, .startTimer: continue
                }
            }
            guard case .startTimer(let number, _)? = actions.last else { return nil }
            actions = machine.handle(.timerFired(number), at: .start)
        }
        return nil
    }

    @Test("answers what is asked", arguments: cases)
    func answers(_ question: Case) {
        var machine = VisitorMachine(
            Self.visitor(wantsTicket: question.wantsTicket, priority: question.priority), office: .vietnamese, slips: 0)
        #expect(machine.handle(.turnCame, at: .start).contains(.stepUp))
        let greeted = machine.handle(.sees(Self.screen(.greetHello, variant: 1)), at: .start)
        #expect(Self.deed(&machine, greeted) == .says)
        let asked = machine.handle(.sees(Self.screen(question.reply, question, variant: 2)), at: .start)
        #expect(Self.deed(&machine, asked) == question.does)
    }

    @Test("does nothing while the robot speaks, or shows what was answered already")
    func waits() {
        var machine = VisitorMachine(Self.visitor(wantsTicket: true, priority: nil), office: .vietnamese, slips: 0)
        _ = machine.handle(.turnCame, at: .start)
        var screen = Self.screen(.greetHello, variant: 1)
        screen.awaitsVisitor = false
        #expect(machine.handle(.sees(screen), at: .start) == [])
        screen.awaitsVisitor = true
        let greeted = machine.handle(.sees(screen), at: .start)
        #expect(Self.deed(&machine, greeted) == .says)
        #expect(machine.handle(.sees(screen), at: .start) == [])
    }

    @Test("gives up a robot that never understands, within a bounded number of turns")
    func isBounded() {
        var machine = VisitorMachine(Self.visitor(wantsTicket: true, priority: nil), office: .vietnamese, slips: 0)
        _ = machine.handle(.turnCame, at: .start)
        for variant in 1...VisitorMachine.mostTurns + 1 {
            let actions = machine.handle(.sees(Self.screen(.notUnderstood, variant: variant)), at: .start)
            if case .leaves(let ending)? = Self.deed(&machine, actions) {
                #expect(ending == .handedOver)
                #expect(machine.handle(.sees(nil), at: .start) == [])
                return
            }
        }
        Issue.record("the visitor never leaves")
    }
}
