import LocatedJSON

/// The problems found so far. Reading goes on after one, so that an author sees them all at once.
final class Findings {
    private(set) var problems: [LocatedJSONError] = []

    func add(_ problem: LocatedJSONError) { problems.append(problem) }

    /// What `read` gives, or nil after its problem was noted.
    func attempt<Value>(_ read: () throws(LocatedJSONError) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            add(error)
            return nil
        }
    }

    /// Reads the keys of the object `value` and notes each key that was not asked for.
    func object<Value>(
        _ value: LocatedValue, _ read: (inout ObjectReader) throws(LocatedJSONError) -> Value
    ) -> Value? {
        attempt { () throws(LocatedJSONError) in
            var object = try value.object()
            let result = try read(&object)
            object.unknownKeys.forEach(add)
            return result
        }
    }

    /// Notes every value of `values` whose identity was used before; `kind` names what they are.
    func refuseRepeats<Identity: Hashable>(of kind: String, _ values: [(identity: Identity, place: LocatedValue)]) {
        var seen: Set<Identity> = []
        for value in values where !seen.insert(value.identity).inserted {
            add(value.place.refusal("\(kind) \(value.identity) stands twice; give each its own"))
        }
    }

    /// What `read` makes of the value of each case of `Key` in the object `value`, which must have them all and no other.
    func table<Key: RawRepresentable<String> & CaseIterable & Hashable, Part>(
        _ value: LocatedValue, of keys: Key.Type, _ read: (LocatedValue) throws(LocatedJSONError) -> Part
    ) -> [Key: Part]? {
        object(value) { object throws(LocatedJSONError) in
            var parts: [Key: Part] = [:]
            for key in Key.allCases { parts[key] = try read(object.required(key.rawValue)) }
            return parts
        }
    }
}
