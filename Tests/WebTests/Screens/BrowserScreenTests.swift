import Reception
import Simulation
import TestSupport
import Testing
import Web

@Suite("The screen in a browser", .timeLimit(.minutes(1)))
struct BrowserScreenTests {
    private let clock = ManualClock()
    private let screen: BrowserScreen

    init() { screen = BrowserScreen(language: .vietnamese, clock: clock) }

    private func refusal(of choice: Choice, at number: Int?) -> ScreenRefusal? {
        do throws(ScreenRefusal) {
            try screen.take(.choice(choice), at: number)
            return nil
        } catch { return error }
    }

    @Test("keeps what every visitor's screen promises") func contract() async throws {
        try await VisitorScreenContract {
            let screen = BrowserScreen(language: .vietnamese, clock: ManualClock())
            return ScreenTrial(
                screen, type: { try? screen.take(.text($0, source: .typed, language: nil)) },
                remove: { screen.remove() }, caption: { screen.shown.view.caption })
        }.verify()
    }

    @Test("takes an answer to the question while it stands, whichever of its views was touched") func standing() async {
        await screen.show(.sample(mood: .speaking, choices: [.yes, .no]))
        await screen.show(.sample(mood: .listening, choices: [.yes, .no]))
        #expect(refusal(of: .yes, at: 1) == nil)
    }

    @Test("refuses an answer to a question that is gone, was never asked, or is of another run") func stale() async {
        await screen.show(.sample(choices: [.yes, .no], variant: 1))
        await screen.show(.sample(choices: [.yes, .no], variant: 2))
        for number in [nil, -1, 0, 1, 3, .max] { #expect(refusal(of: .no, at: number) == .stale, "\(number ?? -9)") }
        #expect(refusal(of: .no, at: 2) == nil)
    }

    @Test("takes only the times that the question offers") func times() async {
        let day = LocalDay(year: 2026, month: 3, day: 3)
        let (offered, other) = (AppointmentTime(day: day, half: .morning), AppointmentTime(day: day, half: .afternoon))
        await screen.show(.sample(choices: [.appointmentTime(time: offered), .no]))
        #expect(refusal(of: .appointmentTime(time: other), at: 1) == .stale)
        #expect(refusal(of: .appointmentTime(time: offered), at: 1) == nil)
    }

    @Test("lets two quick touches answer one question, not two") func doubleTouch() async {
        await screen.show(.sample(choices: [.yes, .no], variant: 1))
        #expect(refusal(of: .yes, at: 1) == nil)
        #expect(refusal(of: .yes, at: 1) == .stale)
        await screen.show(.sample(choices: [.yes, .no], variant: 2))
        clock.advance(by: .milliseconds(300))
        #expect(refusal(of: .yes, at: 2) == .stale, "the finger came down where the next question had just appeared")
        clock.advance(by: .milliseconds(400))
        #expect(refusal(of: .yes, at: 2) == nil)
    }

    @Test("takes one answer of many tabs that touch at once") func tabs() async {
        await screen.show(.sample(choices: [.yes, .no]))
        await withTaskGroup(of: ScreenRefusal?.self) { group in
            for tab in 0..<100 { group.addTask { refusal(of: tab.isMultiple(of: 2) ? .yes : .no, at: 1) } }
            let refusals = await group.reduce(into: []) { $0.append($1) }
            #expect(refusals.count { $0 == nil } == 1 && refusals.count { $0 == .stale } == 99)
        }
    }

    @Test("asks nobody to wait for ever when the robot did not take an answer") func again() async {
        await screen.show(.sample(choices: [.yes, .no]))
        #expect(refusal(of: .yes, at: 1) == nil)
        clock.advance(by: .milliseconds(2_999))
        #expect(refusal(of: .no, at: 1) == .stale)
        clock.advance(by: .milliseconds(1))
        #expect(refusal(of: .no, at: 1) == nil)
    }

    @Test("takes a wish at any view, old or not") func wishes() async {
        await screen.show(.sample(choices: [.line(id: "registry")], variant: 1))
        await screen.show(.sample(choices: [], variant: 2))
        for choice in [Choice.line(id: "registry"), .staff, .language(language: .english), .rating(value: 5)] {
            #expect(refusal(of: choice, at: 1) == nil)
        }
    }

    @Test("takes no more than the robot can have") func flood() async {
        var taken = 0
        for _ in 0..<10_000 {
            do throws(ScreenRefusal) {
                try screen.take(.touched)
                taken += 1
            } catch { #expect(error == .busy) }
        }
        #expect(taken == 64)
        screen.remove()
        #expect(throws: ScreenRefusal.gone) { try screen.take(.touched) }
        var read = 0
        for await _ in screen.inputs { read += 1 }
        #expect(read == 64)
    }
}
