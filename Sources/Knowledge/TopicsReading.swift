import LocatedJSON
import Reception

/// Reads the `topics` of a file of replies: what each matter is called in a question and on a button.
struct TopicsReader {
    /// The longest topic, in characters: it stands on a button.
    static let longestTopic = 60

    let findings: Findings

    func topics(_ value: LocatedValue) -> [IntentName: ReplyWords.TopicWords]? {
        findings.object(value) { object throws(LocatedJSONError) in
            var topics: [IntentName: ReplyWords.TopicWords] = [:]
            for intent in IntentName.all where intent.isTopic {
                let topic = findings.attempt { () throws(LocatedJSONError) in try object.required(intent.rawValue) }
                topics[intent] = topic.flatMap { words($0, of: intent) }
            }
            return topics
        }
    }

    private func words(_ value: LocatedValue, of intent: IntentName) -> ReplyWords.TopicWords? {
        findings.object(value) { object throws(LocatedJSONError) in
            let plain = try TranslationReader.name(object.required("plain"), maxLength: Self.longestTopic)
            let procedure = intent.mayNameProcedure ? try Self.template("procedure", of: &object) : nil
            let line = intent.mayNameLine ? try Self.template("line", of: &object) : nil
            return ReplyWords.TopicWords(plain: plain, procedure: procedure, line: line)
        }
    }

    /// The text of `key`, in which the placeholder of that name stands.
    private static func template(_ key: String, of object: inout ObjectReader) throws(LocatedJSONError) -> Template {
        try Template(complete: object.required(key), [key], maxLength: longestTopic)
    }
}
