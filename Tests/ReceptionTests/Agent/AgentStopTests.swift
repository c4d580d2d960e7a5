import Reception
import Simulation
import TestSupport
import Testing

@Suite("A robot stops gracefully, and at once when it must", .timeLimit(.minutes(1)))
struct AgentStopTests {
    @Test("A stop waits for the end of the sentence, closes the journal and leaves nobody asleep")
    func endsTheSentence() async throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.arrive()
            try await robot.at(1.8)
        }
        #expect(robot.deeds.last == "2.4 end of visit 1: stopped")
        let heard = robot.output.samples(of: 1).count
        #expect(heard == "greet.hello".count * SimulatedSynthesizer.samplesPerCharacter)
        #expect(robot.clock.nextDeadline == nil)
        await #expect(throws: PartFailure.self) { try await robot.journal.append([]) }
    }

    @Test("A stop while nobody is there is a matter of no time")
    func stopsWhileIdle() throws {
        let robot = try Robot()
        try robot.live { try await $0.at(1) }
        #expect(robot.clock.now == .start + .seconds(1))
    }

    @Test("A sentence that does not end is not waited for longer than the deadline")
    func stopDeadline() throws {
        let robot = try Robot { _, settings, _ in settings.stopDeadline = .seconds(2) }
        try robot.live { robot in
            robot.output.faults.set(.hanging)
            try await robot.at(1)
            robot.say("guide")
            try await robot.at(2)
        }
        #expect(robot.clock.now == .start + .seconds(4))
        #expect(robot.clock.nextDeadline == nil)
    }

    @Test("A ticket that is issued while the robot stops is given back before it has stopped")
    func lateTicketWhileStopping() async throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.ticketFault.set(.hanging)
            robot.say("ticket")
            try await robot.at(2)
            await robot.agent.stop()
            try await robot.at(4)
            robot.ticketFault.set(.none)
        }
        #expect(try await robot.tickets.tickets().map(\.ticket.status) == [.cancelled])
    }

    @Test("A ticket that is issued although the robot was cancelled is given back")
    func lateTicketAfterCancellation() async throws {
        let robot = try Robot { parts, _, clock in
            // Cancellation ends the wait and not the issue.
            parts.tickets = AwkwardTicketService(
                service: parts.tickets, beforeIssue: { try? await clock.sleep(for: .seconds(5)) })
        }
        try VirtualExecutor().run(robot.clock, limit: .start + .seconds(100)) {
            await withTaskGroup { group in
                group.addTask { await robot.agent.run() }
                robot.say("ticket")
                try? await robot.at(1)
                group.cancelAll()
            }
        }
        #expect(try await robot.tickets.tickets().map(\.ticket.status) == [.cancelled])
    }

    @Test("Cancelling ends the run at once, whatever it does, and leaves nobody asleep", arguments: [0.5, 1.9, 3, 4])
    func cancellation(_ seconds: Double) throws {
        let robot = try Robot()
        try VirtualExecutor().run(robot.clock, limit: .start + .seconds(100)) {
            await withTaskGroup { group in
                group.addTask { await robot.agent.run() }
                group.addTask {
                    robot.arrive()
                    try? await robot.at(3)
                    robot.ticketFault.set(.hanging)
                    robot.say("ticket")
                }
                try? await robot.at(seconds)
                group.cancelAll()
            }
        }
        #expect(robot.clock.now == .start + .seconds(seconds))
        #expect(robot.clock.nextDeadline == nil)
    }

    @Test("What comes in after the stop is of no account")
    func inputAfterStop() throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            await robot.agent.stop()
            await robot.agent.stop()
            robot.say("ticket")
            try await robot.at(2)
        }
        #expect(robot.deeds == [])
    }
}
