/// A phrase that was chosen among those found.
struct ChosenPhrase {
    let hit: PhraseHit
    /// What the same words mean as well, hardly less like the phrase.
    fileprivate(set) var others: [Int] = []
}

/// Chooses among the phrases found for each slot: the longest and surest first, none over another.
enum PhraseChoice {
    /// What is at least this share as good as the best is as good: some marks are missing in one and not in the other.
    private static let equal: Float = 0.95

    /// The chosen ones of all slots. Of equal ones the first in the text, then the first in the lists. `slot` tells the
    /// number of a meaning's slot.
    static func best(of hits: [PhraseHit], slot: (Int) -> Int?) -> [ChosenPhrase] {
        var ranked = hits.filter { slot($0.meaning) != nil }
        ranked.sort { (score($1), $0.words.lowerBound, $0.meaning) < (score($0), $1.words.lowerBound, $1.meaning) }
        var chosen: [ChosenPhrase] = []
        for hit in ranked {
            let cover = chosen.firstIndex {
                slot($0.hit.meaning) == slot(hit.meaning) && $0.hit.words.overlaps(hit.words)
            }
            if let cover {
                chosen[cover].note(hit, isEqual: score(hit) >= equal * score(chosen[cover].hit))
            } else {
                chosen.append(ChosenPhrase(hit: hit))
            }
        }
        return chosen
    }

    /// A missing mark never makes up for a word more, a wrong word does.
    private static func score(_ hit: PhraseHit) -> Float { Float(hit.words.count) * hit.quality * hit.quality }
}

extension ChosenPhrase {
    fileprivate mutating func note(_ other: PhraseHit, isEqual: Bool) {
        guard isEqual, other.words == hit.words, other.meaning != hit.meaning, !others.contains(other.meaning) else {
            return
        }
        others.append(other.meaning)
    }
}
