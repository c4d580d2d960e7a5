/// Reads the known keys of one object and then refuses the others.
///
///     var office = try LocatedValue(contentsOf: path).object()
///     let zone = try office.string("timeZone", maxLength: 64)
///     let seats = try office.optional("seats")?.int(in: 0...500) ?? 12
///     try office.finish()
package struct ObjectReader {
    /// The object itself, for errors of one's own.
    package let value: LocatedValue
    private let members: [LocatedValue.Member]
    private var asked: [String] = []

    init(_ value: LocatedValue, members: [LocatedValue.Member]) {
        self.value = value
        self.members = members
    }

    /// The value of `key`, which must be there.
    package mutating func required(_ key: String) throws(LocatedJSONError) -> LocatedValue {
        if let found = member(key) { return found.value }
        let known = asked
        let unread = members.map(\.key).filter { !known.contains($0) }
        let misspelt = Spelling.nearest(to: key, among: unread).flatMap { name in members.first { $0.key == name } }
        throw LocatedJSONError(
            location: misspelt?.keyLocation ?? value.location, problem: .missingKey(key, misspelt: misspelt?.key))
    }

    /// The value of `key`; nil when it is missing or `null`.
    package mutating func optional(_ key: String) -> LocatedValue? {
        guard let found = member(key)?.value, !found.isNull else { return nil }
        return found
    }

    /// Refuses the first key that nobody asked for.
    package func finish() throws(LocatedJSONError) {
        if let first = unknownKeys.first { throw first }
    }

    /// An error for each key that nobody asked for, in the order of the file.
    package var unknownKeys: [LocatedJSONError] {
        members.filter { !asked.contains($0.key) }.map { member in
            let suggestion = Spelling.nearest(to: member.key, among: asked)
            return LocatedJSONError(
                location: member.keyLocation, problem: .unknownKey(member.key, suggestion: suggestion))
        }
    }

    private mutating func member(_ key: String) -> LocatedValue.Member? {
        asked.append(key)
        return members.first { $0.key == key }
    }
}

// MARK: - Required values, read in one step

extension ObjectReader {
    /// The text of `key`; see `LocatedValue.string`.
    package mutating func string(
        _ key: String, maxLength: Int = 1_000, allowsEmpty: Bool = false
    ) throws(LocatedJSONError) -> String {
        try required(key).string(maxLength: maxLength, allowsEmpty: allowsEmpty)
    }

    /// The whole number of `key`.
    package mutating func int(_ key: String, in bounds: ClosedRange<Int>) throws(LocatedJSONError) -> Int {
        try required(key).int(in: bounds)
    }

    /// The number of `key`.
    package mutating func double(_ key: String, in bounds: ClosedRange<Double>) throws(LocatedJSONError) -> Double {
        try required(key).double(in: bounds)
    }

    /// The flag of `key`.
    package mutating func bool(_ key: String) throws(LocatedJSONError) -> Bool { try required(key).bool() }

    /// The elements of `key`.
    package mutating func array(
        _ key: String, count: ClosedRange<Int> = 0...10_000
    ) throws(LocatedJSONError) -> [LocatedValue] {
        try required(key).array(count: count)
    }

    /// The object of `key`.
    package mutating func object(_ key: String) throws(LocatedJSONError) -> ObjectReader { try required(key).object() }

    /// The choice of `key`; see `LocatedValue.choice`.
    package mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, _: Choice.Type = Choice.self
    ) throws(LocatedJSONError) -> Choice {
        try required(key).choice()
    }
}
