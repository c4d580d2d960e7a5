/// Chooses among the phrases found for each slot: the longest and surest first, none over another.
enum PhraseChoice {
    /// The chosen ones of all slots. Of equal ones the first in the text, then the first in the lists.
    static func best(of hits: [PhraseHit], in lexicon: SlotLexicon) -> [PhraseHit] {
        var ranked = hits.filter { lexicon.meanings[$0.meaning].slot != nil }
        ranked.sort { (score($1), $0.words.lowerBound, $0.meaning) < (score($0), $1.words.lowerBound, $1.meaning) }
        var chosen: [PhraseHit] = []
        for hit in ranked {
            let slot = lexicon.meanings[hit.meaning].slot
            let isCovered = chosen.contains {
                lexicon.meanings[$0.meaning].slot == slot && $0.words.overlaps(hit.words)
            }
            if !isCovered { chosen.append(hit) }
        }
        return chosen
    }

    /// A missing mark never makes up for a word more, a wrong word does.
    private static func score(_ hit: PhraseHit) -> Float { Float(hit.words.count) * hit.quality * hit.quality }
}
