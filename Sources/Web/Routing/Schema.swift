/// What a JSON value of the API looks like. Bodies are checked against it, and the document is written from it.
package indirect enum Schema: Sendable {
    /// A text of a form.
    case text(TextForm)
    /// One of these words.
    case choice([String])
    /// A day, `2026-11-22`.
    case day
    /// An instant in UTC, `2026-11-22T03:30:00.250Z`.
    case instant
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A number that is not negative.
    case amount
    /// True or false.
    case flag
    /// Any value.
    case anything
    /// Any number of one kind.
    case list(Schema)
    /// An object with these members and no others.
    case object([Member])
    /// What the document describes once, under a name.
    case named(String, Schema)

    /// One member of an object.
    package struct Member: Sendable {
        /// The key.
        package let key: String
        /// What its value looks like.
        package let schema: Schema
        /// Whether it is always there.
        package let isRequired: Bool

        /// A member that is always there.
        package static func always(_ key: String, _ schema: Schema) -> Member {
            Member(key: key, schema: schema, isRequired: true)
        }

        /// A member that may be missing.
        package static func maybe(_ key: String, _ schema: Schema) -> Member {
            Member(key: key, schema: schema, isRequired: false)
        }
    }

    /// One of the cases of `type`.
    package static func cases<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) -> Schema {
        .choice(type.allCases.map(\.rawValue))
    }

    /// Any text that is not empty.
    package static let anyText = Schema.text(TextForm(.any, 1...1_000))
    /// A number of things.
    package static let count = Schema.whole(0...Int(Int32.max))
}
