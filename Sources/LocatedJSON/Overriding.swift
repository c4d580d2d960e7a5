extension LocatedValue {
    /// The value with `replacement` at `path`, a list of keys; objects that are missing on the way are made.
    ///
    /// The replacement keeps its own location, so an error in `--set speech.rate=abc` names that argument. Throws when
    /// something on the way is not an object.
    package func replacing(
        _ path: some Collection<String>, with replacement: LocatedValue
    ) throws(LocatedJSONError) -> LocatedValue {
        guard let key = path.first else { return replacement }
        var members = try self.members()
        let rest = path.dropFirst()
        if let index = members.firstIndex(where: { $0.key == key }) {
            members[index].value = try members[index].value.replacing(rest, with: replacement)
        } else {
            let empty = LocatedValue(
                content: .object([]), source: replacement.source, range: nil, offset: replacement.offset)
            let value = try empty.replacing(rest, with: replacement)
            members.append(
                Member(key: key, value: value, source: replacement.source, keyOffset: replacement.offset))
        }
        return LocatedValue(content: .object(members), source: source, range: nil, offset: offset)
    }
}
