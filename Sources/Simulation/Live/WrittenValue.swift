/// A value of a scenario's file, whatever the file's keys mean.
enum WrittenValue: Decodable {
    case object([String: WrittenValue])
    case list([WrittenValue])
    case text(String)
    case flag(Bool)
    case integer(Int)
    case number(Double)
    case null

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let items = try? value.decode([WrittenValue].self) {
            self = .list(items)
        } else {
            self = .object(try value.decode([String: WrittenValue].self))
        }
    }

    /// The members of an object.
    var members: [String: WrittenValue] { if case .object(let members) = self { members } else { [:] } }
    /// The items of a list.
    var items: [WrittenValue] { if case .list(let items) = self { items } else { [] } }
    /// The value of a number.
    var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
