import CodeDrawing
import Foundation
import Reception
import TestSupport
import Testing
import Web

extension ConversationDomain {
    /// An office with two procedures, in Vietnamese and English.
    static func small(_ office: Office = .twoLines) -> ConversationDomain {
        ConversationDomain(
            office: office,
            procedures: [
                Procedure(id: "birth-registration", line: "registry"),
                Procedure(id: "certified-copy", line: "certification"),
            ], languages: [.vietnamese, .english])
    }
}

extension ScreenCodes {
    /// Real ones, of an office that phones reach.
    static var drawn: ScreenCodes {
        ScreenCodes(publicURL: "https://ubnd.example/") { text in
            QRSymbol(Array(text.utf8)).map { CodePicture(side: $0.side, isDark: $0.isDark) }
        }
    }
}

extension ScreenView {
    /// A view of a robot that listens.
    static func sample(
        _ caption: String = "Chào cô!", mood: ScreenState.Mood = .listening, heard: HeardText? = nil,
        choices: [Choice] = [], reply: ReplyKey = "greet.hello", variant: Int = 0, sheet: SheetView? = nil,
        ticket: (TicketStanding, TicketView)? = nil, link: ScreenLink? = nil, calls: [String] = []
    ) -> ScreenView {
        let state = ScreenState(
            mood: mood, language: .vietnamese,
            reply: Reception.Reply(key: reply, language: .vietnamese, variant: variant),
            heard: heard, choices: choices, ticket: ticket?.0, recordingNotice: true, awaitsVisitor: true)
        return ScreenView(
            state: state, caption: caption, choiceLabels: choices.map { "\($0)" }, sheet: sheet, ticket: ticket?.1,
            link: link, calls: calls, notice: "Có camera")
    }
}

/// An event as a browser sees it.
struct ScreenEvent: Sendable {
    let name: String
    let data: JSONValue
}

/// The other end of a stream of events.
struct ScreenReader: Sendable {
    let reply: Reply

    /// The events of the next piece that has any.
    func next() async throws -> [ScreenEvent] {
        while true {
            let piece = try #require(try await reply.next(), "the stream ended")
            let events = try Self.events(in: piece)
            if !events.isEmpty { return events }
        }
    }

    /// Reads until an event `name` comes for which `isWanted`.
    func first(_ name: String, where isWanted: (JSONValue) -> Bool = { _ in true }) async throws -> JSONValue {
        while true {
            if let event = try await next().last(where: { $0.name == name && isWanted($0.data) }) { return event.data }
        }
    }

    static func events(in piece: String) throws -> [ScreenEvent] {
        try piece.split(separator: "\n\n").filter { $0.hasPrefix("event: ") }.map { block in
            let lines = block.split(separator: "\n")
            try #require(lines.count == 2 && lines[1].hasPrefix("data: "), "\(block)")
            let data = try JSONDecoder().decode(JSONValue.self, from: Data(lines[1].dropFirst(6).utf8))
            return ScreenEvent(name: String(lines[0].dropFirst(7)), data: data)
        }
    }
}

extension TicketHouse {
    /// A browser on the robot itself that looks at the screen.
    func watch(headers: [String: String] = [:], as role: Role? = nil, peer: String = "127.0.0.1") async throws -> Reply
    {
        try await send(request("GET", "/v1/screen/events", as: role, headers: headers, peer: peer))
    }

    /// What a browser on the robot sends when the visitor did something.
    func use(_ body: String, headers: [String: String] = [:], peer: String = "127.0.0.1") async throws -> Reply {
        try await send(
            request("POST", "/v1/screen/inputs", as: nil, Array(body.utf8), headers: headers, peer: peer))
    }
}
