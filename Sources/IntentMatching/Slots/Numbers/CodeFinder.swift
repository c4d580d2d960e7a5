import Reception

/// Finds the values that follow a pattern: codes of dossiers first, then numbers of tickets, then those of desks, each in
/// what the ones before left.
struct CodeFinder {
    private let numbers: HeardNumbers
    private var isTaken: [Bool]
    private var found: [(name: SlotName, code: HeardCode)] = []

    init(numbers: HeardNumbers) {
        self.numbers = numbers
        isTaken = Array(repeating: false, count: numbers.heard.tokens.count)
    }

    /// All of them, those of one slot apart from each other.
    consuming func codes() -> [(name: SlotName, code: HeardCode)] {
        guard !numbers.areEmpty else { return [] }
        let dossiers = DossierCodes(numbers: numbers)
        if dossiers.arePossible { collect(.dossierCode) { (dossiers.code(at: $0), $0 + 1) } }
        let tickets = TicketNumbers(numbers: numbers)
        collect(.ticketNumber) { (tickets.code(at: $0), $0 + 1) }
        let desks = DeskNumbers(numbers: numbers)
        collect(.desk) { start in
            // The rest of a number that is no desk is none either.
            guard let number = numbers.number(at: start) else { return (nil, start + 1) }
            return (desks.code(at: start, number: number), number.end)
        }
        return found
    }

    /// Reads from word to word; `read` gives the code there, or where to go on.
    private mutating func collect(_ name: SlotName, _ read: (Int) -> (code: HeardCode?, next: Int)) {
        var index = 0
        while index < isTaken.count {
            guard !isTaken[index] else {
                index += 1
                continue
            }
            let (code, next) = read(index)
            index = next
            guard let code else { continue }
            found.append((name, code))
            for word in code.words { isTaken[word] = true }
        }
    }
}
