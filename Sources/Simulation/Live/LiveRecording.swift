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
        var file = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        file["seed"] = seed
        let members = Self.keys(of: file).map { key -> (String, JSONText) in
            switch key {
            case "steps": (key, JSONText.list(all(steps, with: file[key])))
            // A double would round the long ones.
            case "seed": (key, .plain("\(seed)"))
            case "until": (key, .plain(JSONText.digits(max(until, instant).seconds)))
            default: (key, Self.json(file[key]))
            }
        }
        return JSONText.object(members).written() + "\n"
    }

    /// What was done by hand among what the file does by itself, in the order of time.
    private func all(_ steps: [Step], with written: Any?) -> [JSONText] {
        let written = (written as? [[String: Any]] ?? []).map { (Self.number($0["at"]) ?? 0, Self.json($0)) }
        let added = steps.map { step in
            let seconds = JSONText.digits(step.at.seconds)
            return (
                step.at.seconds,
                JSONText.plain("{ \((["\"at\": \(seconds)"] + step.members).joined(separator: ", ")) }")
            )
        }
        return (written + added).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
            .map(\.element.1)
    }

    private static func json(_ value: Any?) -> JSONText {
        switch value {
        case let members as [String: Any]: .object(keys(of: members).map { ($0, json(members[$0])) })
        case let items as [Any]: .list(items.map(json))
        case let text as String: .text(text)
        case let flag as Bool: .plain(flag ? "true" : "false")
        default: .plain(number(value).map(JSONText.digits) ?? "null")
        }
    }

    private static func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

    private static func keys(of object: [String: Any]) -> [String] {
        let others = object.keys.filter { !firstKeys.contains($0) && !lastKeys.contains($0) }.sorted()
        return (firstKeys + others + lastKeys).filter { object[$0] != nil }
    }
}
