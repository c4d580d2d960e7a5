extension Schema {
    /// The schema in the words of JSON Schema 2020-12, as OpenAPI 3.1 uses it; named ones are referred to.
    package var document: JSONValue {
        switch self {
        case .text(let form):
            [
                "type": "string", "minLength": .integer(form.length.lowerBound),
                "maxLength": .integer(form.length.upperBound), "pattern": .string(form.pattern),
            ]
        case .choice(let words): ["type": "string", "enum": .array(words.map(JSONValue.string))]
        case .day: ["type": "string", "format": "date"]
        case .instant: ["type": "string", "format": "date-time"]
        case .whole(let bounds):
            ["type": "integer", "minimum": .integer(bounds.lowerBound), "maximum": .integer(bounds.upperBound)]
        case .amount: ["type": "number", "minimum": 0]
        case .flag: ["type": "boolean"]
        case .anything: [:]
        case .list(let schema): ["type": "array", "items": schema.document]
        case .object(let members): Self.document(of: members)
        case .named(let name, _): ["$ref": .string("#/components/schemas/\(name)")]
        }
    }

    private static func document(of members: [Member]) -> JSONValue {
        let properties = members.map { ($0.key, $0.schema.document) }
        return [
            "type": "object", "additionalProperties": false,
            "properties": .object(Dictionary(uniqueKeysWithValues: properties)),
            "required": .array(members.filter(\.isRequired).map { .string($0.key) }),
        ]
    }

    /// The named schemas in this one, itself included.
    package var named: [String: Schema] {
        switch self {
        case .text, .choice, .day, .instant, .whole, .amount, .flag, .anything: [:]
        case .list(let schema): schema.named
        case .object(let members):
            members.reduce(into: [:]) { $0.merge($1.schema.named) { first, _ in first } }
        case .named(let name, let schema): schema.named.merging([name: schema]) { first, _ in first }
        }
    }
}

// Literals make the document readable where it is written.
extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(uniqueKeysWithValues: elements))
    }

    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}
