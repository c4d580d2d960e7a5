import Reception

/// What a value of a scenario file may be, as the schema says it.
indirect enum SchemaShape: Sendable {
    /// A text of 1 to so many characters.
    case text(most: Int)
    /// A text of a pattern, with an example.
    case pattern(String, example: String)
    /// One of these words.
    case word([String])
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// True or false.
    case flag
    /// Nothing but true.
    case yes
    /// Nothing but false.
    case no
    case list(SchemaShape, ClosedRange<Int>)
    /// A list of exactly these two.
    case pair(SchemaShape, SchemaShape)
    /// An object with these keys and no others.
    case object([SchemaKey])
    /// An object whose keys are data: names of a shape, and values of one.
    case map(SchemaShape, to: SchemaShape, atLeast: Int)
    /// Exactly one of these.
    case oneOf([SchemaShape])
    /// One of the schema's definitions.
    case defined(String)

    /// One of the cases of an enumeration, by its raw value.
    static func word<Word: RawRepresentable<String> & CaseIterable>(of _: Word.Type) -> SchemaShape {
        .word(Word.allCases.map(\.rawValue))
    }
}

/// A key of an object.
struct SchemaKey: Sendable {
    let name: String
    let shape: SchemaShape
    let isRequired: Bool
    /// What it is, for who writes a scenario.
    let says: String?

    init(_ name: String, _ shape: SchemaShape, _ says: String? = nil, isRequired: Bool = true) {
        self.name = name
        self.shape = shape
        self.says = says
        self.isRequired = isRequired
    }

    /// The same key where it may be left out.
    var optional: SchemaKey { SchemaKey(name, shape, says, isRequired: false) }
}

extension SchemaShape {
    /// The shape in JSON Schema, draft 2020-12.
    var schema: JSONText {
        switch self {
        case .text(let most):
            .object([("type", "string"), ("minLength", .plain("1")), ("maxLength", .plain("\(most)"))])
        case .pattern(let pattern, let example):
            .object([("type", "string"), ("pattern", .text(pattern)), ("examples", .list([.text(example)]))])
        case .word(let words): .object([("enum", .list(words.map(JSONText.text)))])
        case .whole(let bounds): Self.numeric("integer", "\(bounds.lowerBound)", "\(bounds.upperBound)")
        case .number(let bounds):
            Self.numeric("number", JSONText.digits(bounds.lowerBound), JSONText.digits(bounds.upperBound))
        case .flag: .object([("type", "boolean")])
        case .yes: .object([("const", .plain("true"))])
        case .no: .object([("const", .plain("false"))])
        case .list(let shape, let count):
            .object([
                ("type", "array"), ("items", shape.schema), ("minItems", .plain("\(count.lowerBound)")),
                ("maxItems", .plain("\(count.upperBound)")),
            ])
        case .pair(let first, let second):
            .object([
                ("type", "array"), ("prefixItems", .list([first.schema, second.schema])), ("minItems", .plain("2")),
                ("maxItems", .plain("2")),
            ])
        case .object(let keys): Self.object(keys)
        case .map(let names, let values, let least):
            .object([
                ("type", "object"), ("propertyNames", names.schema), ("additionalProperties", values.schema),
                ("minProperties", .plain("\(least)")),
            ])
        case .oneOf(let shapes): .object([("oneOf", .list(shapes.map(\.schema)))])
        case .defined(let name): .object([("$ref", .text("#/$defs/\(name)"))])
        }
    }

    private static func object(_ keys: [SchemaKey]) -> JSONText {
        let properties = keys.map { key in
            guard let says = key.says, case .object(let members) = key.shape.schema else {
                return (key.name, key.shape.schema)
            }
            return (key.name, JSONText.object([("description", .text(says))] + members))
        }
        return .object([
            ("type", "object"), ("properties", .object(properties)),
            ("required", .list(keys.filter(\.isRequired).map { .text($0.name) })),
            ("additionalProperties", .plain("false")),
        ])
    }

    private static func numeric(_ type: JSONText, _ least: String, _ most: String) -> JSONText {
        .object([("type", type), ("minimum", .plain(least)), ("maximum", .plain(most))])
    }
}
