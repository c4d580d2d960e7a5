/// Why a payload is not taken for an identity card. It names the kind and the place, never what stands there.
package enum IdentityCardProblem: Error, Hashable, Sendable {
    /// The bytes are no UTF-8.
    case notText
    /// It does not begin with the twelve digits of a number and a bar: some other code.
    case notACard
    /// There are fewer fields than any card has.
    case tooFewFields(found: Int)
    /// Two scans, or parts of two, came as one.
    case severalCards
    /// The field cannot be what it stands for.
    case malformed(field: Field)
    /// The field is well formed and cannot be true beside the number or today's date.
    case contradiction(field: Field)

    /// The fields that are looked at.
    package enum Field: String, Sendable {
        case number, oldNumber, name, birth, sex, issued
    }

    /// Whether it began as a card does: then it may hold somebody's data, whatever else is wrong with it.
    package var beganAsCard: Bool { self != .notText && self != .notACard }
}

extension IdentityCardProblem: CustomStringConvertible {
    /// One sentence, without anything of the payload.
    package var description: String {
        switch self {
        case .notText: "the code is not UTF-8; it is no identity card, or its scanner mangles Vietnamese letters"
        case .notACard: "the code does not begin with a number of an identity card"
        case .tooFewFields(let found): "a card with \(found) fields is cut short; scan it again"
        case .severalCards: "two cards were read as one; scan them one after the other"
        case .malformed(let field): "the card's \(field.rawValue) is not written as on a card; scan it again"
        case .contradiction(let field): "the card's \(field.rawValue) contradicts its number or the date of today"
        }
    }
}
