import Foundation
import Journaling
import Reception

/// A walk through a journal, event by event.
struct ReplayWalk {
    /// How far to go before asking again.
    enum Pace: Equatable {
        case steps(Int)
        case toTheEnd
        case quit

        /// Reads what was typed: nothing, a number, `c` or `q`; nil when it is none of these.
        init?(_ text: String) {
            switch text.trimmingCharacters(in: .whitespaces) {
            case "": self = .steps(1)
            case "c": self = .toTheEnd
            case "q": self = .quit
            case let number:
                guard let count = Int(number), count > 0 else { return nil }
                self = .steps(count)
            }
        }
    }

    let office: ReplayOffice

    /// Walks through every session in turn, up to its end or first difference. On a terminal it waits for a word after
    /// each step; in a pipe it goes on by itself.
    func show(_ recordings: [Recording]) async throws -> ExitCode {
        let isTerminal = isatty(STDIN_FILENO) == 1 && !office.isJSON
        if isTerminal { office.output.note("Enter goes on, a number so many events, c to the end, q quits.") }
        var words = isTerminal ? StandardInput.lines().makeAsyncIterator() : nil
        var pace = isTerminal ? Pace.steps(1) : .toTheEnd
        var agrees = true
        for recording in recordings {
            if !office.isJSON { office.output.line("\(recording.place(recording.session.firstLine)): a start") }
            var narrator = ReplayNarrator(office)
            for step in office.replay(recording).steps(of: recording.session) {
                let difference = try step.difference()
                try tell(step, difference, of: recording, &narrator)
                if difference != nil {
                    agrees = false
                    break
                }
                pace = await next(after: pace, &words)
                if pace == .quit { return .ok }
            }
        }
        return agrees ? .ok : .failed
    }

    /// The pace after one more step; asks when the last word is used up, and quits at the end of input.
    private func next(after pace: Pace, _ words: inout AsyncStream<String>.Iterator?) async -> Pace {
        guard case .steps(let count) = pace else { return pace }
        if count > 1 { return .steps(count - 1) }
        while let line = await words?.next() {
            if let pace = Pace(line) { return pace }
            office.output.note("Enter, a number, c or q")
        }
        return .quit
    }

    private func tell(
        _ step: ReplayStep, _ difference: Replay.Difference?, of recording: Recording, _ narrator: inout ReplayNarrator
    ) throws {
        if office.isJSON { return office.output.json(StepObject(step, difference, of: recording, office)) }
        for line in narrator.lines(of: step) { office.output.line(line) }
        guard let difference else { return }
        office.output.line("\(recording.place(difference.line)): the first difference; see it with --diff")
    }
}

/// A step for programs.
private struct StepObject: Encodable {
    let file: String
    let line: Int
    let at: Double
    let event: String
    let actions: [String]
    let same: Bool

    init(_ step: ReplayStep, _ difference: Replay.Difference?, of recording: Recording, _ office: ReplayOffice) {
        file = recording.path
        line = step.line.number
        at = step.line.entry.at.seconds
        event = office.words.words(of: step.event.kind, in: office.language)
        actions = step.recorded.compactMap(\.entry.action).map(office.words.words)
        same = difference == nil
    }
}
