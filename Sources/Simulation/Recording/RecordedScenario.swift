package import Journaling
import Reception

/// A scenario made of a recorded session: what visitors, officials and parts did becomes steps, what the robot did becomes
/// expectations, each within a second of its time.
///
/// What a journal does not tell cannot be taken over. Words become their meaning (`means`). The office begins the session
/// without tickets, so numbers of a day under way are expected as any number; tickets taken elsewhere, desks and lines that
/// open or close, changes of the office's rules, other robots, and who is not close enough to appear are not in it. Parts
/// that were not there (no camera, no dossiers) are there in a simulation; they break, or nobody comes. A sentence takes as
/// long as the simulated voice takes. `gaps` says which of these the session met.
package struct RecordedScenario: Sendable {
    /// The scenario.
    package let scenario: Scenario
    /// What could not be taken over, a sentence each.
    package let gaps: [String]

    /// Makes a scenario of `session`. Refuses one that is empty or longer than a scenario may be.
    package init(_ session: JournalSession, name: String) throws(ScenarioError) {
        let entries = Array(session.lines.map(\.entry).prefix { $0.event?.kind != .stopping })
        guard let first = session.lines.first?.entry, let wall = first.event?.wall, let last = entries.last else {
            throw ScenarioError(description: "the session is empty; choose one in which something happened")
        }
        // Scenarios begin at a full minute: everything is as much later as the recording was.
        let shift = Delay.milliseconds(wall.utcMilliseconds % 60_000) - (first.at - .start)
        let stop = session.lines.map(\.entry).first { $0.event?.kind == .stopping }?.at
        let end = (stop ?? last.at + Self.margin) + shift
        guard (end - .start).seconds <= Scenario.longest else {
            throw ScenarioError(description: "the session lasts longer than a day, the most a scenario may last")
        }
        let visitors = RecordedVisitors(entries)
        let steps =
            RecordedFaces(settings: session.header.settings).steps(entries) + RecordedFaults.steps(entries)
            + RecordedClock.steps(entries) + visitors.steps
        gaps = visitors.gaps + RecordedFaults.gaps(entries)
        scenario = Scenario(
            name: name, shows: Self.shows(wall, gaps), seed: Self.seed(session.header.seed), day: wall.day,
            minute: wall.minute, dossiers: visitors.dossiers, steps: Self.inOrder(steps, shift, end),
            expectations: RecordedDeeds(entries).expectations(Self.margin, shift, end), until: end)
    }

    /// How far from its time a deed may be done.
    private static let margin = Delay.seconds(1)

    private static func inOrder(_ steps: [Scenario.Step], _ shift: Delay, _ end: Instant) -> [Scenario.Step] {
        steps.map { Scenario.Step(at: min(max(.start, $0.at + shift), end), $0.happening) }
            .enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    /// A seed that a file can hold and that chooses the same variants of replies.
    private static func seed(_ seed: UInt64) -> UInt64 { seed > UInt64(Int.max) ? seed % 1_000 : seed }

    private static func shows(_ wall: WallTime, _ gaps: [String]) -> String {
        let lost = gaps.isEmpty ? "" : "; not taken over: " + gaps.joined(separator: "; ")
        return String("recorded on \(wall.day)\(lost)".prefix(1_000))
    }
}

/// The jumps of the clock on the wall during a recording.
enum RecordedClock {
    /// Less is how a clock is set right all the time.
    private static let smallest = 1_500

    static func steps(_ entries: [JournalEntry]) -> [Scenario.Step] {
        var steps: [Scenario.Step] = []
        var last: Int64?
        for entry in entries {
            guard let wall = entry.event?.wall else { continue }
            let zero = wall.utcMilliseconds - entry.at.microseconds / 1_000
            if let last, abs(zero - last) >= smallest {
                steps.append(Scenario.Step(at: entry.at, .clockJumps(by: .milliseconds(zero - last))))
            }
            if last.map({ abs(zero - $0) >= smallest }) ?? true { last = zero }
        }
        return steps
    }
}

extension Instant {
    /// The instant `delay` before this one; before the start it is negative.
    static func - (instant: Instant, delay: Delay) -> Instant { instant + (.zero - delay) }
}
