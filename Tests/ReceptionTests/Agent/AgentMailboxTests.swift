import Reception
import Simulation
import Synchronization
import TestSupport
import Testing

@Suite("Nothing a visitor does is dropped, of who is there only the newest counts", .timeLimit(.minutes(1)))
struct AgentMailboxTests {
    /// A screen whose visitor has typed many lines already and counts how many were taken.
    private final class FullScreen: VisitorScreen {
        let taken = Gathered<Int>()
        let inputs: AsyncStream<VisitorInput>

        init(lines: Int) {
            inputs = AsyncStream { [taken] in
                let number = taken.add(0)
                return number <= lines ? .text("line \(number)", source: .typed, language: nil) : nil
            }
        }

        func show(_ view: ScreenView) async {}
    }

    @Test("A robot that is held up takes in no more than it can hold, and then everything, in order")
    func backPressure() throws {
        let screen = FullScreen(lines: 1_000)
        let taken = Gathered<Int>()
        let robot = try Robot { parts, settings, _ in
            parts.screens = [screen]
            settings.journalsText = true
        }
        try robot.live { robot in
            robot.journal.fault.set(.hanging)
            try await robot.at(10)
            taken.add(screen.taken.all.count)
            robot.journal.fault.set(.none)
            try await robot.at(11)
        }
        #expect(taken.all[0] < 100)
        #expect(robot.reports.contains { $0.hasSuffix("overloaded") }, "somebody is told")
        let lines = robot.events.compactMap { event in
            if case .heard(let utterance) = event { return utterance.text }
            return nil as String?
        }
        #expect(lines == (1...1_000).map { "line \($0)" })
    }

    @Test("Many screens at once lose nothing either, and each keeps its order")
    func manyScreens() throws {
        let screens = (0..<100).map { _ in ScriptedScreen() }
        let robot = try Robot { parts, settings, _ in
            parts.screens = screens
            settings.journalsText = true
        }
        try robot.live { robot in
            robot.journal.fault.set(.hanging)
            for line in 0..<5 {
                for (number, screen) in screens.enumerated() {
                    screen.perform(.text("\(number):\(line)", source: .typed, language: nil))
                }
            }
            try await robot.at(1)
            robot.journal.fault.set(.none)
            try await robot.at(2)
        }
        let lines = robot.events.compactMap { event in
            if case .heard(let utterance) = event { return utterance.text }
            return nil as String?
        }
        #expect(lines.count == 500)
        for number in screens.indices {
            #expect(lines.filter { $0.hasPrefix("\(number):") } == (0..<5).map { "\(number):\($0)" })
        }
    }

    @Test("While the robot is held up only the newest of who is there is kept, and every result")
    func presenceKeepsTheNewest() throws {
        let robot = try Robot()
        try robot.live { robot in
            try await robot.at(1)
            robot.journal.fault.set(.hanging)
            robot.say("guide")
            for round in 0..<10 {
                robot.arrive("visitor \(round)")
                try await robot.at(Double(2 + round * 4))
                robot.leave("visitor \(round)")
                try await robot.at(Double(4 + round * 4))
            }
            robot.arrive("last")
            try await robot.at(50)
            robot.journal.fault.set(.none)
            try await robot.at(51)
        }
        let presence = robot.events.compactMap { event in
            if case .presence(let event) = event { return event }
            return nil as PresenceEvent?
        }
        #expect(presence.count == 1)
        #expect(presence.first?.faces.map(\.id) == [11])
        #expect(robot.deeds.contains { $0.hasSuffix("say procedure_guide.offer certified-copy") })
    }
}
