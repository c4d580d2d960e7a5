package import Web

extension JSONValue {
    /// The member `key` of an object.
    package subscript(key: String) -> JSONValue? { if case .object(let members) = self { members[key] } else { nil } }
    /// An item of a list, if it has so many.
    package subscript(index: Int) -> JSONValue? { items.flatMap { $0.indices.contains(index) ? $0[index] : nil } }
    /// The items of a list.
    package var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
    /// A number, whole or not.
    package var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }
    /// The text of a string.
    package var text: String? { if case .string(let text) = self { text } else { nil } }
}
