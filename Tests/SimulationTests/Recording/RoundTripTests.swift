import Foundation
import Journaling
import Reception
import Simulation
import Testing

@Suite("A recorded session becomes a scenario in which the same is done")
struct RoundTripTests {
    /// A scenario whose journal does not tell enough, and why.
    static let exceptions: [String: String] = [
        "fault-everything-broken-and-mended-vi.json": "its journal was broken, too",
        "fault-journal-fails-vi.json": "its journal was broken",
        "fault-journal-full-vi.json": "its journal was broken",
        "fault-loudspeaker-slow-vi.json": "how slow a sound is, a journal does not tell",
        "fault-matcher-slow-vi.json": "what a visitor did not wait for, a journal does not tell",
        "fault-voice-slow-vi.json": "how slow a sound is, a journal does not tell",
    ]

    static let files = ShippedOffice.files.filter { file in
        guard let scenario = try? ShippedOffice.scenario(file) else { return true }
        return scenario.isTold && exceptions[file] == nil
    }

    @Test("the robot says the same in the same order within a second", arguments: files)
    func sameReplies(_ file: String) throws {
        let original = try ShippedOffice.scenario(file)
        let runner = ScenarioRunner(office: try ShippedOffice.office.get())
        let played = try runner.run(original)
        let session = try JournalReader.sessions(in: played.journal, path: file)[0]
        let recorded = try RecordedScenario(session, name: file)
        let text = ScenarioWriter().text(of: recorded.scenario)
        let again = try runner.run(Scenario(parsing: text, file: "recorded-\(file)"))
        #expect(again.failures == [], "\(text)\n\(again.transcript.joined(separator: "\n"))")
        let (then, now) = (replies(played, until: original.until), replies(again, until: original.until))
        #expect(now.map(\.key) == then.map(\.key), "\(text)")
        for (before, after) in zip(then, now) {
            #expect(abs((after.at - before.at).seconds) <= 1, "\(before) \(after)")
        }
    }

    private func replies(_ outcome: ScenarioOutcome, until end: Instant) -> [(at: Instant, key: ReplyKey)] {
        outcome.entries[0].compactMap { entry in
            guard case .speak(_, let reply, _) = entry.action, entry.at < end else { return nil }
            return (entry.at, reply.key)
        }
    }
}

extension Scenario {
    /// Whether a single journal tells all of it: one robot in one life at the office as it is, and nobody who is generated.
    fileprivate var isTold: Bool {
        robots.count == 1 && crowd == nil && recurring.isEmpty && changes == OfficeChanges()
            && !steps.contains { step in
                switch step.happening {
                case .dies, .line: true
                case .desk(_, let deed): [.opens, .pauses, .closes].contains(deed)
                case .breaks(_, .garbage), .breaks(_, .erring), .breaks(_, .crashing): true
                default: false
                }
            }
    }
}
