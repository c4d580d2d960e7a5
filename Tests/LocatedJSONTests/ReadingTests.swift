import LocatedJSON
import Testing

private enum Colour: String, CaseIterable { case red, green }

private func value(_ text: String) throws -> LocatedValue { try LocatedValue(parsing: Array(text.utf8), file: "f") }

private func failure(_ text: String, _ read: (inout ObjectReader) throws -> Void) throws -> String? {
    var object = try value(text).object()
    return #expect(throws: LocatedJSONError.self) { try read(&object) }?.description
}

@Suite("Reading values")
struct ReadingTests {
    @Test("known keys are read in any order and the object is finished")
    func wholeObject() throws {
        var object = try value(
            #"{"n": 3, "t": "lễ tân \u2014 \"quầy\"", "r": 2.5e1, "b": true, "c": "red", "l": [1, 2], "o": {}, "x": null}"#
        ).object()
        #expect(try object.string("t") == "lễ tân — \"quầy\"")
        #expect(try object.int("n", in: 0...3) == 3)
        #expect(try object.double("r", in: 0...25) == 25)
        #expect(try object.bool("b"))
        #expect(try object.choice("c", Colour.self) == .red)
        #expect(try object.array("l").map { value throws(LocatedJSONError) in try value.int(in: 1...2) } == [1, 2])
        #expect(try object.object("o").value.members().isEmpty)
        #expect(object.optional("x") == nil)
        #expect(object.optional("y") == nil)
        try object.finish()
    }

    @Test("a missing key names a misspelling at its place")
    func misspelt() throws {
        let error = try failure("{\"b\": 1,\n \"opnes\": 2}") { object in _ = try object.int("opens", in: 0...9) }
        #expect(error == #"f:2:2: missing key "opens"; is "opnes" a misspelling of it?"#)
    }

    @Test("a missing key without a likeness is reported at the object")
    func missing() throws {
        let error = try failure(" {\"b\": 1}") { object in _ = try object.int("opens", in: 0...9) }
        #expect(error == #"f:1:2: missing key "opens"; add it to this object"#)
    }

    @Test("every unknown key is listed, a hostile one cut short")
    func unknown() throws {
        let object = try value("{\"a\u{7F}\": 1, \"\(String(repeating: "k", count: 500))\": 2}").object()
        #expect(object.unknownKeys.map(\.location.position?.column) == [2, 11])
        #expect(object.unknownKeys.allSatisfy { $0.description.count < 120 && !$0.description.contains("\u{7F}") })
    }

    @Test(
        "a value of the wrong kind or out of bounds is refused at its place",
        arguments: [
            ("\"x\"", "expected a whole number, found a string"),
            ("1.5", "expected a whole number, found the number 1.5"),
            ("1e3", "expected a whole number, found the number 1e3"), ("null", "expected a whole number, found null"),
            ("[]", "expected a whole number, found an array"), ("true", "expected a whole number, found true"),
            ("99999999999999999999", "expected a whole number, found the number 99999999999999999999"),
            ("-1", "-1 is out of bounds; allowed is 0 to 9"), ("10", "10 is out of bounds; allowed is 0 to 9"),
        ])
    func wholeNumbers(text: String, complaint: String) throws {
        let error = try failure("{\"a\": \(text)}") { object in _ = try object.int("a", in: 0...9) }
        #expect(error == "f:1:7: \(complaint)")
    }

    @Test("numbers beyond the range of Double are refused")
    func infinite() throws {
        let error = try failure("{\"a\": 1e999}") { object in _ = try object.double("a", in: 0...1) }
        #expect(error == "f:1:7: 1e999 is out of bounds; allowed is 0.0 to 1.0")
    }

    @Test(
        "strings are not empty and not longer than allowed",
        arguments: [
            ("\"\"", "an empty string is out of bounds; allowed is 1 to 3 characters"),
            ("\" \\n\"", "an empty string is out of bounds; allowed is 1 to 3 characters"),
            ("\"quầy\"", "4 characters is out of bounds; allowed is at most 3"),
            ("{}", "expected a string, found an object"),
        ])
    func strings(text: String, complaint: String) throws {
        let error = try failure("{\"a\": \(text)}") { object in _ = try object.string("a", maxLength: 3) }
        #expect(error == "f:1:7: \(complaint)")
    }

    @Test("an unknown choice lists those there are")
    func choices() throws {
        let error = try failure("{\"a\": \"gren\"}") { object in _ = try object.choice("a", Colour.self) }
        #expect(error == #"f:1:7: "gren" is not one of red, green; did you mean "green"?"#)
    }

    @Test("an array with too many elements is refused")
    func arrays() throws {
        let error = try failure("{\"a\": [1, 2]}") { object in _ = try object.array("a", count: 0...1) }
        #expect(error == "f:1:7: 2 elements is out of bounds; allowed is 0 to 1")
    }

    @Test("a room refuses a value for a reason of its own")
    func refusal() throws {
        let error = try value("[\n3]").array()[0].refusal("desk 3 serves no line; give it one")
        #expect(error.description == "f:2:1: desk 3 serves no line; give it one")
    }
}
