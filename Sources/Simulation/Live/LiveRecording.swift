import Foundation
import Reception

/// A scenario's file to which steps are added: what was done by hand becomes a scenario that can be played again.
struct LiveRecording: Sendable {
    /// Something that was done by hand.
    struct Step: Sendable {
        let at: Instant
        /// The members of the step's object, without `at`.
        let members: [String]
    }

    /// The keys that stand first, in this order; the lists and the end stand last.
    private static let firstKeys = ["name", "shows", "seed", "start", "robots", "at"]
    private static let lastKeys = ["dossiers", "steps", "faults", "expect", "until"]

    let text: String
    let seed: UInt64
    let until: Instant

    /// The file with `steps` among its own, lasting to `instant` at least.
    func text(with steps: [Step], at instant: Instant) throws -> String {
        var file = try JSONDecoder().decode(WrittenValue.self, from: Data(text.utf8)).members
        let written = file["steps"]?.items ?? []
        file["seed"] = .integer(Int(clamping: seed))
        file["until"] = .number(max(until, instant).seconds)
        let members = Self.sorted(file).map { key, value in
            (key, key == "steps" ? JSONText.list(Self.all(steps, with: written)) : Self.json(value))
        }
        return JSONText.object(members).written() + "\n"
    }

    /// What was done by hand among what the file does by itself, in the order of time.
    private static func all(_ steps: [Step], with written: [WrittenValue]) -> [JSONText] {
        let own = written.map { ($0.members["at"]?.number ?? 0, json($0)) }
        let added = steps.map { step in
            let members = ["\"at\": \(JSONText.digits(step.at.seconds))"] + step.members
            return (step.at.seconds, JSONText.plain("{ \(members.joined(separator: ", ")) }"))
        }
        return (own + added).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map(\.element.1)
    }

    private static func json(_ value: WrittenValue) -> JSONText {
        switch value {
        case .object(let members): .object(sorted(members).map { ($0, json($1)) })
        case .list(let items): .list(items.map(json))
        case .text(let text): .text(text)
        case .flag(let flag): .plain(flag ? "true" : "false")
        case .integer(let number): .plain("\(number)")
        case .number(let number): .plain(JSONText.digits(number))
        case .null: .plain("null")
        }
    }

    private static func sorted(_ members: [String: WrittenValue]) -> [(String, WrittenValue)] {
        let others = members.keys.filter { !firstKeys.contains($0) && !lastKeys.contains($0) }.sorted()
        return (firstKeys + others + lastKeys).compactMap { key in members[key].map { (key, $0) } }
    }
}
