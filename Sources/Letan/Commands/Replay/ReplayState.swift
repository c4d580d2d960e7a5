import Journaling
import Reception

/// How things stand at a place in a journal.
struct ReplayState {
    /// A place: an instant or a line.
    enum Place {
        case instant(Instant)
        case line(Int)

        /// Reads `12.5` as seconds and `:88` as a line.
        init(_ text: String) throws(CommandError) {
            if text.hasPrefix(":"), let line = Int(text.dropFirst()), line > 0 {
                self = .line(line)
            } else if let seconds = Double(text), (0...1e9).contains(seconds) {
                self = .instant(.start + .seconds(seconds))
            } else {
                throw .usage("--until needs seconds from the start, as 12.5, or a line, as :88")
            }
        }
    }

    let office: ReplayOffice

    /// Replays up to `place` and says how things stand there. A line is in one session; an instant is in all of them.
    func show(_ recordings: [Recording], at place: Place) throws {
        let recording = try session(of: recordings, holding: place)
        var situation = Situation()
        for step in office.replay(recording).steps(of: recording.session) {
            for line in [step.line] + step.recorded {
                if isBeyond(place, line) { return tell(situation, recording) }
                situation.take(line.entry)
            }
            if let difference = try step.difference() {
                let found = recording.place(difference.line)
                throw CommandError.failed("\(found): the replay differs from here on; look at it with --diff")
            }
        }
        tell(situation, recording)
    }

    private func session(of recordings: [Recording], holding place: Place) throws(CommandError) -> Recording {
        switch place {
        case .instant(let instant):
            let recording = try Recording.only(recordings, choosing: "--session N")
            let end = recording.session.lines.last?.entry.at ?? .start
            guard instant <= end else {
                throw .failed("\(recording.path): \(instant.seconds) s is beyond the end, which is at \(end.seconds) s")
            }
            return recording
        case .line(let line):
            guard let path = recordings.first?.path, recordings.allSatisfy({ $0.path == path }) else {
                throw .usage("there are several journals; name the one whose line \(line) is meant")
            }
            let last = recordings.last?.session.lastLine ?? 0
            guard line <= last, let found = recordings.last(where: { $0.session.firstLine <= line }) else {
                throw .failed("\(path): line \(line) is beyond the end; the last line is \(last)")
            }
            return found
        }
    }

    private func isBeyond(_ place: Place, _ line: JournalSession.Line) -> Bool {
        switch place {
        case .instant(let instant): line.entry.at > instant
        case .line(let number): line.number > number
        }
    }

    private func tell(_ situation: Situation, _ recording: Recording) {
        let rows = SituationWords(office: office).rows(situation)
        if office.isJSON {
            return office.output.json(
                StateObject(
                    file: recording.path, at: situation.now.seconds,
                    state: Dictionary(grouping: rows, by: \.topic).mapValues { $0.map(\.words) }))
        }
        for row in rows {
            office.output.line(row.topic + String(repeating: " ", count: max(1, 10 - row.topic.count)) + row.words)
        }
    }
}

/// A state for programs.
private struct StateObject: Encodable {
    let file: String
    let at: Double
    /// By topic its rows.
    let state: [String: [String]]
}
