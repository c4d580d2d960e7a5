package import Reception
import Synchronization

/// A scenario that somebody watches and takes part in while it runs: turns commands into happenings, numbers the buttons
/// that are shown, and remembers what was done. A terminal drives it with lines; a browser could with commands.
package final class LiveSession: Sendable {
    /// How the lines ended.
    package enum End: Sendable {
        /// Somebody wants no more.
        case quit
        /// There are no more lines; the scenario goes on as it is written.
        case noMoreLines
    }

    private struct State {
        var choices: [Int: [Choice]] = [:]
        var typed: [LiveRecording.Step] = []
    }

    private let scenario: LiveRecording
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
        self.scenario = LiveRecording(text: text, until: scenario.until)
        reading = LiveReading(robots: scenario.robots)
        self.tempo = tempo
        self.save = save
        self.tell = tell
    }

    /// Lets the session see what a robot shows and writes down.
    package func watch(_ parts: inout AgentParts, robot: Int, clock: any ReceptionClock) {
        parts.screens.append(WatchedScreen { [self] view in show(view, robot, at: clock.now) })
        parts.journal = WatchedJournal(parts.journal) { [tell] entry in
            tell(LiveNews(at: entry.at, robot: robot, content: .journal(entry)))
        }
    }

    /// Tells of a step of the file that happens.
    package func note(_ happening: Scenario.Happening, robot: Int, at instant: Instant) {
        tell(LiveNews(at: instant, robot: robot, content: .happens(happening)))
    }

    /// Does what the lines say, each at the instant it comes in, until they end or one says so.
    package func run(_ lines: AsyncStream<String>, on stage: any LiveStage) async -> End {
        for await line in lines {
            do throws(LiveRefusal) {
                guard let command = try reading.command(line) else { continue }
                if case .quit = command { return .quit }
                try await perform(command, on: stage)
            } catch {
                answer(.refusal(error), stage)
            }
        }
        return .noMoreLines
    }

    /// Does what a command says, now.
    package func perform(_ command: LiveCommand, on stage: any LiveStage) async throws(LiveRefusal) {
        switch command {
        case .happens(let step): await perform(step, on: stage)
        case .touches(let number, let robot): await perform(try touch(number, robot), on: stage)
        case .speed(let speed):
            tempo.setSpeed(speed)
            answer(.answer("time passes \(speed) times as fast"), stage)
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

    private func perform(_ step: TypedStep, on stage: any LiveStage) async {
        let now = stage.clock.now
        state.withLock { $0.typed.append(LiveRecording.Step(at: now, members: step.members)) }
        note(step.happening, robot: step.robot, at: now)
        await stage.perform(step.happening, robot: step.robot)
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

    private func save(to path: String, _ stage: any LiveStage) throws(LiveRefusal) {
        let steps = state.withLock { $0.typed }
        do {
            try save(path, try scenario.text(with: steps, at: stage.clock.now))
        } catch {
            throw LiveRefusal(description: "\(path) was not written: \(error)")
        }
        answer(.answer("\(path) is written: \(steps.count) steps were added"), stage)
    }

    private func answer(_ content: LiveNews.Content, _ stage: any LiveStage) {
        tell(LiveNews(at: stage.clock.now, robot: 0, content: content))
    }
}
