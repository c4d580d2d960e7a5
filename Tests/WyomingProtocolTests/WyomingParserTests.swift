import Foundation
import Reception
import Testing
import WyomingProtocol

@Suite struct WyomingParserTests {
    static let messages = [
        WyomingMessage(type: "describe"),
        WyomingMessage(type: "synthesize", data: Data(#"{"text":"Xin chào 👋\n"}"#.utf8)),
        WyomingMessage(type: "audio-chunk", data: Data(#"{"rate":22050}"#.utf8), payload: [0, 10, 13, 123, 255]),
        WyomingMessage(type: "quote\"back\\line\nend", payload: [1]),
    ]

    private func parsed(_ text: String) throws(WyomingError) -> WyomingMessage? {
        var parser = WyomingParser()
        parser.append(text.utf8)
        return try parser.next()
    }

    @Test(arguments: messages)
    func `a message comes back as it was`(_ message: WyomingMessage) throws {
        var parser = WyomingParser()
        parser.append(message.bytes)
        let found = try #require(try parser.next())
        #expect(found.type == message.type)
        #expect(found.payload == message.payload)
        #expect(
            try JSONSerialization.jsonObject(with: found.data) as? NSDictionary
                == JSONSerialization.jsonObject(with: message.data) as? NSDictionary)
        #expect(parser.pendingCount == 0)
        #expect(try parser.next() == nil)
    }

    @Test(arguments: 1...40)
    func `messages survive any split`(size: Int) throws {
        let stream = Self.messages.flatMap(\.bytes)
        var parser = WyomingParser()
        var found: [String] = []
        for start in stride(from: 0, to: stream.count, by: size) {
            parser.append(stream[start..<min(start + size, stream.count)])
            while let message = try parser.next() { found.append(message.type) }
        }
        #expect(found == Self.messages.map(\.type))
    }

    struct Text: Decodable, Equatable { let text, code: String? }

    @Test(
        arguments: [
            (#"{"type":"error","data":{"text":"a","code":"b"}}"# + "\n", "a", "b"),
            (#"{"type":"error","version":"1.2","data_length":26}"# + "\n" + #"{"text": "a", "code": "b"}"#, "a", "b"),
            (#"{"type":"error","data":{"text":"a","code":"b"},"data_length":12}"# + "\n" + #"{"text":"c"}"#, "c", "b"),
            (#"{"type":"error","data":null,"data_length":null,"payload_length":null}"# + "\r\n", nil, nil),
            (#"{"payload_length":0,"unknown":[1,{}],"type":"error"}"# + "\n", nil, nil),
        ] as [(String, String?, String?)])
    func `data are in the line, behind it, or both`(_ bytes: String, _ text: String?, _ code: String?) throws {
        let message = try #require(try parsed(bytes))
        #expect(message.type == "error")
        #expect(try message.values(Text.self) == Text(text: text, code: code))
    }

    static let refusedHeaders = [
        "", " ", "{}", "[]", "null", "7", "\"type\"", "{\"type\":7}", "{\"type\":null}", "{type:\"x\"}",
        "{\"type\":\"x\"",
        #"{"type":"x","data_length":"7"}"#, #"{"type":"x","data_length":1.5}"#, #"{"type":"x","payload_length":true}"#,
        #"{"type":"x","payload_length":1e400}"#, #"{"type":"x","payload_length":99999999999999999999}"#,
        "GET / HTTP/1.1", "\u{0}", "\u{16}\u{3}\u{1}", String(repeating: "[", count: 60_000),
        String(repeating: "{\"type\":", count: 5_000),
    ]

    @Test(arguments: refusedHeaders.indices)
    func `a header that is none is refused`(_ index: Int) {
        #expect(throws: WyomingError.malformedHeader) { try parsed(Self.refusedHeaders[index] + "\n") }
    }

    @Test(arguments: [
        ("data", -1, WyomingLimits.data), ("payload", -1, WyomingLimits.payload),
        ("data", WyomingLimits.data + 1, WyomingLimits.data), ("payload", .max, WyomingLimits.payload),
        ("payload", WyomingLimits.payload + 1, WyomingLimits.payload), ("data", .min, WyomingLimits.data),
    ])
    func `a length out of bounds is refused at once`(_ part: String, _ length: Int, _ limit: Int) {
        #expect(throws: WyomingError.unreasonableLength(length, limit: limit)) {
            try parsed("{\"type\":\"x\",\"\(part)_length\":\(length)}\n")
        }
    }

    @Test(arguments: ["[]", "7", "{", "{\"a\":}", "\"text\"", "\u{FFFD}", "{}}"])
    func `data that are no object are refused`(_ data: String) {
        #expect(throws: WyomingError.malformedData(type: "info")) {
            try parsed("{\"type\":\"info\",\"data_length\":\(data.utf8.count)}\n\(data)")
        }
    }

    @Test func `a header without an end is given up`() {
        var parser = WyomingParser()
        #expect(throws: WyomingError.endlessHeader) {
            for _ in 0...WyomingLimits.header {
                parser.append([UInt8(ascii: "a")])
                _ = try parser.next()
            }
        }
        #expect(throws: WyomingError.endlessHeader) {
            try parsed("{\"type\":\"\(String(repeating: "a", count: WyomingLimits.header))\"}\n")
        }
    }

    @Test func `an unfinished message waits`() throws {
        var parser = WyomingParser()
        let bytes = Self.messages[2].bytes
        for byte in bytes.dropLast() {
            parser.append([byte])
            #expect(try parser.next() == nil)
        }
        parser.append(bytes.suffix(1))
        #expect(try parser.next()?.payload == Self.messages[2].payload)
    }

    @Test func `garbage is refused or read, and little is kept`() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            var parser = WyomingParser()
            // A stream that is out of step is given up.
            try? feed(&parser, from: &random)
            #expect(parser.pendingCount <= WyomingLimits.header + 200)
        }
    }

    private func feed(_ parser: inout WyomingParser, from random: inout SeededRandom) throws(WyomingError) {
        let pieces = [
            #"{"type":"audio-chunk","#, #""data_length":"#, #""payload_length":"#, "3", "}\n", "{}", "\n", "\"", ",",
            "\u{0}",
        ]
        for _ in 0..<20 {
            let piece = pieces.randomElement(using: &random) ?? ""
            parser.append(Array(piece.utf8).prefix(Int.random(in: 0...40, using: &random)))
            while let message = try parser.next() { _ = try? WyomingReply(message) }
        }
    }
}
