import Reception

/// Counts the words of the sentences of one language: which are common, and which stand around the numbers of desks and
/// tickets more often than anywhere else.
struct SentenceWords {
    /// Sentences of a template with a number that are looked at.
    private static let samples = 40
    /// How far is near, in words.
    private static let reach = 3
    /// The share of templates with a common word.
    private static let commonShare = 0.012
    /// The share of sentences with a number in which a word must stand right beside it.
    private static let besideShare = 0.015
    /// The share in which a word must stand near the number of a desk: it means desk.
    private static let nearShare = 0.06
    /// How much oftener a word must stand there than in templates without numbers: "the" stands near everything.
    private static let besideLift = 2.0
    private static let nearLift = 5.0

    private enum Side: Hashable {
        case before, after, near
    }

    private struct Place: Hashable {
        let slot: SlotName
        let side: Side
        let word: Token.Form
    }

    private var templates = 0
    private var templatesWithWord: [Token.Form: Int] = [:]
    /// The templates with a number, and the words of those.
    private var numbered = 0
    private var numberedWithWord: [Token.Form: Int] = [:]
    private var places: [Place: Int] = [:]
    private var sentences: [SlotName: Int] = [:]

    /// Takes a template.
    mutating func take(_ template: SentenceTemplate) {
        let leaves = template.root.leaves
        templates += 1
        let words = Set(Tokenizer.forms(of: Array(leaves.words)))
        for word in words { templatesWithWord[word, default: 0] += 1 }
        guard leaves.slots.contains(.desk) || leaves.slots.contains(.ticketNumber) else { return }
        numbered += 1
        for word in words { numberedWithWord[word, default: 0] += 1 }
        for sentence in template.expansions(limit: Self.samples) { take(sentence.pieces) }
    }

    /// Notes what was counted.
    func note(in words: inout WordTableBuilder) {
        for (word, count) in templatesWithWord {
            words.note(word, .ordinary)
            if Double(count) >= Self.commonShare * Double(templates) { words.note(word, .common) }
        }
        words.note(self.words(.before, .desk, share: Self.besideShare), .beforeDesk)
        words.note(self.words(.after, .desk, share: Self.besideShare), .afterDesk)
        words.note(self.words(.near, .desk, share: Self.nearShare), .nearDesk)
        words.note(self.words(.before, .ticketNumber, share: Self.besideShare), .beforeTicket)
    }

    private mutating func take(_ pieces: [TemplateSentence.Piece]) {
        for (index, piece) in pieces.enumerated() {
            guard case .slot(let slot) = piece else { continue }
            sentences[slot, default: 0] += 1
            let before = Array(Self.forms(of: pieces[..<index]).suffix(Self.reach))
            let after = Array(Self.forms(of: pieces[(index + 1)...]).prefix(Self.reach))
            if let word = before.last { places[Place(slot: slot, side: .before, word: word), default: 0] += 1 }
            if let word = after.first { places[Place(slot: slot, side: .after, word: word), default: 0] += 1 }
            for word in Set(before + after) { places[Place(slot: slot, side: .near, word: word), default: 0] += 1 }
        }
    }

    private func words(_ side: Side, _ slot: SlotName, share: Double) -> [Token.Form] {
        places.compactMap { place, count in
            guard place.slot == slot, place.side == side else { return nil }
            let found = Double(count) / Double(sentences[slot] ?? 1)
            let elsewhere = (templatesWithWord[place.word] ?? 0) - (numberedWithWord[place.word] ?? 0)
            let anywhere = Double(elsewhere) / Double(max(1, templates - numbered))
            return found >= share && found >= (side == .near ? Self.nearLift : Self.besideLift) * anywhere
                ? place.word : nil
        }
    }

    private static func forms(of pieces: ArraySlice<TemplateSentence.Piece>) -> [Token.Form] {
        pieces.flatMap { piece in
            if case .word(let word) = piece { Tokenizer.forms(of: [word]) } else { [Token.Form]() }
        }
    }
}
