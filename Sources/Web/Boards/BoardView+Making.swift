package import Reception

extension BoardView {
    /// The most calls that are shown below each other.
    private static let mostCalls = 8
    /// The words of the page itself.
    private static let ownWords: [ScreenWord] = [
        .nowServing, .nextNumbers, .waitByLine, .waiting, .estimatedWait, .notices, .calledNow, .noCalls, .closedNow,
        .line, .desk, .turnOnSound, .connecting, .connectionLost, .connectionBack,
    ]

    /// Puts `reading` in words, as it was at `now` and `wall`, which are the same moment. Names are those to which their
    /// owners agreed; an office whose `customs` have no names shows none at all.
    package init(
        _ reading: BoardReading, calls: CallTimes, at now: Instant, wall: WallTime, in words: BoardWords,
        customs: OfficeCustoms
    ) {
        let making = BoardMaking(
            reading: reading, age: { calls.age(of: $0, at: now, wall: wall) }, words: words,
            showsNames: customs.callByName != .never)
        languages = words.languages
        officeName = words.text(words.renderer.officeName)
        desks = reading.desks.map(making.desk)
        lines = reading.lines.map(making.line)
        notices = making.notices
        self.calls = Array(making.calls.prefix(Self.mostCalls))
        (clock, second) = (wall.clock, wall.second)
        isCurrent = true
        announces = customs.announcer == .board
        self.words = Dictionary(uniqueKeysWithValues: Self.ownWords.map { ($0.rawValue, words.word($0)) })
    }
}

extension BoardView {
    /// The same board at `wall`, when nobody knows whether it is still so.
    func outdated(at wall: WallTime) -> BoardView {
        var copy = self
        copy.isCurrent = false
        (copy.clock, copy.second) = (wall.clock, wall.second)
        return copy
    }
}

/// Finds what belongs to one desk, line or call.
private struct BoardMaking {
    let reading: BoardReading
    let age: (Ticket) -> Delay?
    let words: BoardWords
    let showsNames: Bool

    var notices: [BoardText] {
        let all = words.languages.map { ($0, words.renderer.notices(in: $0)) }
        return (0..<(all.first?.1.count ?? 0)).map { place in
            words.text { language in
                let own = all.first { $0.0 == language }?.1 ?? []
                return own.indices.contains(place) ? own[place] : ""
            }
        }
    }

    func desk(_ standing: DeskStanding) -> BoardView.Desk {
        let ticket = reading.board.current.first { $0.desk == standing.desk }
        return BoardView.Desk(
            desk: standing.desk, name: words.name(of: standing.desk), number: ticket?.number,
            language: ticket?.language, calledAgo: ticket.flatMap(age)?.wholeSeconds,
            status: ticket?.boardStatus ?? standing.boardStatus, reason: standing.reason)
    }

    func line(_ standing: LineStanding) -> BoardView.Line {
        let next = reading.board.next.first { $0.line == standing.line }
        return BoardView.Line(
            line: standing.line,
            name: words.text { words.renderer.label(.line(id: standing.line), in: $0) },
            next: next?.number, reason: next.map { words.word($0.reason.word) },
            waiting: words.text { words.renderer.value(.count(value: standing.waiting), for: .ahead, in: $0) },
            wait: standing.estimatedWaitMinutes.map { minutes in
                words.text { words.renderer.value(.minutes(value: minutes), for: .minutes, in: $0) }
            },
            open: standing.issuesNow)
    }

    var calls: [BoardView.Call] {
        reading.board.current.filter { $0.status == .called }.compactMap(call).sorted { $0.calledAgo < $1.calledAgo }
    }

    private func call(_ ticket: Ticket) -> BoardView.Call? {
        guard let desk = ticket.desk, let age = age(ticket) else { return nil }
        let call = TicketCall(number: ticket.number, desk: desk, language: ticket.language)
        let isKnown = words.renderer.languages.contains(ticket.language)
        return BoardView.Call(
            number: ticket.number, desk: desk, deskName: words.name(of: desk),
            name: showsNames ? ticket.displayName : nil, language: ticket.language,
            text: words.text(and: isKnown ? ticket.language : nil) { words.renderer.call(call, in: $0) },
            calledAgo: age.wholeSeconds)
    }
}

extension Ticket {
    /// How the desk is that has the ticket.
    fileprivate var boardStatus: BoardView.Desk.Status { status == .serving ? .serving : .called }
}

extension DeskStanding {
    /// How the desk is when it has nobody.
    fileprivate var boardStatus: BoardView.Desk.Status {
        switch availability {
        case .open: .free
        case .paused: .paused
        case .closed: .closed
        }
    }
}

extension TicketBoard.NextCall.Reason {
    /// The reason in a word of the screens.
    fileprivate var word: ScreenWord {
        switch self {
        case .arrival: .nextByArrival
        case .priority: .nextByPriority
        case .ordinaryTurn: .nextInOrdinaryTurn
        }
    }
}

extension Delay {
    fileprivate var wholeSeconds: Int { Int(seconds) }
}

extension WallTime {
    /// The time of day as clocks show it, as "09:41".
    var clock: String {
        let (hours, minutes) = (minute / 60, minute % 60)
        return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    }

    /// How many seconds of the minute are over; every time zone is whole minutes away from UTC.
    fileprivate var second: Int { Int(utcMilliseconds / 1_000 % 60) }
}
