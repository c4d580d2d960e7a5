package import Reception
import IntentMatching

/// What the hits of a search leave to say.
package enum ProcedureChoice: Hashable, Sendable {
    /// One procedure is clearly meant.
    case one(ProcedureID)
    /// Two or three are nearly equal, best first: the visitor is asked which is meant.
    case several([ProcedureID])
    /// None is likely enough, or too many are alike.
    case none

    /// Below this score lie sentences about other things: of a dozen all, and of 82 that mean a procedure one.
    private static let leastScore = 0.14
    /// What scores more than this share of the best is asked about: then none of the 82 is answered with a wrong procedure,
    /// and seven with a question. Both were chosen on `Tests/KnowledgeTests/Data/search-own.tsv`.
    private static let share = 0.6
    private static let tie = NearTie(leastScore: leastScore, leastTie: leastScore, share: share)

    /// Decides by `hits`, which come best first as `ProcedureDirectory.search` gives them.
    package init(_ hits: [ProcedureHit]) {
        let likeliest = Self.tie.likeliest(of: hits, score: \.score).map(\.id)
        switch likeliest.count {
        case 0: self = .none
        case 1: self = .one(likeliest[0])
        default: self = .several(likeliest)
        }
    }

    /// The procedures, best first.
    package var ids: [ProcedureID] {
        switch self {
        case .one(let id): [id]
        case .several(let ids): ids
        case .none: []
        }
    }
}
