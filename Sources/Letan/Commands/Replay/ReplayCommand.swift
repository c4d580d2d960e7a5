import Journaling
import Knowledge
import Reception

/// `letan replay`: feeds the events of a journal back and compares the actions.
enum ReplayCommand: Command {
    static let name = "replay"
    static let operands = "FILE|DIR"
    static let summary = "feed a journal's events to the conversation again and show the first difference"
    static let options: [Option] = [
        .flag("--diff", "show the first difference field by field, and what went before"),
        .value("--context", "N", "how many events to show before the difference (default: 5)"),
        .value("--until", "SECONDS|:LINE", "go on to an instant or a line and say how things stand"),
        .flag("--step", "event by event: Enter goes on, a number so many events, c to the end, q quits"),
        .value("--session", "N", "only the Nth start of the robot in the file"),
        .flag("--json", "one JSON object a session, a step or a state"),
    ]

    static func run(_ invocation: Invocation) async throws -> ExitCode {
        let arguments = invocation.arguments
        try arguments.limitOperands(to: 1)
        guard let path = arguments.operands.first else {
            throw CommandError.usage("which journal? letan replay FILE")
        }
        let view = try view(arguments)
        let recordings = try Recording.read(path, session: try arguments.int("--session", in: 1...1_000_000))
        let models = try Models.load(invocation.installation)
        let today = try invocation.configuration().digest()
        let office = ReplayOffice(
            domain: models.domain, words: JournalWords(renderer: models.content.replies),
            modelsDigest: models.contentDigest, settingsDigest: today, output: invocation.output,
            isJSON: arguments.has("--json"))
        switch view {
        case .verdict(let context):
            var agrees = true
            for recording in recordings {
                if try !ReplayVerdict(office: office, context: context).show(recording) { agrees = false }
            }
            return agrees ? .ok : .failed
        case .until(let place):
            try ReplayState(office: office).show(recordings, at: place)
            return .ok
        case .steps: return try await ReplayWalk(office: office).show(recordings)
        }
    }

    /// What is to be seen of a replay.
    private enum View {
        /// Whether it is the same; with `context`, the first difference and so many events before it.
        case verdict(context: Int?)
        case until(ReplayState.Place)
        case steps
    }

    private static func view(_ arguments: Arguments) throws(CommandError) -> View {
        let chosen = ["--diff", "--until", "--step"].filter(arguments.has)
        guard chosen.count <= 1 else {
            throw .usage("\(chosen.joined(separator: " and ")) are two ways to look at a replay; use one")
        }
        let context = try arguments.int("--context", in: 0...1_000)
        guard context == nil || arguments.has("--diff") else { throw .usage("--context needs --diff") }
        if let place = arguments.value("--until") { return .until(try ReplayState.Place(place)) }
        if arguments.has("--step") { return .steps }
        return .verdict(context: arguments.has("--diff") ? context ?? 5 : nil)
    }
}

/// What every view of a replay needs: the office of today, its words, and where to write.
struct ReplayOffice {
    let domain: ConversationDomain
    let words: JournalWords
    let modelsDigest: String
    let settingsDigest: String
    let output: Output
    let isJSON: Bool

    /// The replay of `recording`, with the settings it was recorded with.
    func replay(_ recording: Recording) -> Replay {
        Replay(machine: ConversationMachine(domain: domain, settings: recording.session.header.settings))
    }

    /// The language of the first words.
    var language: Language { domain.office.language }
}
