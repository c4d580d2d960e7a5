import LocatedJSON
import Testing

private struct Entry: Decodable, Equatable {
    enum Kind: String, Decodable { case event, action }
    let at: Int
    let kind: Kind
    let places: [Double]
}

private func value(_ text: String) throws -> LocatedValue { try LocatedValue(parsing: Array(text.utf8), file: "f") }

@Suite("Decodable types and overriding")
struct DecodingTests {
    @Test("a type is decoded out of any value of the tree")
    func decodes() throws {
        let entries = try value(#"[{"at": 7, "kind": "event", "places": [0.5, 1]}]"#).array()
        #expect(try entries[0].decode() == Entry(at: 7, kind: .event, places: [0.5, 1]))
    }

    @Test(
        "what the decoder refuses is located",
        arguments: [
            (#"{"kind": "event", "places": []}"#, #"f:1:1: missing key "at"; add it to this object"#),
            (#"{"at": "7", "kind": "event", "places": []}"#, "f:1:8: expected Int, found a string"),
            ("{\"at\": 7, \"kind\": \"event\",\n\"places\": [0.5, null]}", "f:2:17: expected Double, found null"),
            (#"{"at": 7, "kind": "event", "places": [0.5, {}]}"#, "f:1:44: expected Double, found an object"),
        ])
    func located(text: String, error: String) throws {
        let value = try value(text)
        #expect(#expect(throws: LocatedJSONError.self) { try value.decode(Entry.self) }?.description == error)
    }

    @Test("a raw value that no case has is located")
    func noSuchCase() throws {
        let value = try value(#"{"at": 7, "kind": "evnt", "places": []}"#)
        let error = #expect(throws: LocatedJSONError.self) { try value.decode(Entry.self) }
        #expect(error?.location.position == .init(line: 1, column: 19))
    }

    @Test("a value is overridden by its path and keeps the place of its own text")
    func overriding() throws {
        let argument = try LocatedValue(parsing: Array("500".utf8), file: "--set speech.rate")
        var object = try value(#"{"speech": {"rate": 100, "pitch": 5}, "x\"y": 1}"#)
            .replacing(["speech", "rate"], with: argument).object()
        var speech = try object.object("speech")
        #expect(try speech.int("pitch", in: 0...9) == 5)
        let error = #expect(throws: LocatedJSONError.self) { _ = try speech.int("rate", in: 80...450) }
        #expect(error?.description == "--set speech.rate:1:1: 500 is out of bounds; allowed is 80 to 450")
    }

    @Test("objects missing on an overridden path are made, and decode as if they had been written")
    func overriddenDecodes() throws {
        let argument = try LocatedValue(parsing: Array("[1]".utf8), file: "--set")
        let base = try value(#"{"a\"\n": {"z": [2]}}"#)
        let decoded = try base.replacing(["b", "c"], with: argument).decode([String: [String: [Int]]].self)
        #expect(decoded == ["a\"\n": ["z": [2]], "b": ["c": [1]]])
    }

    @Test("a path through something that is no object is refused")
    func throughNumber() throws {
        let base = try value(#"{"a": 1}"#)
        let error = #expect(throws: LocatedJSONError.self) { try base.replacing(["a", "b"], with: base) }
        #expect(error?.description == "f:1:7: expected an object, found the number 1")
    }
}
