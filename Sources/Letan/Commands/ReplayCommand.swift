import Journaling
import Reception

/// `letan replay`: feeds the events of a journal back and compares the actions.
enum ReplayCommand: Command {
    static let name = "replay"
    static let operands = "FILE"
    static let summary = "feed a journal's events to the conversation again and show the first difference"
    static let options: [Option] = []

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        try invocation.arguments.limitOperands(to: 1)
        guard let path = invocation.arguments.operands.first else {
            throw CommandError.usage("which journal? letan replay FILE")
        }
        let models = try Models.load(invocation.installation)
        let configuration = try invocation.configuration()
        let settingsDigest = try configuration.digest()
        let sessions: [JournalSession]
        do throws(JournalError) { sessions = try JournalReader.sessions(path: path) } catch {
            throw CommandError.failed(error.description)
        }
        var agrees = true
        for session in sessions {
            let machine = ConversationMachine(
                domain: models.domain, settings: configuration.agent.conversation)
            let outcome = try Replay(machine: machine).run(session)
            for line in report(outcome, of: session, path, models, settingsDigest) { invocation.output.line(line) }
            if outcome.difference != nil { agrees = false }
        }
        return agrees ? .ok : .failed
    }

    private static func report(
        _ outcome: Replay.Outcome, of session: JournalSession, _ path: String, _ models: Models,
        _ settingsDigest: String
    ) -> [String] {
        var lines = ["\(path):\(session.firstLine): \(outcome.events) events, \(outcome.actions) actions replayed"]
        if let cut = session.cutAt { lines.append("\(path):\(cut): cut in mid-line; replayed up to there") }
        guard let difference = outcome.difference else { return lines + ["  the same"] }
        lines.append("\(path):\(difference.line): the first difference")
        lines.append("  journal: \(difference.recorded ?? "(no action here)")")
        lines.append("  replay:  \(difference.replayed ?? "(no action here)")")
        if session.header.models != models.contentDigest { lines.append("  note: Models has changed since") }
        if session.header.configuration != settingsDigest {
            lines.append("  note: the journal was written with another configuration")
        }
        return lines
    }
}
