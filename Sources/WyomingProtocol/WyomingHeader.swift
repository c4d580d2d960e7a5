import Foundation

/// The line before a message.
struct WyomingHeader: Decodable, Sendable {
    let type: String
    /// Bytes of data after the line.
    let dataLength: Int
    /// Bytes of payload after the data.
    let payloadLength: Int
    /// Whether data are in the line itself.
    let hasData: Bool

    private enum CodingKeys: String, CodingKey {
        case type, data
        case dataLength = "data_length"
        case payloadLength = "payload_length"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        type = try values.decode(String.self, forKey: .type)
        dataLength = try values.decodeIfPresent(Int.self, forKey: .dataLength) ?? 0
        payloadLength = try values.decodeIfPresent(Int.self, forKey: .payloadLength) ?? 0
        hasData = try values.contains(.data) && !values.decodeNil(forKey: .data)
    }

    /// The header in a line without its end. Lengths out of bounds are refused.
    static func read(_ line: ArraySlice<UInt8>) throws(WyomingError) -> WyomingHeader {
        guard let header = try? JSONDecoder().decode(WyomingHeader.self, from: Data(line)) else {
            throw .malformedHeader
        }
        try check(header.dataLength, limit: WyomingLimits.data)
        try check(header.payloadLength, limit: WyomingLimits.payload)
        return header
    }

    private static func check(_ length: Int, limit: Int) throws(WyomingError) {
        guard 0...limit ~= length else { throw .unreasonableLength(length, limit: limit) }
    }
}
