import Reception

/// A visitor's screen as lines: what is new on it since it was last looked at.
struct ScreenChanges {
    private let echoes: Bool
    private let captions: Bool
    private var heard: Int?
    private var reply: Reply?
    private var caption = ""
    private var sheet: SheetView?
    private var calls: [String] = []
    private var isEmergency = false
    private var notice: String?

    /// Makes an empty screen; `echoes` what is heard, and shows what is said as `captions`, where nothing else does.
    init(echoes: Bool, captions: Bool = true) {
        self.echoes = echoes
        self.captions = captions
    }

    /// What `view` shows and the one before did not.
    mutating func lines(for view: ScreenView) -> [String] {
        var lines = signs(of: view)
        let isNew = view.state.reply != reply || view.caption != caption
        (reply, caption) = (view.state.reply, view.caption)
        guard isNew, !view.caption.isEmpty else { return lines }
        if captions { lines.append("● \(view.caption)") }
        if let sheet = view.sheet, sheet != self.sheet { lines += sheet.lines.map { "    \($0)" } }
        sheet = view.sheet
        if let link = view.link { lines.append("    ▣ \(link.label): \(link.target)") }
        if !view.choiceLabels.isEmpty {
            let buttons = view.choiceLabels.enumerated().map { "[\($0 + 1)] \($1)" }
            lines.append("    " + buttons.joined(separator: "  "))
        }
        return lines
    }

    /// What stands beside the answer.
    private mutating func signs(of view: ScreenView) -> [String] {
        var lines: [String] = []
        if let notice = view.notice, self.notice != notice { lines.append("◉ \(notice)") }
        notice = view.notice ?? notice
        if let heard = view.state.heard, self.heard != heard.number {
            self.heard = heard.number
            if echoes { lines.append("› \(heard.text)") }
        }
        if let call = view.calls.first, !calls.contains(call) { lines.append("♪ \(call)") }
        calls = view.calls
        if view.state.isEmergency, !isEmergency { lines.append("!!! \(view.caption) !!!") }
        isEmergency = view.state.isEmergency
        return lines
    }
}
