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

    /// The keys that stand first, in this order; the lists stand last.
    private static let firstKeys = ["name", "shows", "seed", "start", "robots"]
    private static let lists = ["dossiers", "steps", "faults", "expect"]

    let text: String
    let until: Instant

    /// The file with `steps` among its own, lasting to `instant` at least.
    func text(with steps: [Step], at instant: Instant) throws -> String {
        var file = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        let written = try Self.items(file["steps"])
        let added = steps.map {
            ($0.at.seconds, "{ \((["\"at\": \($0.at.seconds)"] + $0.members).joined(separator: ", ")) }")
        }
        let all = (written + added).enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        file["until"] = max(until, instant).seconds
        var members: [String] = []
        for key in Self.keys(of: file) {
            if key == "steps" {
                members.append("\"steps\": [\n\(all.map { "    \($0.element.1)" }.joined(separator: ",\n"))\n  ]")
            } else if Self.lists.contains(key) {
                let items = try Self.items(file[key]).map { "    \($0.1)" }.joined(separator: ",\n")
                members.append("\"\(key)\": [\(items.isEmpty ? "" : "\n\(items)\n  ")]")
            } else if let value = file[key] {
                members.append("\"\(key)\": \(try Self.json(value))")
            }
        }
        return "{\n" + members.map { "  \($0)" }.joined(separator: ",\n") + "\n}\n"
    }

    private static func keys(of file: [String: Any]) -> [String] {
        let others = file.keys.filter { !firstKeys.contains($0) && !lists.contains($0) && $0 != "until" }.sorted()
        return (firstKeys + others + lists + ["until"]).filter { file[$0] != nil }
    }

    /// The items of a list with the second at which each stands, if it stands at one.
    private static func items(_ list: Any?) throws -> [(Double, String)] {
        try (list as? [[String: Any]] ?? []).map { (($0["at"] as? NSNumber)?.doubleValue ?? 0, try json($0)) }
    }

    private static func json(_ value: Any) throws -> String {
        let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed]
        return String(decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
    }
}
