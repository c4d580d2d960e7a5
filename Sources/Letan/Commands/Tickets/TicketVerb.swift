/// What can be done with tickets from the shell.
enum TicketVerb: String, CaseIterable {
    case list, board, lines, desks, issue, call, show, serve, finish
    case noShow = "no-show"
    case cancel, recall
    case comeBack = "return"
    case transfer, prioritise, desk, line, statistics, watch, backup

    /// Its words after the verb, the fewest and the most, and what it does.
    private var form: (words: String, count: ClosedRange<Int>, help: String) {
        switch self {
        case .list: ("", 0...0, "today's tickets")
        case .board: ("", 0...0, "who is where, who is next and why")
        case .lines: ("", 0...0, "every line: who waits, how long, what is left")
        case .desks: ("", 0...0, "every desk: open or not, and who is there")
        case .issue: ("LINE", 1...1, "issue a ticket, as: issue certification")
        case .call: ("DESK", 1...1, "call the next ticket to a desk")
        case .show: ("NUMBER", 1...1, "how a ticket stands")
        case .serve: ("NUMBER", 1...1, "the official begins")
        case .finish: ("NUMBER", 1...1, "the official is done")
        case .noShow: ("NUMBER", 1...1, "the visitor did not come")
        case .cancel: ("NUMBER", 1...1, "the visitor gives up")
        case .recall: ("NUMBER", 1...1, "call the visitor once more")
        case .comeBack: ("NUMBER", 1...1, "the visitor who did not come is here and waits again")
        case .transfer: ("NUMBER LINE", 2...2, "send the visitor on to another line")
        case .prioritise: ("NUMBER REASON", 2...2, "let the visitor be called before others, as: elderly")
        case .desk: ("DESK open|pause|close [REASON]", 2...3, "open, pause or close a desk until midnight")
        case .line: ("LINE open|pause|close [REASON]", 2...3, "the same for giving out numbers in a line")
        case .statistics: ("[FROM [TO]]", 0...2, "waits and service times by line, hour and day; days as 2026-11-22")
        case .watch: ("", 0...0, "tell what happens, until Ctrl-C")
        case .backup: ("FILE", 1...1, "copy the database while it is used, into a new file")
        }
    }

    /// How many words follow.
    var count: ClosedRange<Int> { form.count }

    /// The verb with its words, as `issue LINE`.
    var words: String { form.words.isEmpty ? rawValue : "\(rawValue) \(form.words)" }

    /// Each verb with its words and what it does.
    static var help: [(words: String, help: String)] { allCases.map { ($0.words, $0.form.help) } }
}

/// A verb and its words, as many as it takes.
struct TicketOrder {
    let verb: TicketVerb
    let words: [String]

    /// Reads the operands of the command line.
    init(_ arguments: Arguments) throws(CommandError) {
        guard let name = arguments.operands.first else { throw .usage("tickets needs a verb, as list") }
        guard let verb = TicketVerb(rawValue: name) else {
            throw .usage("there is no \"tickets \(name.prefix(40))\"")
        }
        words = Array(arguments.operands.dropFirst())
        guard words.count >= verb.count.lowerBound else { throw .usage("write it as: tickets \(verb.words)") }
        try arguments.limitOperands(to: verb.count.upperBound + 1)
        self.verb = verb
    }
}
