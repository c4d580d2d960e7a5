package import Foundation

/// One message of the Wyoming protocol (Home Assistant's, for speech services): a type, data and raw bytes.
///
/// On the wire it is one line of JSON with the type and the two lengths, then the data as JSON, then the payload.
package struct WyomingMessage: Hashable, Sendable {
    /// What it is, as `audio-chunk`.
    package let type: String
    /// A JSON object.
    package let data: Data
    /// Raw bytes, as samples.
    package let payload: [UInt8]

    /// A message whose `data` are a JSON object already.
    package init(type: String, data: Data = Data("{}".utf8), payload: [UInt8] = []) {
        self.type = type
        self.data = data
        self.payload = payload
    }

    /// A message with the values of `data`.
    package init(type: String, _ data: some Encodable, payload: [UInt8] = []) throws(WyomingError) {
        do {
            self.init(type: type, data: try JSONEncoder().encode(data), payload: payload)
        } catch {
            throw .malformedData(type: type)
        }
    }

    /// The message as it is sent. (Escapes keep line ends out of the header.)
    package var bytes: [UInt8] {
        var header = "{\"type\":\(Self.quoted(type)),\"data_length\":\(data.count)"
        if !payload.isEmpty { header += ",\"payload_length\":\(payload.count)" }
        return Array((header + "}\n").utf8) + data + payload
    }

    /// The data as `Values`.
    package func values<Values: Decodable>(_ type: Values.Type = Values.self) throws(WyomingError) -> Values {
        do {
            return try JSONDecoder().decode(Values.self, from: data)
        } catch {
            throw .malformedData(type: self.type)
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            "\"\\".unicodeScalars.contains(scalar) || scalar.value < 0x20
                ? "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst() : String(scalar)
        }
        return "\"\(escaped.joined())\""
    }
}
