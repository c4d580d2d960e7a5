import Foundation
import LocatedJSON
import Testing

/// A text that must be refused, and the error it must be refused with.
struct RejectedText: CustomTestStringConvertible, Sendable {
    let bytes: [UInt8]
    let error: String

    init(_ text: String, _ error: String) {
        self.init(bytes: Array(text.utf8), error)
    }

    init(bytes: [UInt8], _ error: String) {
        self.bytes = bytes
        self.error = error
    }

    var testDescription: String { String(decoding: bytes.prefix(30), as: UTF8.self) }
}

private let anObject = #"not valid JSON; expected "," or "}""#

@Suite("Texts that are not JSON")
struct RejectedTextTests {
    static let corpus: [RejectedText] = [
        RejectedText("", "f:1:1: not valid JSON; expected a value"),
        RejectedText(" \n\t", "f:2:2: not valid JSON; expected a value"),
        RejectedText("{} {}", "f:1:4: not valid JSON; expected the end of the text"),
        RejectedText("[1,]", "f:1:4: not valid JSON; expected a value"),
        RejectedText("[1 2]", #"f:1:4: not valid JSON; expected "," or "]""#),
        RejectedText("[1,\n2", #"f:2:2: not valid JSON; expected "," or "]""#),
        RejectedText("{\"a\":1,}", "f:1:8: not valid JSON; expected a key in quotation marks"),
        RejectedText("{a:1}", "f:1:2: not valid JSON; expected a key in quotation marks"),
        RejectedText("{\"a\" 1}", "f:1:6: not valid JSON; expected \":\" after the key"),
        RejectedText("{\"a\":1 \"b\":2}", "f:1:8: \(anObject)"),
        RejectedText("{\"a\":\n tru}", "f:2:2: not valid JSON; expected true"),
        RejectedText("nul", "f:1:1: not valid JSON; expected null"),
        RejectedText("NaN", "f:1:1: not valid JSON; expected a value"),
        RejectedText("+1", "f:1:1: not valid JSON; expected a value"),
        RejectedText("-", "f:1:2: not valid JSON; expected a digit"),
        RejectedText("01", "f:1:2: not valid JSON; expected the end of the text"),
        RejectedText("1.", "f:1:3: not valid JSON; expected a digit"),
        RejectedText("1e+", "f:1:4: not valid JSON; expected a digit"),
        RejectedText(".5", "f:1:1: not valid JSON; expected a value"),
        RejectedText("\"abc", "f:1:5: not valid JSON; expected \" at the end of the string"),
        RejectedText("\"a\nb\"", "f:1:3: not valid JSON; expected no control character in a string"),
        RejectedText("[\"lễ tân\", \"a\u{1}b\"]", "f:1:14: not valid JSON; expected no control character in a string"),
        RejectedText(#""a\xb""#, "f:1:4: not valid JSON; expected an escape of JSON"),
        RejectedText(
            #" "a\ud800b""#, "f:1:2: not valid JSON; expected a string whose \\u escapes are whole characters"),
        RejectedText(#""\u12g4""#, "f:1:1: not valid JSON; expected a string whose \\u escapes are whole characters"),
        RejectedText("'a'", "f:1:1: not valid JSON; expected a value"),
        RejectedText("// a\n{}", "f:1:1: not valid JSON; expected a value"),
        RejectedText("{\"a\":1,\n \"a\":2}", "f:2:2: key \"a\" stands twice in this object; remove one"),
        RejectedText(#"{"a":1,"\u0061":2}"#, "f:1:8: key \"a\" stands twice in this object; remove one"),
        RejectedText("\u{FEFF}{}", "f:1:1: begins with a byte order mark; save it as UTF-8 without one"),
        RejectedText(bytes: Array("[\"ễ\n".utf8) + [0xC3, 0x28], "f:2:1: not UTF-8; save the file as UTF-8"),
        RejectedText(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], "f:1:2: not UTF-8; save the file as UTF-8"),
        RejectedText(bytes: [0xFF, 0xFE, 0x7B, 0x00], "f:1:1: not UTF-8; save the file as UTF-8"),
        RejectedText(bytes: [0x7B, 0x00], "f:1:2: not valid JSON; expected a key in quotation marks"),
    ]

    @Test("are refused at the place of the mistake", arguments: corpus)
    func refused(text: RejectedText) {
        let error = #expect(throws: LocatedJSONError.self) { try LocatedValue(parsing: text.bytes, file: "f") }
        #expect(error?.description == text.error)
    }

    @Test("every proper prefix of a text is refused, and nothing crashes")
    func prefixes() throws {
        let text = Array(#"{"a": [1, -2.5e3, true, null, "é\n\u00e9"], "b": {"c": false}}"#.utf8)
        _ = try LocatedValue(parsing: text, file: "f")
        for length in 0..<text.count {
            #expect(throws: LocatedJSONError.self) { try LocatedValue(parsing: Array(text.prefix(length)), file: "f") }
        }
    }

    @Test("whatever is accepted after a byte was changed, Foundation accepts too, and nothing crashes")
    func changedBytes() {
        let text = Array(#"{"a": [1, -2.5e3, true], "lễ\u00e9\n": {"c": null}}"#.utf8)
        for index in text.indices {
            for byte: UInt8 in [0, 0x09, 0x22, 0x2C, 0x30, 0x5C, 0x5B, 0x5D, 0x7B, 0x7D, 0x75, 0x80, 0xFF] {
                var changed = text
                changed[index] = byte
                guard (try? LocatedValue(parsing: changed, file: "f")) != nil else { continue }
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(changed)) }
            }
        }
    }

    @Test("nesting of 100,000 is refused where it becomes too deep", arguments: ["[", "{\"a\":"])
    func deepNesting(opening: String) {
        let text = Array(String(repeating: opening, count: 100_000).utf8)
        let error = #expect(throws: LocatedJSONError.self) { try LocatedValue(parsing: text, file: "f") }
        #expect(error?.problem == .tooDeep(limit: 64))
        #expect(error?.location.position?.column == 64 * opening.utf8.count + 1)
    }

    @Test("nesting up to the limit is read")
    func nestingAtLimit() throws {
        let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try LocatedValue(parsing: Array(text.utf8), file: "f").array().count == 1)
    }

    @Test("lines of a journal are counted from the line given")
    func firstLine() {
        let error = #expect(throws: LocatedJSONError.self) {
            try LocatedValue(parsing: Array(#"{"at":}"#.utf8), file: "visit.jsonl", firstLine: 1_204)
        }
        #expect(error?.location.description == "visit.jsonl:1204:7")
    }
}
