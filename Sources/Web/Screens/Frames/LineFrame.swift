import Reception

/// One line of the event `lines`. What nobody knows is left out.
struct LineFrame: Encodable {
    let line: LineID
    let open: Bool
    let waiting: String?
    let wait: String?

    /// Writes `standing` in the words of `language`.
    init(_ standing: LineStanding, _ renderer: any ReplyRenderer, in language: Language) {
        line = standing.line
        open = standing.issuesNow
        waiting = renderer.value(.count(value: standing.waiting), for: .ahead, in: language)
        wait = standing.estimatedWaitMinutes.map { renderer.value(.minutes(value: $0), for: .minutes, in: language) }
    }

    /// Writes what is known of `line` without the ticket office.
    init(_ line: LineID, isOpen: Bool) {
        (self.line, open, waiting, wait) = (line, isOpen, nil, nil)
    }
}
