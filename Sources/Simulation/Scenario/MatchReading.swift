import LocatedJSON
import Reception

/// Reads an utterance of which only the meaning is known: `"means": intent` with, all optional,
///
///     "decision"      "accept" | "confirm" | "reject"; accept where it is not said
///     "probability"   0…1, 1 where it is not said
///     "slots"         {name: value}; a list of values where several could be meant
///     "topic"         whose matter it is when it is not ours
///     "language"      Vietnamese where it is not said
///     "alternatives"  other readings, each {"means": …} with "probability" and "slots"
enum MatchReading {
    static func match(_ value: LocatedValue, _ keys: inout ObjectReader) throws(LocatedJSONError) -> IntentMatch {
        let best = try candidate(value, &keys)
        let decision = try keys.optional("decision")?.choice(Decision.self) ?? .accept
        var alternatives: [IntentCandidate] = []
        for value in try keys.optional("alternatives")?.array(count: 0...10) ?? [] {
            var keys = try value.object()
            alternatives.append(try candidate(try keys.required("means"), &keys))
            try keys.finish()
        }
        return IntentMatch(
            decision: decision, best: best, topic: try keys.optional("topic")?.string(maxLength: 60),
            language: try keys.optional("language")?.choice(Language.self) ?? .vietnamese, alternatives: alternatives)
    }

    private static func candidate(
        _ value: LocatedValue, _ keys: inout ObjectReader
    ) throws(LocatedJSONError) -> IntentCandidate {
        let intent = try value.intent()
        let probability = try keys.optional("probability")?.double(in: 0...1) ?? 1
        var slots: [Slot] = []
        for member in try keys.optional("slots")?.members() ?? [] {
            let values = (try? member.value.array(count: 1...10)) ?? [member.value]
            for value in values {
                slots.append(Slot(name: SlotName(rawValue: member.key), value: try value.string(maxLength: 100)))
            }
        }
        return IntentCandidate(intent: intent, probability: probability, slots: slots)
    }
}

extension LocatedValue {
    /// The name of an intent that there is.
    func intent() throws(LocatedJSONError) -> IntentName {
        let name = IntentName(rawValue: try string(maxLength: 60))
        guard IntentName.all.contains(name) || name == .none else {
            throw refusal("there is no intent of this name; they are listed in IntentName.swift")
        }
        return name
    }
}
