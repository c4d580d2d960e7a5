/// What a word makes of the number behind it.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt16

    static let ordinal = WordRoles(rawValue: 1 << 0)
    static let roman = WordRoles(rawValue: 1 << 1)
    static let month = WordRoles(rawValue: 1 << 2)
    static let day = WordRoles(rawValue: 1 << 3)
    static let year = WordRoles(rawValue: 1 << 4)
    static let house = WordRoles(rawValue: 1 << 5)
    static let digits = WordRoles(rawValue: 1 << 6)
    static let document = WordRoles(rawValue: 1 << 7)
    static let hourMark = WordRoles(rawValue: 1 << 8)
    /// It makes something of the number before it.
    static let ordinalEnding = WordRoles(rawValue: 1 << 9)

    /// The words of `conventions` by what they do.
    static func sets(of conventions: WritingConventions) -> [(WordRoles, Set<String>)] {
        [
            (.ordinal, conventions.ordinalWords), (.roman, conventions.romanWords), (.month, conventions.monthWords),
            (.day, conventions.dayWords), (.year, conventions.yearWords), (.house, conventions.houseWords),
            (.digits, conventions.digitWords), (.document, conventions.documentWords),
            (.hourMark, conventions.hourMarks), (.ordinalEnding, conventions.ordinalEndings),
        ]
    }
}
