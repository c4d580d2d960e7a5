import Reception
import Simulation
import Synchronization

/// A running scenario in a terminal: its transcript as it comes about, and what the robots' screens show.
final class LivePrinter: Sendable {
    private struct State {
        var screens: [Int: ScreenChanges] = [:]
        var health: [Int: HealthWords] = [:]
    }

    /// Where the words of a line begin: after the time.
    private static let margin = String(repeating: " ", count: 9)

    private let robots: [String]
    private let renderer: any ReplyRenderer
    private let write: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// Makes a printer that gives its lines to `write`.
    init(robots: [String], renderer: any ReplyRenderer, write: @escaping @Sendable (String) -> Void) {
        self.robots = robots
        self.renderer = renderer
        self.write = write
    }

    /// Prints what there is to tell.
    func print(_ news: LiveNews) {
        switch news.content {
        case .happens, .journal:
            if let words = news.words(renderer) { print(words, of: news) }
        case .reports(let report):
            if let words = words(of: report, news.robot) { print("-- \(words)", of: news) }
        case .shows(let view):
            let lines = state.withLock {
                $0.screens[news.robot, default: ScreenChanges(echoes: false, captions: false)].lines(for: view)
            }
            for line in lines { write(Self.margin + line) }
        case .answer(let text): write("\(news.time)  \(text)")
        case .refusal(let refusal): write("\(news.time)  nothing happens: \(refusal)")
        case .help(let words): for line in Self.help(words) { write(line) }
        }
    }

    private func print(_ words: String, of news: LiveNews) {
        let mark = robots.count > 1 ? "[\(robots[news.robot])] " : ""
        write("\(news.time)  \(mark)\(words)")
    }

    /// What is told of a report; that an official is called stands in the journal.
    private func words(of report: AgentReport, _ robot: Int) -> String? {
        switch report {
        case .health(let part, let health):
            state.withLock { $0.health[robot, default: HealthWords()].words(of: part, health) }
                .map { "\(part.rawValue) \($0)" }
        case .ticketLeft(let ticket): "the unused ticket \(ticket) could not be given back"
        case .overloaded: "more comes in than the robot can deal with; input has to wait"
        case .alert, .quiet: nil
        }
    }

    private static func help(_ words: [LiveWord]) -> [String] {
        let width = (words.map(\.usage.count).filter { $0 < 40 }.max() ?? 0) + 2
        let lines = words.map { word in
            let gap = String(repeating: " ", count: max(2, width - word.usage.count))
            return "  \(word.usage)\(gap)\(word.summary)"
        }
        return lines + ["  NUMBER: touches that button; @ROBOT before a word: not the first robot but this one"]
    }
}
