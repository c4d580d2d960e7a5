package import Reception
import Synchronization

/// A scenario that somebody watches and takes part in while it runs: turns commands into happenings, numbers the buttons
/// that are shown, and remembers what was done. A terminal drives it with lines; a browser could with commands.
package final class LiveSession: Sendable {
    private struct State {
        var choices: [Int: [Choice]] = [:]
        var typed: [LiveRecording.Step] = []
    }

    private let recording: LiveRecording
    private let until: Instant
    private let reading: LiveReading
    private let tempo: any LiveTempo
    private let save: @Sendable (_ path: String, _ text: String) throws -> Void
    private let tell: @Sendable (LiveNews) -> Void
    private let state = Mutex(State())

    /// Makes a session of `scenario`, whose text is `text`. `save` writes a file; `tell` gets the news, on the simulation's
    /// thread and in order.
    package init(
        _ scenario: Scenario, text: String, tempo: any LiveTempo,
        save: @escaping @Sendable (_ path: String, _ text: String) throws -> Void,
        tell: @escaping @Sendable (LiveNews) -> Void
    ) {
        recording = LiveRecording(text: text, seed: scenario.seed, until: scenario.until)
        until = scenario.until
        reading = LiveReading(robots: scenario.robots)
        self.tempo = tempo
        self.save = save
        self.tell = tell
    }

    /// Lets the session see what a robot shows and writes down: for `ScenarioRunner`'s `customise`.
    package func watch(_ parts: inout AgentParts, _ robot: SimulatedRobotContext) {
        parts.screens.append(WatchedScreen { [self] view in show(view, robot.index, at: robot.clock.now) })
        parts.journal = WatchedJournal(parts.journal) { [tell] entry in
            tell(LiveNews(at: entry.at, robot: robot.index, content: .journal(entry)))
        }
    }

    /// What the session wants to be told of.
    package var watching: ScenarioWatch {
        var watch = ScenarioWatch()
        watch.happened = { [tell] instant, step in
            tell(LiveNews(at: instant, robot: step.robot, content: .happens(step.happening)))
        }
        watch.reported = { [tell] report, robot in
            tell(LiveNews(at: robot.clock.now, robot: robot.index, content: .reports(report)))
        }
        return watch
    }

    /// Does what the lines say, each at the instant it comes in. Returns when one of them says so, or at the end of the
    /// scenario when there are no more.
    package func run(_ lines: AsyncStream<String>, on stage: any ScenarioStage) async {
        for await line in lines {
            do throws(LiveRefusal) {
                guard let command = try reading.command(line) else { continue }
                if case .quit = command { return }
                try await perform(command, on: stage)
            } catch {
                answer(.refusal(error), stage)
            }
        }
        try? await stage.clock.sleep(until: until)
    }

    /// Does what a command says, now.
    package func perform(_ command: LiveCommand, on stage: any ScenarioStage) async throws(LiveRefusal) {
        switch command {
        case .happens(let step): await perform(step, on: stage)
        case .touches(let number, let robot): await perform(try touch(number, robot), on: stage)
        case .speed(let speed):
            tempo.setSpeed(speed)
            answer(.answer("time passes \(JSONText.digits(speed)) times as fast as on the wall"), stage)
        case .pause:
            tempo.pause()
            answer(.answer("time stands still; \"go\" lets it go on"), stage)
        case .goesOn: tempo.goOn()
        case .waits(let delay):
            guard !tempo.isPaused else {
                throw LiveRefusal(description: "time stands still, this would never end; write go first")
            }
            try? await stage.clock.sleep(for: delay)
        case .saves(let path): try save(to: path, stage)
        case .help: answer(.help(LiveWord.all), stage)
        case .quit: break
        }
    }

    private func perform(_ step: TypedStep, on stage: any ScenarioStage) async {
        let now = stage.clock.now
        state.withLock { $0.typed.append(LiveRecording.Step(at: now, members: step.members)) }
        await stage.perform(step.happening, on: step.robot)
    }

    private func touch(_ number: Int, _ robot: Int) throws(LiveRefusal) -> TypedStep {
        let choices = state.withLock { $0.choices[robot] ?? [] }
        guard choices.indices.contains(number - 1) else {
            let shown = choices.isEmpty ? "no button is shown" : "the buttons that are shown are 1 to \(choices.count)"
            throw LiveRefusal(description: "\(shown); to say a number write: says \(number)")
        }
        return reading.step(robot, touching: choices[number - 1])
    }

    private func show(_ view: ScreenView, _ robot: Int, at instant: Instant) {
        state.withLock { $0.choices[robot] = view.state.choices }
        tell(LiveNews(at: instant, robot: robot, content: .shows(view)))
    }

    private func save(to path: String, _ stage: any ScenarioStage) throws(LiveRefusal) {
        let steps = state.withLock { $0.typed }
        do {
            try save(path, try recording.text(with: steps, at: stage.clock.now))
        } catch {
            throw LiveRefusal(description: "\(path) was not written: \(error)")
        }
        answer(.answer("\(path) is written: \(steps.count) steps were added"), stage)
    }

    private func answer(_ content: LiveNews.Content, _ stage: any ScenarioStage) {
        tell(LiveNews(at: stage.clock.now, robot: 0, content: content))
    }
}
