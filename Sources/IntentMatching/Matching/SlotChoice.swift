import Reception

/// Chooses among the values found in a sentence those that an intent takes.
enum SlotChoice {
    /// The values of the slots `allowed`, apart from each other, in the order of the text. Where two overlap, the one that
    /// explains more of the sentence wins; a procedure says more than its line.
    ///
    /// Where the words leave two or three procedures nearly equal, because several go by the same name or the search finds
    /// them equally like, the reading carries one slot `procedure` for each, likeliest first, all with the same range: the
    /// conversation asks which is meant. Where one is clear it carries that one, and where a line was named, none that
    /// is left open: "chứng thực" is a line and several procedures, and the line is answer enough.
    ///
    /// Who names only the language that is spoken already does not want it: "I don't speak Vietnamese".
    static func slots(in found: [FoundSlot], allowed: [SlotName], session: Language) -> [Slot] {
        var chosen: [FoundSlot] = []
        let namesLine = found.contains { $0.name == .line && !$0.isSearched && allowed.contains(.line) }
        let candidates = found.filter {
            allowed.contains($0.name) && !$0.names(session) && !(namesLine && !$0.others.isEmpty)
        }
        for slot in candidates.sorted(by: { weight($0) > weight($1) }) {
            if !chosen.contains(where: { $0.words.overlaps(slot.words) || $0.name == slot.name }) {
                chosen.append(slot)
            }
        }
        if chosen.contains(where: { $0.name == .procedure }) { chosen.removeAll { $0.name == .line } }
        return chosen.sorted { $0.words.lowerBound < $1.words.lowerBound }
            .flatMap(\.slots)
    }

    private static func weight(_ slot: FoundSlot) -> Double {
        Double(slot.words.count) * slot.quality + (slot.name == .procedure ? 0.5 : 0)
    }
}

extension FoundSlot {
    /// Whether this is the name of `language`.
    fileprivate func names(_ language: Language) -> Bool { name == .language && value == language.rawValue }

    /// Whether no list has its words.
    fileprivate var isSearched: Bool { quality <= SlotFinder.mostBySearch }
}

extension SlotLexicon {
    /// A sentence with fewer known words than one in so many is not in any language of ours.
    private static let wordsPerKnown = 8

    /// Whether hardly one of these words is in any sentence or list: their letters may still look like some. A single word
    /// of Latin letters is none: it may be two that were written together, or mistyped.
    func isGibberish(_ tokens: [Token]) -> Bool {
        if tokens.count == 1, tokens[0].form.letters.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        var known = 0
        for token in tokens where table.entry(of: token.form.letters) != nil {
            known += 1
            if known * Self.wordsPerKnown >= tokens.count { return false }
        }
        return true
    }

    /// What was only guessed by a search, or said without its marks in a single word, is no feature.
    private static let leastFeatureQuality = 0.61

    /// The values that count as one word each for the features: the best of those that overlap, whatever their slot.
    func featureSpans(of found: [FoundSlot]) -> [FeatureExtractor.Span] {
        var chosen: [FoundSlot] = []
        let sure = found.filter { $0.quality >= Self.leastFeatureQuality }
        for slot in sure.sorted(by: { Double($0.words.count) * $0.quality > Double($1.words.count) * $1.quality })
        where !chosen.contains(where: { $0.words.overlaps(slot.words) }) { chosen.append(slot) }
        return chosen.sorted { $0.words.lowerBound < $1.words.lowerBound }.compactMap { slot in
            names.firstIndex(of: slot.name).map { FeatureExtractor.Span(slot: $0, words: slot.words) }
        }
    }

    /// The same for words that were not looked at yet.
    func featureSpans(in tokens: [Token]) -> [FeatureExtractor.Span] { featureSpans(of: spans(in: tokens)) }
}
