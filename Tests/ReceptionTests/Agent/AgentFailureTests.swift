import Reception
import Simulation
import TestSupport
import Testing

@Suite("A part that fails degrades the robot and never stops it", .timeLimit(.minutes(1)))
struct AgentFailureTests {
    // MARK: Tickets

    @Test("A ticket service that hangs is apologised for, and its late ticket given back")
    func ticketsHang() async throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.ticketFault.set(.hanging)
            robot.say("ticket")
            try await robot.at(20)
            robot.ticketFault.set(.none)
            try await robot.at(21)
        }
        #expect(
            robot.deeds == [
                "1.0 visit 1 of []", "1.0 issue certification", "2.5 say take_ticket.working",
                "9.0 alert ticketsUnavailable", "9.0 say take_ticket.unavailable", "20.0 give back T1",
                "21.0 end of visit 1: stopped",
            ])
        #expect(try await robot.tickets.tickets().map(\.ticket.status) == [.cancelled])
        #expect(robot.reports.contains("9.0 alert ticketsUnavailable"))
    }

    @Test("A ticket that cannot be given back at once is given back when the service works again")
    func givingBackIsTriedAgain() async throws {
        let robot = try Robot()
        try robot.live { robot in
            try await Self.makeLateTicket(robot)
            try await robot.at(22)
            robot.ticketFault.set(.none)
            try await robot.at(40)
        }
        #expect(try await robot.tickets.tickets().map(\.ticket.status) == [.cancelled])
        #expect(!robot.reports.contains { $0.hasSuffix("left T1") })
    }

    @Test("A ticket that can never be given back is told to the operator")
    func givingBackFails() async throws {
        let robot = try Robot()
        try robot.live { robot in
            try await Self.makeLateTicket(robot)
            try await robot.at(60)
        }
        #expect(robot.reports.contains { $0.hasSuffix("left T1") })
    }

    /// Lets a ticket be issued too late, and the service fail right after.
    private static func makeLateTicket(_ robot: Robot) async throws {
        try await robot.at(1)
        robot.ticketFault.set(.hanging)
        robot.say("ticket")
        try await robot.at(20)
        robot.ticketFault.set(.dying(afterSteps: 1, reason: "down"))
    }

    @Test("A ticket office that is lost is told once, however often it is tried")
    func ticketsLost() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.ticketFault.set(.failing(reason: "no route to the office"))
            try await robot.at(20)
            robot.ticketFault.set(.none)
            try await robot.at(60)
        }
        let reports = robot.reports.filter { $0.contains("tickets") }
        #expect(reports.count == 2)
        #expect(reports.first == "0.0 tickets failed")
        #expect(reports.last?.hasSuffix("tickets ready") == true)
    }

    @Test("Events of the ticket office that come while the connection is down are not missed")
    func ticketEventsAreResumed() throws {
        let asked = Gathered<Int64?>()
        let robot = try Robot { parts, _, _ in
            parts.tickets = AwkwardTicketService(service: parts.tickets, asked: asked)
        }
        try robot.live { robot in
            try await robot.at(1)
            for _ in 0..<3 { robot.say("ticket"); try await robot.at(5) }
            try await robot.at(10)
        }
        let sequences = robot.events.compactMap { event in
            if case .ticketEvent(let event) = event { return event.sequence }
            return nil as Int64?
        }
        #expect(sequences == sequences.sorted())
        #expect(asked.all.count > 1)
        #expect(asked.all.dropFirst().allSatisfy { $0 != nil })
    }

    // MARK: Understanding

    @Test("A matcher that hangs is given up after two seconds, and an official called")
    func matcherHangs() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.matcher.fault.set(.hanging)
            robot.say("guide")
            try await robot.at(10)
            robot.matcher.fault.set(.none)
            robot.say("guide")
            try await robot.at(15)
        }
        #expect(
            robot.deeds.prefix(4) == [
                "0.0 visit 1 of []", "2.0 alert notUnderstood", "2.0 say degraded.matcher",
                "10.0 say procedure_guide.offer certified-copy",
            ])
        #expect(robot.reports.contains("2.0 matcher failed"))
        #expect(robot.reports.contains("10.0 matcher ready"))
    }

    @Test("A matcher that fails is told once, and again when it works")
    func matcherFails() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.matcher.fault.set(.failing(reason: "no model"))
            for second in [1.0, 2, 3] {
                try await robot.at(second)
                robot.say("guide")
            }
            try await robot.at(4)
            robot.matcher.fault.set(.none)
            robot.say("guide")
            try await robot.at(5)
        }
        #expect(robot.reports.filter { $0.contains("matcher") } == ["1.0 matcher failed", "4.0 matcher ready"])
    }

    // MARK: Speech

    @Test("A voice that fails is told once, and again when it speaks; the visit goes on by screen")
    func voiceFails() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.synthesizer.faults.set(.failing(reason: "no engine"))
            robot.say("guide")
            try await robot.at(1)
            robot.say("yes")
            try await robot.at(2)
            robot.synthesizer.faults.set(.none)
            robot.say("staff")
            try await robot.at(10)
        }
        #expect(robot.reports.filter { $0.contains("speech") } == ["0.0 speech failed", "3.2 speech ready"])
        #expect(robot.deeds.contains("1.0 issue certification"))
        #expect(robot.screen.views.contains { $0.caption == "procedure_guide.offer certified-copy (vi)" })
    }

    @Test("A voice that hangs holds no visit for ever", arguments: [true, false])
    func voiceHangs(_ isEngine: Bool) throws {
        let robot = try Robot()
        try robot.live { robot in
            (isEngine ? robot.synthesizer.faults : robot.output.faults).set(.hanging)
            try await robot.at(1)
            robot.arrive()
            try await robot.at(5)
            robot.leave()
            try await robot.at(60)
        }
        #expect(robot.deeds.contains { $0.hasSuffix("end of visit 1: left") })
        #expect(robot.reports.contains { $0.hasSuffix("speech failed") })
        #expect(robot.lastQuiet == true)
    }

    // MARK: Seeing

    @Test("A camera lost in mid-visit is told and tried again; the visit goes on, and faces get new ids")
    func cameraLost() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.arrive()
            try await robot.at(5)
            robot.camera.fault.set(.failing(reason: "unplugged"))
            try await robot.at(6)
            robot.camera.fault.set(.none)
            try await robot.at(10)
        }
        #expect(robot.deeds.contains("5.0 say degraded.camera"))
        #expect(
            robot.reports.filter { $0.contains("camera") } == [
                "0.0 camera ready", "5.0 camera failed", "6.0 camera ready",
            ])
        #expect(robot.faces == [1, 2])
        #expect(robot.deeds.filter { $0.contains("visit") }.count == 2)
    }

    @Test("A camera that gives no more frames is noticed")
    func cameraHangs() throws {
        let robot = try Robot()
        try robot.live { robot in
            robot.arrive()
            try await robot.at(5)
            robot.camera.fault.set(.hanging)
            try await robot.at(20)
            robot.camera.fault.set(.none)
            try await robot.at(30)
        }
        let camera = robot.reports.filter { $0.contains("camera") }
        #expect(camera.count == 3)
        #expect(camera.first == "0.0 camera ready")
        #expect(camera.last?.hasSuffix("camera ready") == true)
        #expect(robot.deeds.contains { $0.hasSuffix("say degraded.camera") })
    }

    @Test("A detector that fails is a robot that cannot see")
    func detectorFails() throws {
        let scene = SimulatedScene()
        let detector = SimulatedFaceDetector(scene: scene)
        let robot = try Robot { parts, _, _ in parts.eyes?.detector = detector }
        try robot.live { robot in
            try await robot.at(1)
            detector.fault.set(.failing(reason: "no model"))
            try await robot.at(2)
        }
        #expect(robot.reports.filter { $0.contains("camera") } == ["0.0 camera ready", "1.0 camera failed"])
    }

    // MARK: The journal

    @Test("A journal that fails is told once, and again when it writes; the robot goes on")
    func journalFails() throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.journal.fault.set(.failing(reason: "the disk is full"))
            robot.say("guide")
            try await robot.at(5)
            robot.journal.fault.set(.none)
            robot.say("staff")
            try await robot.at(6)
        }
        #expect(robot.reports.filter { $0.contains("journal") } == ["1.0 journal failed", "5.0 journal ready"])
        #expect(robot.deeds.contains("5.0 say talk_to_staff.called"))
        #expect(robot.screen.views.contains { $0.state.sheet == .procedure(id: "certified-copy") })
    }

    @Test("A journal that hangs is told; nobody waits for it, and what came meanwhile is written afterwards")
    func journalHangs() throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.journal.fault.set(.hanging)
            robot.say("guide")
            try await robot.at(10)
            #expect(robot.screen.views.contains { $0.state.sheet == .procedure(id: "certified-copy") })
            robot.journal.fault.set(.none)
            try await robot.at(11)
        }
        #expect(robot.reports.filter { $0.contains("journal") } == ["6.0 journal failed", "10.0 journal ready"])
        #expect(robot.deeds.contains { $0.hasSuffix("say procedure_guide.offer certified-copy") })
    }

    @Test("A screen that hangs is told, and holds up neither the voice nor the other screens")
    func screenHangs() throws {
        let hanging = FaultSwitch(part: .screen)
        let robot = try Robot { parts, _, _ in
            parts.screens.insert(BreakableScreen(ScriptedScreen(), fault: hanging), at: 0)
        }
        try robot.live { robot in
            hanging.set(.hanging)
            try await robot.at(1)
            robot.say("guide")
            try await robot.at(10)
        }
        #expect(robot.reports.contains("5.0 screen failed"))
        #expect(robot.screen.views.contains { $0.state.sheet == .procedure(id: "certified-copy") })
    }
}

extension Robot {
    /// The faces that appeared, in order.
    var faces: [FaceID] {
        events.compactMap { event in
            if case .presence(let presence) = event, presence.kind == .appeared { return presence.face }
            return nil
        }
    }
}
