import Journaling
import Reception
import Testing

@Suite("A difference is told field by field")
struct FieldDifferenceTests {
    private func fields(_ recorded: ConversationAction?, _ replayed: ConversationAction?) throws -> [[String?]] {
        let codec = JournalCodec()
        let difference = Replay.Difference(
            line: 1, recorded: try recorded.map(codec.text), replayed: try replayed.map(codec.text))
        return try difference.fields().map { [$0.path, $0.recorded, $0.replayed] }
    }

    private func reply(_ variant: Int, _ arguments: [ReplyArgument]) -> ConversationAction {
        .speak(
            speech: 3, reply: Reply(key: "a.b", language: .french, variant: variant, arguments: arguments),
            manner: SpeechManner())
    }

    @Test("Only the fields that differ are told, by their path")
    func paths() throws {
        let found = try fields(
            reply(1, [.count(value: 2), .minutes(value: 3)]),
            reply(4, [.count(value: 5), .minutes(value: 3), .line(id: "land")]))
        #expect(
            found == [
                ["speak.reply.arguments[0].count.value", "2", "5"],
                ["speak.reply.arguments[2]", nil, #"{"line":{"id":"land"}}"#],
                ["speak.reply.variant", "1", "4"],
            ])
    }

    @Test("An action of another kind, or none, differs as a whole")
    func whole() throws {
        #expect(try fields(.stopSpeaking, nil) == [["", #"{"stopSpeaking":{}}"#, nil]])
        let other = try fields(.stopSpeaking, .cancelTicket(ticket: "7"))
        #expect(other == [["", #"{"stopSpeaking":{}}"#, #"{"cancelTicket":{"ticket":"7"}}"#]])
    }

    @Test("Every kind of action agrees with itself and differs from its neighbour", arguments: Samples.actions.indices)
    func everyAction(_ index: Int) throws {
        let action = Samples.actions[index]
        let next = Samples.actions[(index + 1) % Samples.actions.count]
        #expect(try fields(action, action) == [])
        #expect(try fields(action, next).count >= 1)
    }
}
