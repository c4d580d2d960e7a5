import Reception
import Synchronization

/// The visitor's screen in a terminal: what the robot says, the sheet, numbered buttons; typed lines are what the visitor
/// says, and the number of a button touches it.
final class ConsoleScreen: VisitorScreen {
    private struct State {
        var choices: [Choice] = []
        var heard: Int?
        var reply: Reply?
        var sheet: [String] = []
        var notice: String?
    }

    let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let output: Output
    private let echoes: Bool
    private let state = Mutex(State())

    /// Makes a screen; `echoes` when what is heard does not stand in the terminal already.
    init(output: Output, echoes: Bool) {
        (inputs, visitor) = AsyncStream.makeStream()
        self.output = output
        self.echoes = echoes
    }

    func show(_ view: ScreenView) async {
        for line in state.withLock({ changes(to: view, &$0) }) { output.line(line) }
    }

    /// Takes a typed line.
    func type(_ line: String) {
        let choices = state.withLock { $0.choices }
        if let number = Int(line.trimmingSpaces), choices.indices.contains(number - 1) {
            visitor.yield(.choice(choices[number - 1]))
        } else {
            visitor.yield(.text(line, source: .typed, language: nil))
        }
    }

    private func changes(to view: ScreenView, _ state: inout State) -> [String] {
        var lines: [String] = []
        if let notice = view.notice, state.notice != notice { lines.append("◉ \(notice)") }
        state.notice = view.notice ?? state.notice
        if let heard = view.state.heard, state.heard != heard.number {
            state.heard = heard.number
            if echoes { lines.append("› \(heard.text)") }
        }
        guard let reply = view.state.reply, reply != state.reply else {
            if view.state.reply == nil { state = State(heard: state.heard, notice: state.notice) }
            return lines
        }
        state.reply = reply
        state.choices = view.state.choices
        lines.append("● \(view.caption)")
        if view.sheet != state.sheet { lines += view.sheet.map { "    \($0)" } }
        state.sheet = view.sheet
        if !view.choiceLabels.isEmpty {
            let buttons = view.choiceLabels.enumerated().map { "[\($0 + 1)] \($1)" }
            lines.append("    " + buttons.joined(separator: "  "))
        }
        return lines
    }
}

extension String {
    /// The text without blanks at its ends.
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
