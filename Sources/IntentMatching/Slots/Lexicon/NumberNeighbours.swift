import Reception

/// Counts the words beside the numbers of desks and tickets in the sentences of one language.
struct NumberNeighbours {
    private struct Place: Hashable {
        let slot: SlotName
        let isBefore: Bool
        let word: Token.Form
    }

    private var counts: [Place: Int] = [:]
    private var totals: [SlotName: Int] = [:]

    /// Takes a sentence.
    mutating func take(_ pieces: [TemplateSentence.Piece]) {
        let pieces = pieces.filter { $0 != .joint }
        for (index, piece) in pieces.enumerated() {
            guard case .slot(let slot) = piece else { continue }
            totals[slot, default: 0] += 1
            if index > 0, case .word(let word) = pieces[index - 1], let form = Tokenizer.forms(of: [word]).last {
                counts[Place(slot: slot, isBefore: true, word: form), default: 0] += 1
            }
            if index + 1 < pieces.count, case .word(let word) = pieces[index + 1],
                let form = Tokenizer.forms(of: [word]).first
            {
                counts[Place(slot: slot, isBefore: false, word: form), default: 0] += 1
            }
        }
    }

    /// The words that come right before `slot` in at least `share` of its sentences.
    func words(before slot: SlotName, share: Double) -> [Token.Form] { words(slot, share, isBefore: true) }

    /// The words that come right after `slot` in at least `share` of its sentences.
    func words(after slot: SlotName, share: Double) -> [Token.Form] { words(slot, share, isBefore: false) }

    private func words(_ slot: SlotName, _ share: Double, isBefore: Bool) -> [Token.Form] {
        let least = share * Double(totals[slot] ?? 0)
        return counts.filter { $0.key.slot == slot && $0.key.isBefore == isBefore && Double($0.value) >= least }
            .map(\.key.word)
    }
}
