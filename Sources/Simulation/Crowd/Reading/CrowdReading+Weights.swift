import LocatedJSON
import Reception

extension CrowdReading {
    /// A weight: more than nothing.
    static let anyWeight = 0.000_001...1_000_000.0
    /// More do not fit side by side before a camera.
    static let mostInGroup = 5

    /// The weights of an object whose keys are the raw values of `Value`, in the order of the file.
    static func weights<Value: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
        _ value: LocatedValue, of _: Value.Type
    ) throws(LocatedJSONError) -> [Weighted<Value>] {
        var weighted: [Weighted<Value>] = []
        for member in try value.members() {
            weighted.append(Weighted(try key(member, as: Value.self), weight: try member.value.double(in: anyWeight)))
        }
        if weighted.isEmpty { throw value.refusal("needs at least one weight") }
        return weighted
    }

    /// The key of `member` as a value of its kind.
    static func key<Value: RawRepresentable<String> & CaseIterable>(
        _ member: LocatedValue.Member, as _: Value.Type
    ) throws(LocatedJSONError) -> Value {
        if let value = Value(rawValue: member.key) { return value }
        let names = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw member.value.refusal("stands under \"\(member.key)\", which is none of \(names)")
    }

    /// How many come together, the smallest group first.
    static func groupSizes(_ value: LocatedValue) throws(LocatedJSONError) -> [Weighted<Int>] {
        var sizes: [Weighted<Int>] = []
        for member in try value.members() {
            guard let size = Int(member.key), (1...mostInGroup).contains(size) else {
                throw member.value.refusal("stands under \"\(member.key)\"; groups are of 1 to \(mostInGroup)")
            }
            sizes.append(Weighted(size, weight: try member.value.double(in: anyWeight)))
        }
        if sizes.isEmpty { throw value.refusal("needs at least one size") }
        return sizes.sorted { $0.value < $1.value }
    }

    /// Percentages that do not add up to more than everybody, in the order of `PriorityClass`.
    static func priorities(_ value: LocatedValue) throws(LocatedJSONError) -> [Weighted<PriorityClass>] {
        let found = try weights(value, of: PriorityClass.self)
        let sum = found.reduce(0) { $0 + $1.weight }
        guard sum <= 100 else { throw value.refusal("adds up to \(sum) percent of the visitors; 100 are all") }
        return PriorityClass.allCases.flatMap { reason in found.filter { $0.value == reason } }
    }
}
