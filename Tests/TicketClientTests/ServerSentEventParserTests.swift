import Reception
import Testing
import TicketClient

@Suite("The parser of Server-Sent Events")
struct ServerSentEventParserTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: [UInt8]
        let outputs: [ServerSentEventParser.Output]

        init(_ words: String, _ text: String, _ outputs: [ServerSentEventParser.Output]) {
            self.init(words, bytes: Array(text.utf8), outputs)
        }

        init(_ words: String, bytes: [UInt8], _ outputs: [ServerSentEventParser.Output]) {
            (testDescription, text, self.outputs) = (words, bytes, outputs)
        }
    }

    private static func event(_ data: String, id: String? = nil, kind: String = "") -> ServerSentEventParser.Output {
        .event(ServerSentEvent(id: id, kind: kind, data: data))
    }

    static let cases: [Case] = [
        Case("nothing", "", []),
        Case("an event", "id: 7\nevent: office\ndata: {}\n\n", [event("{}", id: "7", kind: "office")]),
        Case("line ends of Windows", "id: 7\r\ndata: a\r\n\r\n", [event("a", id: "7")]),
        Case("line ends of old", "id: 7\rdata: a\r\r", [event("a", id: "7")]),
        Case("mixed line ends", "data: a\r\n\ndata: b\n\rdata: c\r\r", [event("a"), event("b"), event("c")]),
        Case("several lines of data", "data: a\ndata:\ndata: b\n\n", [event("a\n\nb")]),
        Case("no space after the colon", "data:a\n\n", [event("a")]),
        Case("only one space is taken off", "data:  a \n\n", [event(" a ")]),
        Case("a field without colon is empty", "data\n\n", [event("")]),
        Case("colons in the value", "data: a:b: c\n\n", [event("a:b: c")]),
        Case("a comment", ": heartbeat\n\n", [.comment]),
        Case("a comment inside an event", "data: a\n:\ndata: b\n\n", [.comment, event("a\nb")]),
        Case("an id without an event", "id: 41\n\n", [.position(id: "41")]),
        Case("an id lasts", "id: 7\ndata: a\n\ndata: b\n\n", [event("a", id: "7"), event("b", id: "7")]),
        Case("an id lasts but is told once", "id: 7\n\n\n\n", [.position(id: "7")]),
        Case("a kind does not last", "event: x\ndata: a\n\ndata: b\n\n", [event("a", kind: "x"), event("b")]),
        Case("an id with a zero byte is none", "id: 7\u{0}\ndata: a\n\n", [event("a")]),
        Case("unknown fields mean nothing", "retry: 10\nfoo: bar\nData: x\n data: y\ndata: a\n\n", [event("a")]),
        Case("a byte order mark at the start", "\u{FEFF}data: a\n\n", [event("a")]),
        Case("a byte order mark later is part of a name", "\n\u{FEFF}data: a\n\n", []),
        Case("an event without its end", "data: a\n\ndata: b\n", [event("a")]),
        Case("an answer that is no stream", "<!DOCTYPE html>\n<html></html>\n\n", []),
        Case("Vietnamese", "data: Nguyễn Văn Ạn\n\n", [event("Nguyễn Văn Ạn")]),
        Case("broken UTF-8", bytes: Array("data: ".utf8) + [0xC3, 0x28, 0xFF, 10, 10], [event("\u{FFFD}(\u{FFFD}")]),
    ]

    @Test(arguments: cases) func wholeAndCutAnywhere(_ trial: Case) throws {
        for size in [1, 2, 3, 7, 1 << 16] {
            var parser = ServerSentEventParser()
            var outputs: [ServerSentEventParser.Output] = []
            for start in stride(from: 0, to: trial.text.count, by: size) {
                outputs += try parser.read(trial.text[start..<min(start + size, trial.text.count)])
            }
            #expect(outputs == trial.outputs, "in pieces of \(size)")
        }
    }

    @Test func aLineHasAGreatestLength() throws {
        var parser = ServerSentEventParser()
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: ServerSentEventParser.mostLineBytes)
        #expect(try parser.read(line).isEmpty)
        #expect(throws: ServerSentEventParser.Problem.lineTooLong) { try parser.read([UInt8(ascii: "x")]) }
    }

    @Test func anEventHasAGreatestLength() {
        var parser = ServerSentEventParser()
        let line = Array("data: \(String(repeating: "x", count: 1_000))\n".utf8)
        #expect(throws: ServerSentEventParser.Problem.eventTooLong) {
            for _ in 0..<1_000 { _ = try parser.read(line) }
        }
    }

    @Test func noiseNeitherTrapsNorFillsTheMemory() {
        let alphabet = Array("data: id\r\n:event\u{0}x\u{FEFF}".utf8) + [0xFF]
        var random = SeededRandom(seed: 3)
        for _ in 0..<300 {
            var parser = ServerSentEventParser()
            let noise = (0..<400).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            let events = (try? parser.read(noise))?.count ?? 0
            #expect(events <= noise.count)
        }
    }
}
