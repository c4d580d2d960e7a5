package import LocatedJSON
package import Reception

/// What is wrong or weak in a corpus that can be read. Each is one sentence with its place and fix.
package enum CorpusFinding: Hashable, Sendable {
    /// A meaning and the line that says so.
    package struct Claim: Hashable, Sendable {
        /// What the line is taken to mean.
        package let label: TemplateLabel
        /// The line.
        package let location: TextLocation
    }

    /// A value of a list that nothing knows, and its first line.
    package struct Value: Hashable, Sendable {
        /// The value.
        package let value: String
        /// Where it stands first.
        package let location: TextLocation
    }

    /// An intent that is not in the table.
    case unknownIntent(IntentName, at: TextLocation)
    /// A list of values for a slot no intent takes.
    case unknownSlot(SlotName, at: TextLocation)
    /// A language without a sentence for some intents of the table, sorted.
    case lacksIntents(Language, [IntentName])
    /// A rule that nothing names.
    case unusedRule(CorpusReading.UnusedRule)
    /// A value of a list that the office does not have.
    case unknownValue(Value, of: SlotName)
    /// Values of a list that the catalogue does not have, which may still grow; at least one, all of one file.
    case uncatalogued([Value], of: SlotName)
    /// A sentence that lines of two meanings stand for; a slot in it is written `{name}`.
    case sharedSentence(String, Claim, Claim)
    /// So many pairs of lines of a language were compared only in part.
    case comparedInPart(Language, pairs: Int)
    /// A template in whose sentences the values they were made with are mostly not found again: in `lost` of `samples`.
    case lostValues(at: TextLocation, lost: Int, samples: Int, example: String)
    /// A template whose sentences are mostly taken for another intent: `lost` of `samples`, and for which most often.
    case mistaken(at: TextLocation, for: IntentName, lost: Int, samples: Int)
}

extension CorpusFinding {
    /// Whether the content must be mended; the others weaken it only.
    package var isGrave: Bool {
        switch self {
        case .unknownIntent, .unknownSlot, .lacksIntents, .unknownValue, .sharedSentence: true
        case .unusedRule, .uncatalogued, .comparedInPart, .lostValues, .mistaken: false
        }
    }
}

extension CorpusFinding: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownIntent(let name, let place):
            "\(place): there is no intent '\(name)'; name the file or label after an intent of the table"
        case .unknownSlot(let name, let place): "\(place): no intent takes a slot '\(name)'; rename or remove the file"
        case .lacksIntents(let language, let names):
            "\(language.rawValue) has no sentence for \(Self.list(names.map(\.rawValue))); "
                + "add \(language.rawValue)/\(names.first?.rawValue ?? "<intent>").txt"
        case .unusedRule(let rule): "\(rule.location): nothing uses the rule '\(rule.name)'; use or remove it"
        case .unknownValue(let value, let slot):
            "\(value.location): the office has no \(slot) '\(value.value)'; correct the id, or add it to the office"
        case .uncatalogued(let values, let slot): Self.uncatalogued(values, slot)
        case .sharedSentence(let sentence, let first, let second):
            "\(first.location): \"\(sentence)\" is '\(first.label.written)' here and '\(second.label.written)' in "
                + "\(second.location); keep it in one of them"
        case .comparedInPart(let language, let pairs):
            "\(pairs) pairs of lines in \(language.rawValue) stand for too much to be compared in full; divide long lines"
        case .lostValues(let place, let lost, let samples, let example):
            "\(place): in \(lost) of \(samples) sentences of this line the value is not found again, as in \"\(example)\"; "
                + "put the words around it otherwise, or add the phrase to its list"
        case .mistaken(let place, let intent, let lost, let samples):
            "\(place): \(lost) of \(samples) sentences of this line are taken for '\(intent)'; "
                + "reword it, or move it there"
        }
    }

    private static func uncatalogued(_ values: [Value], _ slot: SlotName) -> String {
        let named = values.map { value in
            value.value + (value.location.position.map { " (line \($0.line))" } ?? "")
        }
        return "\(values.first?.location.description ?? ""): not in the catalogue of \(slot)s: \(list(named)); "
            + "add them there, or correct the ids"
    }

    private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension CorpusFinding {
    /// The values that the office's catalogue does not have, when that is what was found.
    package var uncatalogued: [String] {
        guard case .uncatalogued(let values, _) = self else { return [] }
        return values.map(\.value)
    }
}
