extension LocatedValue {
    /// The text, of at most `maxLength` characters and not empty unless `allowsEmpty`.
    package func string(maxLength: Int = 1_000, allowsEmpty: Bool = false) throws(LocatedJSONError) -> String {
        guard case .string(let text) = content else { throw unexpected("a string") }
        guard text.count <= maxLength else {
            throw failure(.outOfBounds(found: "\(text.count) characters", allowed: "at most \(maxLength)"))
        }
        guard allowsEmpty || !text.allSatisfy(\.isWhitespace) else {
            throw failure(.outOfBounds(found: "an empty string", allowed: "1 to \(maxLength) characters"))
        }
        return text
    }

    /// The whole number, within `bounds`.
    package func int(in bounds: ClosedRange<Int>) throws(LocatedJSONError) -> Int {
        guard case .number(let text) = content, let number = Int(text) else { throw unexpected("a whole number") }
        guard bounds.contains(number) else { throw outOfBounds(text, bounds) }
        return number
    }

    /// The number, within `bounds`.
    package func double(in bounds: ClosedRange<Double>) throws(LocatedJSONError) -> Double {
        guard case .number(let text) = content, let number = Double(text) else { throw unexpected("a number") }
        guard bounds.contains(number) else { throw outOfBounds(text, bounds) }
        return number
    }

    /// True or false.
    package func bool() throws(LocatedJSONError) -> Bool {
        guard case .bool(let flag) = content else { throw unexpected("true or false") }
        return flag
    }

    /// The elements, `count` of them.
    package func array(count: ClosedRange<Int> = 0...10_000) throws(LocatedJSONError) -> [LocatedValue] {
        guard case .array(let elements) = content else { throw unexpected("an array") }
        guard count.contains(elements.count) else {
            throw outOfBounds("\(elements.count) elements", count)
        }
        return elements
    }

    /// The keys and values in the order of the file, for objects whose keys are data.
    package func members() throws(LocatedJSONError) -> [Member] {
        guard case .object(let members) = content else { throw unexpected("an object") }
        return members
    }

    /// A reader of the object's known keys.
    package func object() throws(LocatedJSONError) -> ObjectReader {
        ObjectReader(self, members: try members())
    }

    /// The case whose raw value is written here.
    package func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _: Choice.Type = Choice.self
    ) throws(LocatedJSONError) -> Choice {
        let text = try string()
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue)
            throw failure(
                .noSuchChoice(found: text, choices: choices, suggestion: Spelling.nearest(to: text, among: choices)))
        }
        return choice
    }

    private func unexpected(_ kind: String) -> LocatedJSONError {
        failure(.wrongKind(expected: kind, found: content.kind))
    }

    private func outOfBounds<Bound>(_ found: String, _ bounds: ClosedRange<Bound>) -> LocatedJSONError {
        failure(.outOfBounds(found: found, allowed: "\(bounds.lowerBound) to \(bounds.upperBound)"))
    }
}

extension LocatedValue.Content {
    /// The kind of value in words.
    var kind: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string: "a string"
        case .number(let text): "the number \(text.prefix(40))"
        case .bool(let flag): "\(flag)"
        case .null: "null"
        }
    }
}
