import Foundation
import Simulation
import TestSupport
import Testing

@Suite("The schema of scenarios")
struct ScenarioSchemaTests {
    private static let checker = Result { try SchemaChecker(schema: ScenarioSchema.text) }

    @Test("allows every shipped scenario", arguments: ShippedOffice.files)
    func allowsShipped(_ file: String) throws {
        let text = try String(contentsOf: ShippedOffice.scenarios.appending(path: file), encoding: .utf8)
        #expect(try Self.checker.get().complaints(about: text) == [])
    }

    /// What a schema cannot say: what depends on other values.
    private static let beyondSchemas: Set = [
        "after the end", "out of order", "a fault that ends after the end", "a robot that is none",
        "an expectation that ends before it begins", "more than at most", "two robots of one name",
        "an expectation among the steps that reaches over the end",
    ]

    @Test("refuses the mistakes that the reader refuses, where a schema can", arguments: ScenarioReadingTests.mistakes)
    func refusesMistakes(_ mistake: ScenarioReadingTests.Mistake) throws {
        let complaints = try? Self.checker.get().complaints(about: mistake.text)
        #expect((complaints == []) == Self.beyondSchemas.contains(mistake.testDescription), "\(complaints ?? [])")
    }

    @Test("allows nothing that the reader does not know", arguments: ["steps", "expect", "faults", "dossiers"])
    func isRead(_ list: String) throws {
        for example in try Self.checker.get().examples(at: "#/properties/\(list)/items") {
            try read(list, "[\(try Self.json(example))]")
        }
    }

    @Test("allows no office or crowd that the reader does not know", arguments: ["office", "crowd"])
    func isReadAlone(_ key: String) throws {
        for example in try Self.checker.get().examples(at: "#/properties/\(key)") {
            try read(key, try Self.json(example))
        }
    }

    @Test("knows every kind of step and expectation of the reader", arguments: ["steps", "expect"])
    func isComplete(_ list: String) throws {
        let error = #expect(throws: ScenarioError.self) { try read(list, #"[{ "at": 1 }]"#) }
        let words = try #require(error?.description.split(separator: "needs one of ").last).split(separator: ", ")
        #expect(words.count > 10)
        let examples = try Self.checker.get().examples(at: "#/properties/\(list)/items")
        for word in words { #expect(examples.contains { $0[String(word)] != nil }, "\(word)") }
    }

    @Test(
        "is held against texts by a checker that finds what is wrong",
        arguments: [
            (#"{ "a": 1 }"#, 0), (#"{ "a": 1, "b": ["x"] }"#, 0), (#"{ "b": [] }"#, 1), (#"{ "a": "1" }"#, 1),
            (#"{ "a": 11 }"#, 1), (#"{ "a": 1, "c": 1 }"#, 1), (#"{ "a": 1, "b": ["y", "xxxx", 5] }"#, 4), ("[]", 1),
            (#"{ "a": 1, "d": true }"#, 0), (#"{ "a": 1, "d": 0.5 }"#, 0), (#"{ "a": 1, "d": 0.4 }"#, 1),
            (#"{ "a": 1, "d": false }"#, 1), (#"{ "a": 1, "e": { "x": 1 } }"#, 0), (#"{ "a": 1, "e": { "y": 1 } }"#, 1),
            (#"{ "a": 1, "e": {} }"#, 1), (#"{ "a": 1, "e": { "x": 2 } }"#, 1),
            (#"{ "a": 1, "b": ["x", "x", "x", "x"] }"#, 1),
        ])
    func checker(_ text: String, _ complaints: Int) throws {
        let checker = try SchemaChecker(
            schema: #"""
                { "description": "a thing", "type": "object", "additionalProperties": false, "required": ["a"],
                  "properties": {
                    "a": { "type": "integer", "minimum": 0, "maximum": 10 },
                    "b": { "type": "array", "maxItems": 3,
                           "items": { "type": "string", "maxLength": 3, "pattern": "^x*$" } },
                    "d": { "oneOf": [ { "const": true }, { "$ref": "#/$defs/half" } ] },
                    "e": { "type": "object", "propertyNames": { "enum": ["x"] }, "minProperties": 1,
                           "additionalProperties": { "const": 1 } } },
                  "$defs": { "half": { "type": "number", "minimum": 0.5 } } }
                """#)
        let found = try checker.complaints(about: text)
        #expect(found.count >= complaints && found.isEmpty == (complaints == 0), "\(found)")
    }

    /// Reads a scenario whose `key` is `value`.
    private func read(_ key: String, _ value: String) throws {
        let lists = ["steps", "expect"].filter { $0 != key }.map { "\"\($0)\": [], " }.joined()
        let text = #"{ "name": "n", "shows": "s", "robots": ["x"], "until": 86400, \#(lists)"\#(key)": \#(value) }"#
        _ = try Scenario(parsing: text, file: "\(value):")
    }

    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
