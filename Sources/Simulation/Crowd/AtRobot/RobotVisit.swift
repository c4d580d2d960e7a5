import Reception

/// Plays one visitor before one robot: sees what the screen shows, does what the machine says.
struct RobotVisit: Sendable {
    let visitor: GeneratedVisitor
    let robot: any LobbyRobot
    let clock: any ReceptionClock

    /// Plays the visit to its end; nil when the task is cancelled before.
    func run(_ machine: consuming VisitorMachine) async -> VisitorMachine.Ending? {
        var machine = machine
        let (events, happened) = AsyncStream<VisitorMachine.Event>.makeStream()
        return await withTaskGroup { group in
            defer {
                group.cancelAll()
                stepAway()
            }
            group.addTask { [robot] in for await screen in robot.screens() { happened.yield(.sees(screen)) } }
            happened.yield(.turnCame)
            for await event in events {
                for action in machine.handle(event, at: clock.now) {
                    switch action {
                    case .stepUp: stepUp()
                    case .perform(let input): robot.perform(input)
                    case .startTimer(let number, let delay):
                        group.addTask { [clock] in
                            guard (try? await clock.sleep(for: delay)) != nil else { return }
                            happened.yield(.timerFired(number))
                        }
                    case .stepAway(let ending): return ending
                    }
                }
            }
            return nil
        }
    }

    /// A metre away, the whole group side by side: two faces are nearer than one face's width (rule 2).
    private func stepUp() {
        for member in 0..<visitor.groupSize {
            let aside = Double(member) - Double(visitor.groupSize - 1) / 2
            robot.place(name(of: member), SimulatedPerson(distance: 1, across: 0.5 + 0.18 * aside))
        }
    }

    private func stepAway() {
        for member in 0..<visitor.groupSize { robot.remove(name(of: member)) }
    }

    private func name(of member: Int) -> String { "visitor \(visitor.number).\(member)" }
}
