import Foundation
import Journaling
import Reception
import Testing

@Suite("A journal line says everything and nothing that was said")
struct JournalCodecTests {
    private let codec = JournalCodec()

    @Test("Every kind of line reads back as it was written", arguments: Samples.entries.indices)
    func roundTrip(_ index: Int) throws {
        let entry = Samples.entries[index]
        let event = JournalEntry(at: .start, .event(ConversationEvent(.stopping, wall: Samples.wall)))
        let bytes = try codec.line(Samples.header) + codec.line(event) + codec.line(entry)
        let session = try #require(try JournalReader.sessions(in: bytes, path: "j").first)
        #expect(session.header == Samples.header)
        #expect(session.lines.map(\.entry) == [event, entry])
        #expect(session.lines.map(\.number) == [2, 3])
        #expect(session.cutAt == nil)
    }

    @Test("A line is one line, its keys sorted, its numbers to three decimals", arguments: Samples.entries.indices)
    func shape(_ index: Int) throws {
        let line = try codec.line(Samples.entries[index])
        #expect(line.last == UInt8(ascii: "\n"))
        #expect(line.count { $0 == UInt8(ascii: "\n") } == 1)
        let text = String(decoding: line, as: UTF8.self)
        #expect(try text.firstMatch(of: Regex(#"\d\.\d{4}"#)) == nil)
        let object = try JSONSerialization.jsonObject(with: line)
        let sorted = try JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        #expect(sorted.count == line.count - 1)
    }

    @Test("Every kind of event and action has a sample")
    func samplesAreComplete() {
        #expect(Set(Samples.events.map(\.name)).count == 16)
        #expect(Set(Samples.actions.map(\.name)).count == 17)
    }

    @Test("What a visitor said is in no redacted line")
    func redaction() throws {
        let secret = "tôi là Nguyễn Văn A 001203004567"
        let utterance = Utterance(id: 1, text: secret, source: .typed)
        let screen = ScreenState(mood: .thinking, language: .vietnamese, heard: HeardText(number: 1, text: secret))
        let heard = ConversationEvent(.heard(utterance: utterance), wall: Samples.wall)
        let shown = ConversationAction.show(screen: screen)
        let plain = try codec.line(JournalEntry(at: .start, .event(heard)))
        #expect(String(decoding: plain, as: UTF8.self).contains(secret))
        for content in [JournalEntry.Content.event(heard.redacted), .action(shown.redacted)] {
            let line = String(decoding: try codec.line(JournalEntry(at: .start, content)), as: UTF8.self)
            for word in secret.split(separator: " ") where word.count > 1 { #expect(!line.contains(word)) }
        }
    }
}

extension ConversationEvent.Kind {
    /// The case's name. The switch has no default, so that a new case cannot be forgotten here.
    fileprivate var name: String {
        switch self {
        case .started: "started"
        case .presence: "presence"
        case .heard: "heard"
        case .understood: "understood"
        case .matcherFailed: "matcherFailed"
        case .chosen: "chosen"
        case .touched: "touched"
        case .speechEnded: "speechEnded"
        case .ticketAnswered: "ticketAnswered"
        case .dossierAnswered: "dossierAnswered"
        case .appointmentAnswered: "appointmentAnswered"
        case .scanned: "scanned"
        case .ticketEvent: "ticketEvent"
        case .partChanged: "partChanged"
        case .timerFired: "timerFired"
        case .stopping: "stopping"
        }
    }
}

extension ConversationAction {
    /// The case's name; see above.
    fileprivate var name: String {
        switch self {
        case .beginVisit: "beginVisit"
        case .endVisit: "endVisit"
        case .speak: "speak"
        case .stopSpeaking: "stopSpeaking"
        case .show: "show"
        case .startTimer: "startTimer"
        case .cancelTimer: "cancelTimer"
        case .issueTicket: "issueTicket"
        case .lookUpTicket: "lookUpTicket"
        case .findTicket: "findTicket"
        case .prioritiseTicket: "prioritiseTicket"
        case .withdrawTicket: "withdrawTicket"
        case .cancelTicket: "cancelTicket"
        case .lookUpDossier: "lookUpDossier"
        case .bookAppointment: "bookAppointment"
        case .withdrawAppointment: "withdrawAppointment"
        case .alertOperator: "alertOperator"
        }
    }
}
