import Journaling
import Reception

/// Whether a replay does what was done, and if not, where they part.
struct ReplayVerdict {
    let office: ReplayOffice
    /// With a number the difference is told field by field, with so many events before it.
    let context: Int?

    /// Replays one session and tells of it; whether it agrees.
    func show(_ recording: Recording) throws -> Bool {
        let outcome = try office.replay(recording).run(recording.session)
        if office.isJSON {
            office.output.json(try Verdict(outcome, of: recording))
        } else {
            for line in try lines(outcome, of: recording) { office.output.line(line) }
        }
        return outcome.difference == nil
    }

    private func lines(_ outcome: Replay.Outcome, of recording: Recording) throws -> [String] {
        let session = recording.session
        var lines = [
            "\(recording.place(session.firstLine)): \(outcome.events) events, \(outcome.actions) actions replayed"
        ]
        if let cut = session.cutAt { lines.append("\(recording.place(cut)): cut in mid-line; replayed up to there") }
        if session.header.configuration != office.settingsDigest {
            lines.append("  note: written with another configuration than today's; the replay goes by that one")
        }
        guard let difference = outcome.difference else { return lines + ["  the same"] }
        lines.append("\(recording.place(difference.line)): the first difference")
        lines += try context.map { try details(difference, in: recording, after: $0) } ?? brief(difference)
        if session.header.models != office.modelsDigest { lines.append("  note: Models has changed since") }
        return lines
    }

    private func brief(_ difference: Replay.Difference) -> [String] {
        [
            "  journal: \(difference.recorded ?? "(no action here)")",
            "  replay:  \(difference.replayed ?? "(no action here)")",
        ]
    }

    /// What went before, what was done then and is now, and the fields that differ.
    private func details(
        _ difference: Replay.Difference, in recording: Recording, after count: Int
    ) throws -> [String] {
        var narrator = ReplayNarrator(office)
        var before: [[String]] = []
        for step in office.replay(recording).steps(of: recording.session) {
            before.append(narrator.lines(of: step, before: difference.line))
            if before.count > count + 1 { before.removeFirst() }
            guard try step.difference() != nil else { continue }
            let (then, now) = (
                step.recorded.dropFirst(step.agreeing).first, step.replayed.dropFirst(step.agreeing).first
            )
            return before.flatMap(\.self) + [
                "      - recorded: \((then?.entry.action).map(office.words.words) ?? Self.nothing)",
                "      + replayed: \(now.map(office.words.words) ?? Self.nothing)",
            ] + (try difference.fields().flatMap(Self.lines))
        }
        return []
    }

    private static let nothing = "(no action here)"

    private static func lines(of field: FieldDifference) -> [String] {
        [
            "  \(field.path.isEmpty ? "the whole action" : field.path)", "      - \(field.recorded ?? "(not there)")",
            "      + \(field.replayed ?? "(not there)")",
        ]
    }
}

/// The verdict for programs.
private struct Verdict: Encodable {
    struct Difference: Encodable {
        let line: Int
        let fields: [Field]
    }

    struct Field: Encodable {
        let path: String
        let recorded: String?
        let replayed: String?
    }

    let file: String
    let line: Int
    let events: Int
    let actions: Int
    let cutAt: Int?
    let same: Bool
    let difference: Difference?

    init(_ outcome: Replay.Outcome, of recording: Recording) throws {
        file = recording.path
        line = recording.session.firstLine
        events = outcome.events
        actions = outcome.actions
        cutAt = recording.session.cutAt
        same = outcome.difference == nil
        difference = try outcome.difference.map { difference in
            Difference(
                line: difference.line,
                fields: try difference.fields().map {
                    Field(path: $0.path, recorded: $0.recorded, replayed: $0.replayed)
                })
        }
    }
}
