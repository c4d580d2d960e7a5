import Foundation
package import Web

/// Holds values against the part of JSON Schema that our documents use; it complains about keywords it does not know.
package struct SchemaChecker: Sendable {
    private let root: JSONValue

    /// Makes a checker whose references lead into `root`.
    package init(root: JSONValue) { self.root = root }

    /// Makes a checker of the schema that `text` is.
    package init(schema text: String) throws {
        self.init(root: try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)))
    }

    /// What is wrong with the JSON text `text` under the schema that is the root.
    package func complaints(about text: String) throws -> [String] {
        complaints(about: try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)), under: root)
    }

    /// What is wrong with `value` under `schema`.
    package func complaints(about value: JSONValue, under schema: JSONValue, at place: String = "$") -> [String] {
        guard case .object(let keywords) = schema else { return ["\(place): no schema"] }
        return keywords.flatMap { complaints(about: value, keyword: $0.key, $0.value, keywords, place) }
    }

    private func complaints(
        about value: JSONValue, keyword: String, _ rule: JSONValue, _ all: [String: JSONValue], _ place: String
    ) -> [String] {
        switch (keyword, rule, value) {
        case ("$schema", _, _), ("$defs", _, _), ("title", _, _), ("description", _, _), ("examples", _, _): return []
        case ("$ref", .string(let reference), _):
            guard let schema = target(reference) else { return ["\(place): nothing at \(reference)"] }
            return complaints(about: value, under: schema, at: place)
        case ("type", .string(let type), _):
            return type == value.type || (type, value.type) == ("number", "integer")
                ? [] : ["\(place): \(value.type) is no \(type)"]
        case ("const", _, _): return value == rule ? [] : ["\(place): \(value) is not \(rule)"]
        case ("enum", .array(let words), _): return words.contains(value) ? [] : ["\(place): \(value) is not listed"]
        case ("oneOf", .array(let schemas), _): return oneOf(schemas, value, place)
        case ("items", _, .array(let items)):
            return items.enumerated().flatMap { complaints(about: $1, under: rule, at: "\(place)[\($0)]") }
        case ("prefixItems", .array(let rules), .array(let items)):
            return zip(rules, items).flatMap { complaints(about: $1, under: $0, at: place) }
        case (_, _, .object(let members)): return complaints(aboutMembers: members, keyword, rule, all, place)
        case ("pattern", .string(let pattern), .string(let text)):
            let isFound = (try? Regex(pattern)).map { text.firstMatch(of: $0) != nil } ?? false
            return isFound ? [] : ["\(place): \(text) is not \(pattern)"]
        case ("format", .string("date"), .string), ("format", .string("date-time"), .string): return []
        // Of another type; the keyword "type", which says so, complains.
        case ("properties", _, _), ("required", _, _), ("additionalProperties", _, _): return []
        default: return bounds(keyword, rule, value, place)
        }
    }

    private func oneOf(_ schemas: [JSONValue], _ value: JSONValue, _ place: String) -> [String] {
        let found = schemas.map { complaints(about: value, under: $0, at: place) }
        let count = found.count { $0.isEmpty }
        guard count != 1 else { return [] }
        // The schema that fits best tells what is wrong.
        return count > 1 ? ["\(place): fits \(count) schemas"] : found.min { $0.count < $1.count } ?? []
    }

    private func complaints(
        aboutMembers members: [String: JSONValue], _ keyword: String, _ rule: JSONValue, _ all: [String: JSONValue],
        _ place: String
    ) -> [String] {
        switch (keyword, rule) {
        case ("properties", .object(let rules)):
            return members.flatMap { member in
                rules[member.key].map { complaints(about: member.value, under: $0, at: "\(place).\(member.key)") } ?? []
            }
        case ("additionalProperties", _):
            let described = Set(all["properties"]?.members.keys.map(\.self) ?? [])
            return members.filter { !described.contains($0.key) }.flatMap { member in
                rule == .bool(false)
                    ? ["\(place): \(member.key) is not described"]
                    : complaints(about: member.value, under: rule, at: "\(place).\(member.key)")
            }
        case ("propertyNames", _):
            return members.keys.flatMap { complaints(about: .string($0), under: rule, at: "\(place).\($0)") }
        case ("minProperties", .integer(let least)):
            return members.count >= least ? [] : ["\(place): less than \(least) members"]
        case ("required", .array(let keys)):
            return keys.compactMap(\.text).filter { members[$0] == nil }.map { "\(place): no \($0)" }
        default: return ["\(place): an object breaks \(keyword)"]
        }
    }

    private func bounds(_ keyword: String, _ rule: JSONValue, _ value: JSONValue, _ place: String) -> [String] {
        guard let bound = rule.number else { return ["\(place): \(keyword) is a keyword too many"] }
        let isKept: Bool? =
            switch (keyword, value) {
            case ("minLength", .string(let text)): Double(text.unicodeScalars.count) >= bound
            case ("maxLength", .string(let text)): Double(text.unicodeScalars.count) <= bound
            case ("minItems", .array(let items)): Double(items.count) >= bound
            case ("maxItems", .array(let items)): Double(items.count) <= bound
            case ("minimum", _): value.number.map { $0 >= bound }
            case ("maximum", _): value.number.map { $0 <= bound }
            default: nil
            }
        return isKept == true ? [] : ["\(place): \(value) breaks \(keyword) \(bound)"]
    }

    /// What stands at `reference`, as `#/$defs/day`.
    func target(_ reference: String) -> JSONValue? {
        reference.split(separator: "/").dropFirst().reduce(root) { $0?[String($1)] }
    }
}

extension JSONValue {
    fileprivate var type: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .integer: "integer"
        case .number: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }

    fileprivate var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }

    fileprivate var members: [String: JSONValue] {
        if case .object(let members) = self { members } else { [:] }
    }
}
