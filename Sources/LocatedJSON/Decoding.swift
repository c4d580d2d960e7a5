package import Foundation

extension LocatedValue {
    /// The value as `Type`, by Foundation's decoder; a failure is located at the innermost value that exists.
    /// Keys that the type does not know are not refused.
    package func decode<Type: Decodable>(
        _ type: Type.Type = Type.self, with decoder: JSONDecoder = JSONDecoder()
    ) throws(LocatedJSONError) -> Type {
        do {
            return try decoder.decode(type, from: Data(bytes))
        } catch let error as DecodingError {
            throw located(error)
        } catch {
            throw refusal("cannot be read as \(type): \(error)")
        }
    }

    private func located(_ error: DecodingError) -> LocatedJSONError {
        switch error {
        case .keyNotFound(let key, let context):
            descendant(context.codingPath).failure(.missingKey(key.stringValue, misspelt: nil))
        case .valueNotFound(let type, let context), .typeMismatch(let type, let context):
            descendant(context.codingPath).unexpected(type)
        case .dataCorrupted(let context):
            descendant(context.codingPath).refusal(context.debugDescription)
        @unknown default:
            refusal("\(error)")
        }
    }

    private func unexpected(_ type: any Any.Type) -> LocatedJSONError {
        failure(.wrongKind(expected: "\(type)", found: content.kind))
    }

    /// The value at `path`, as far down as there is one.
    private func descendant(_ path: [any CodingKey]) -> LocatedValue {
        path.reduce((value: self, isLost: false)) { place, key in
            guard !place.isLost, let child = place.value.child(key) else { return (place.value, true) }
            return (child, false)
        }.value
    }

    private func child(_ key: any CodingKey) -> LocatedValue? {
        switch content {
        case .object(let members): members.first { $0.key == key.stringValue }?.value
        case .array(let elements): key.intValue.flatMap { elements.indices.contains($0) ? elements[$0] : nil }
        case .string, .number, .bool, .null: nil
        }
    }

    /// The value's JSON text: its own bytes, or what an overridden object amounts to.
    private var bytes: [UInt8] {
        if let range { return Array(source.bytes[range]) }
        guard case .object(let members) = content else { return [] }
        let texts = members.map { member in
            Array("\"\(member.key.jsonEscaped)\":".utf8) + member.value.bytes
        }
        return Array("{".utf8) + texts.joined(separator: Array(",".utf8)) + Array("}".utf8)
    }
}

extension String {
    fileprivate var jsonEscaped: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\u{0}"..."\u{1F}": text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}
