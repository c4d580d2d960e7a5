package import Reception
import Synchronization

/// The visitor's screen in a terminal: what the robot says, the sheet, numbered buttons; typed lines are what the visitor
/// says, the number of a button touches it, and `/card` holds an identity card before the scanner.
package final class ConsoleScreen: VisitorScreen {
    private struct State {
        var choices: [Choice] = []
        var heard: Int?
        var reply: Reply?
        var caption = ""
        var sheet: [String] = []
        var calls: [String] = []
        var isEmergency = false
        var notice: String?
    }

    package let inputs: AsyncStream<VisitorInput>

    private let visitor: AsyncStream<VisitorInput>.Continuation
    private let write: @Sendable (String) -> Void
    private let echoes: Bool
    private let state = Mutex(State())

    /// Makes a screen that gives its lines to `write`; `echoes` when what is heard does not stand in the terminal already.
    package init(echoes: Bool, write: @escaping @Sendable (String) -> Void) {
        (inputs, visitor) = AsyncStream.makeStream()
        self.write = write
        self.echoes = echoes
    }

    package func show(_ view: ScreenView) async {
        for line in state.withLock({ changes(to: view, &$0) }) { write(line) }
    }

    /// Takes a typed line.
    package func type(_ line: String) {
        let choices = state.withLock { $0.choices }
        if let number = Int(line.trimmingSpaces), choices.indices.contains(number - 1) {
            visitor.yield(.choice(choices[number - 1]))
        } else if let card = TypedCard.card(line.trimmingSpaces) {
            visitor.yield(.scanned(.card(holder: card)))
        } else {
            visitor.yield(.text(line, source: .typed, language: nil))
        }
    }

    /// Takes the terminal away.
    package func remove() { visitor.finish() }

    private func changes(to view: ScreenView, _ state: inout State) -> [String] {
        var lines: [String] = []
        if let notice = view.notice, state.notice != notice { lines.append("◉ \(notice)") }
        state.notice = view.notice ?? state.notice
        if let heard = view.state.heard, state.heard != heard.number {
            state.heard = heard.number
            if echoes { lines.append("› \(heard.text)") }
        }
        if let call = view.calls.first, !state.calls.contains(call) { lines.append("♪ \(call)") }
        state.calls = view.calls
        if view.state.isEmergency, !state.isEmergency { lines.append("!!! \(view.caption) !!!") }
        state.isEmergency = view.state.isEmergency
        state.choices = view.state.choices
        let isNew = view.state.reply != state.reply || view.caption != state.caption
        (state.reply, state.caption) = (view.state.reply, view.caption)
        guard isNew, !view.caption.isEmpty else { return lines }
        lines.append("● \(view.caption)")
        if view.sheet != state.sheet { lines += view.sheet.map { "    \($0)" } }
        state.sheet = view.sheet
        if let link = view.link { lines.append("    ▣ \(link.label): \(link.target)") }
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
