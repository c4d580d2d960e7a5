import Journaling
import Reception

/// Tells the steps of a replay, a line for each event and action: line number, seconds, words.
struct ReplayNarrator {
    private let words: JournalWords
    /// The language on the screen, in which the buttons are named.
    private var language: Language

    init(_ office: ReplayOffice) {
        words = office.words
        language = office.language
    }

    /// What happened in `step` and what was done about it; up to the line `end`, which is left out.
    mutating func lines(of step: ReplayStep, before end: Int = .max) -> [String] {
        var lines: [String] = []
        for line in [step.line] + step.recorded where line.number < end {
            if case .show(let screen) = line.entry.action { language = screen.language }
            let indent = line.entry.action == nil ? "" : "  "
            let text = words.words(of: line.entry, in: language)
            lines.append("\(Self.right(line.number, 7)) \(Self.seconds(line.entry.at))  \(indent)\(text)")
        }
        return lines
    }

    /// An instant in seconds to a tenth, right-aligned.
    static func seconds(_ instant: Instant) -> String {
        let tenths = instant.microseconds / 100_000
        return right("\(tenths / 10).\(tenths % 10)", 9)
    }

    private static func right(_ value: some CustomStringConvertible, _ width: Int) -> String {
        let text = value.description
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
