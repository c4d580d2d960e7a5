package import Web

extension SchemaChecker {
    /// Values that the schema at `path` of the root allows: of each alternative one with all that is required, and one more
    /// for each key that is not. Numbers are the least that are allowed, texts the shortest.
    package func examples(at path: String) -> [JSONValue] {
        guard let schema = target(path) else { return [] }
        return examples(of: schema)
    }

    private func examples(of schema: JSONValue) -> [JSONValue] {
        if case .string(let reference)? = schema["$ref"] { return examples(at: reference) }
        if case .array(let schemas)? = schema["oneOf"] { return schemas.flatMap(examples) }
        if case .object(let rules)? = schema["properties"] { return objects(rules, schema) }
        return [example(of: schema)]
    }

    private func objects(_ rules: [String: JSONValue], _ schema: JSONValue) -> [JSONValue] {
        guard case .array(let names)? = schema["required"] else { return [] }
        let required = names.compactMap(\.text)
        var least: [String: JSONValue] = [:]
        for name in required { least[name] = rules[name].flatMap { examples(of: $0).first } }
        let others = rules.filter { !required.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { rule in
            examples(of: rule.value).map { JSONValue.object(least.merging([rule.key: $0]) { $1 }) }
        }
        let alternatives = required.flatMap { name in
            (rules[name].map(examples) ?? []).dropFirst().map { JSONValue.object(least.merging([name: $0]) { $1 }) }
        }
        return [.object(least)] + alternatives + others
    }

    // Not optimised: copy propagation of Swift 6.3 breaks on its branches in a release build.
    @_optimize(none)
    private func example(of schema: JSONValue) -> JSONValue {
        for keyword in ["const", "minimum"] {
            if let value = schema[keyword] { return value }
        }
        for keyword in ["examples", "enum"] {
            if let value = schema[keyword]?[0] { return value }
        }
        switch schema["type"]?.text {
        case "string": return "x"
        case "boolean": return false
        case "array":
            if let pair = schema["prefixItems"]?.items { return .array(pair.map { examples(of: $0)[0] }) }
            guard let items = schema["items"], case .integer(let count)? = schema["minItems"] else { return [] }
            return .array(Array(repeating: examples(of: items)[0], count: count))
        case "object":
            guard let names = schema["propertyNames"], let values = schema["additionalProperties"],
                case .string(let name) = examples(of: names)[0]
            else { return [:] }
            return .object([name: examples(of: values)[0]])
        default: return .null
        }
    }
}
