/// Why bytes are no slot lexicon. All mean the same to the caller: make the lexicon anew from its sources.
package enum SlotLexiconError: Error, Hashable, Sendable {
    /// The bytes are of another kind, or of another version of this one.
    case foreign
    /// The bytes end too early; `at` is where, in bytes.
    case truncated(at: Int)
    /// The sum over the bytes is not the one that was noted.
    case wrongSum
    /// A count or offset in the section makes no sense.
    case damaged(String)
}

extension SlotLexiconError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .foreign: "the slot lexicon is of another kind or version; train the model again"
        case .truncated(let place): "the slot lexicon ends too early at byte \(place); train the model again"
        case .wrongSum: "the slot lexicon is damaged (its sum is wrong); train the model again"
        case .damaged(let section): "the slot lexicon is damaged in its \(section); train the model again"
        }
    }
}
