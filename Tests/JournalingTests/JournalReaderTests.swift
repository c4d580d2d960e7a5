import Foundation
import Journaling
import LocatedJSON
import Reception
import Testing

@Suite("Journals are read up to a cut, and refused with a place otherwise")
struct JournalReaderTests {
    private static let codec = JournalCodec()

    /// A small session: its header, an event with an action each kind of text can be cut in.
    private static func session() throws -> Data {
        let event = ConversationEvent(
            .partChanged(part: .camera, health: .failed(reason: "máy ảnh 📷 bị \"rút\"")), wall: Samples.wall)
        let entries = [
            JournalEntry(at: .start, .event(event)), JournalEntry(at: .start, .action(.show(screen: Samples.screen))),
            JournalEntry(at: .start, .action(.stopSpeaking)),
        ]
        return try entries.reduce(codec.line(Samples.header)) { try $0 + codec.line($1) }
    }

    @Test("A journal cut at any byte is read up to the cut, or refused with its place while the header is cut")
    func cutAnywhere() throws {
        let whole = try Self.session()
        let ends = whole.indices.filter { whole[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
        for length in 0..<whole.count {
            let cut = whole.prefix(length)
            guard length >= ends[0] - 1 else {
                let error = #expect(throws: JournalError.self) { try JournalReader.sessions(in: cut, path: "j.jsonl") }
                #expect("\(try #require(error))".hasPrefix("j.jsonl:1:"), "cut at \(length)")
                continue
            }
            let session = try #require(try JournalReader.sessions(in: cut, path: "j.jsonl").first)
            // A line without its line end is whole; one that misses more is cut.
            let complete = ends.count { $0 - 1 <= length }
            #expect(session.lines.count == complete - 1, "cut at \(length)")
            let isCut = !ends.contains(length) && !ends.contains(length + 1)
            #expect(session.cutAt == (isCut ? complete + 1 : nil), "cut at \(length)")
        }
    }

    @Test("A session after a cut one is read too, whatever byte the cut was at")
    func sessionAfterACut() throws {
        let whole = try Self.session()
        let header = try Self.codec.line(Samples.header)
        for length in header.count..<whole.count {
            let bytes = whole.prefix(length) + Data("\n".utf8) + whole
            let sessions = try JournalReader.sessions(in: bytes, path: "j")
            try #require(sessions.count == 2)
            #expect(sessions[1].lines.count == 3)
            #expect(sessions[1].cutAt == nil)
        }
    }

    @Test("A session whose header was cut does not hide the others")
    func cutHeaderBetweenSessions() throws {
        let whole = try Self.session()
        let header = try Self.codec.line(Samples.header)
        for length in 1..<header.count - 1 {
            let bytes = whole + whole.prefix(length) + Data("\n".utf8) + whole
            #expect(try JournalReader.sessions(in: bytes, path: "j").count == 2, "cut at \(length)")
        }
    }

    /// A text that is no journal and the beginning of what is said about it.
    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let error: String

        init(_ words: String, _ text: String, _ error: String) {
            testDescription = words
            self.text = text
            self.error = error
        }
    }

    private static let validHeader =
        #"{"configuration":"","format":"letan-journal","matcher":"","models":"","seed":1,"settings":{"absenceGrace":1,"#
        + #""deadline":1,"emergencyHold":1,"greetingPause":1,"groupFaceWidths":2,"groupTime":1,"inputKeepsVisit":1,"#
        + #""lossReportedAfter":1,"mostTickets":3,"patience":1,"silence":1,"waitNoticePause":1},"timeZone":"","version":4}"#
    private static let validEvent =
        #"{"at":0,"event":{"stopping":{}},"wall":{"day":{"day":2,"month":3,"year":2026},"minute":1,"utcMilliseconds":1}}"#
    private static let validAction = #"{"action":{"stopSpeaking":{}},"at":0}"#

    static let refusals = [
        Refusal("nothing", "", "j:1:1: the first line is no header"),
        Refusal("empty lines", "\n\n\n", "j:1:1: the first line is no header"),
        Refusal("an event without a header", validEvent + "\n", "j:1:1: the first line is no header"),
        Refusal("another kind of file", "<html>\n<body>\n", "j:1:1:"),
        Refusal("one line of another kind of file", "hello", "j:1:1:"),
        Refusal("bytes", "\u{0}\u{1}\u{2}\n\u{3}\n", "j:1:1:"),
        Refusal("a number", "17\n" + validHeader, "j:1:1:"),
        Refusal(
            "another format", #"{"format":"tickets","version":1}"# + "\n" + validEvent,
            "j:1:1: format \"tickets\" version 1 cannot be read"),
        Refusal(
            "a newer version with other keys", #"{"format":"letan-journal","version":5,"kind":"new"}"# + "\n",
            "j:1:1: format \"letan-journal\" version 5 cannot be read"),
        Refusal("a header without a seed", #"{"format":"letan-journal","version":4}"# + "\n" + validEvent, "j:1:1:"),
        Refusal(
            "a newer session behind a good one",
            [validHeader, validEvent, #"{"format":"letan-journal","version":9}"#].joined(separator: "\n"),
            "j:3:1: format \"letan-journal\" version 9"),
        Refusal("an action first", [validHeader, validAction].joined(separator: "\n"), "j:2:1: an action without"),
        Refusal(
            "damage in the middle", [validHeader, validEvent, "{\"at\":", validEvent].joined(separator: "\n"), "j:3:"),
        Refusal(
            "two broken lines at the end", [validHeader, validEvent, "{", "{"].joined(separator: "\n"), "j:3:"),
        Refusal(
            "an unknown kind of event",
            [validHeader, validEvent.replacing("stopping", with: "dancing"), validEvent].joined(separator: "\n"),
            "j:2:"),
        Refusal(
            "a line that is neither event nor action", [validHeader, #"{"at":1}"#, validEvent].joined(separator: "\n"),
            "j:2:1:"),
        Refusal(
            "a line too long", validHeader + "\n" + String(repeating: " ", count: JournalReader.longestLine + 1),
            "j:2:1: the line is longer"),
    ]

    @Test(arguments: refusals)
    func refuses(_ refusal: Refusal) throws {
        let error = #expect(throws: JournalError.self) {
            try JournalReader.sessions(in: Data(refusal.text.utf8), path: "j")
        }
        let words = "\(try #require(error))"
        #expect(words.hasPrefix(refusal.error), "\(words)")
    }

    @Test("The refused lines around the damage are fine by themselves")
    func validLinesAreValid() throws {
        let text = [Self.validHeader, Self.validEvent, Self.validAction, ""].joined(separator: "\n")
        #expect(try JournalReader.sessions(in: Data(text.utf8), path: "j").first?.lines.count == 2)
    }

    @Test("A file that is not there is named")
    func missingFile() throws {
        let error = #expect(throws: JournalError.self) { try JournalReader.sessions(path: "/nowhere/j.jsonl") }
        #expect("\(try #require(error))".hasPrefix("/nowhere/j.jsonl: read failed"))
    }
}
