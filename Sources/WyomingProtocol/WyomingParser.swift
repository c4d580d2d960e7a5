import Foundation

/// Cuts a stream of bytes, however it was split, back into messages.
///
/// It keeps at most one unfinished message and what was appended with it; a length out of bounds is refused before
/// anything is kept for it.
package struct WyomingParser: Sendable {
    private var bytes: [UInt8] = []
    private var start = 0
    /// Bytes of the unfinished line that were looked through in vain.
    private var searched = 0
    /// The line of the message whose body is awaited, and its bytes.
    private var header: (values: WyomingHeader, line: ArraySlice<UInt8>)?

    /// Makes a parser at the beginning of a stream.
    package init() {}

    /// Bytes that are no whole message yet.
    package var pendingCount: Int { bytes.count - start }

    /// Adds what was read.
    package mutating func append(_ more: some Sequence<UInt8>) {
        bytes.removeFirst(start)
        start = 0
        bytes.append(contentsOf: more)
    }

    /// The next whole message; nil until more was read.
    package mutating func next() throws(WyomingError) -> WyomingMessage? {
        try readHeader()
        guard let (values, line) = header, pendingCount >= values.dataLength + values.payloadLength else { return nil }
        header = nil
        let data = take(values.dataLength)
        let payload = take(values.payloadLength)
        return WyomingMessage(
            type: values.type, data: try Self.merged(data, into: values.hasData ? line : nil, of: values.type),
            payload: Array(payload))
    }

    private mutating func readHeader() throws(WyomingError) {
        guard header == nil else { return }
        let pending = bytes[(start + searched)...]
        guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else {
            searched = pendingCount
            guard searched <= WyomingLimits.header else { throw .endlessHeader }
            return
        }
        guard end - start <= WyomingLimits.header else { throw .endlessHeader }
        let line = take(end - start)
        start += 1
        searched = 0
        header = (try WyomingHeader.read(line), line)
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer { start += count }
        return bytes[start..<start + count]
    }

    /// The data behind the line, which win over those of the same name in it.
    private static func merged(
        _ data: ArraySlice<UInt8>, into line: ArraySlice<UInt8>?, of type: String
    ) throws(WyomingError) -> Data {
        var members: [String: Any] = [:]
        if let line { members = try object(line, of: type)["data"] as? [String: Any] ?? [:] }
        if !data.isEmpty { members.merge(try object(data, of: type)) { $1 } }
        guard let merged = try? JSONSerialization.data(withJSONObject: members) else {
            throw .malformedData(type: type)
        }
        return merged
    }

    private static func object(_ bytes: ArraySlice<UInt8>, of type: String) throws(WyomingError) -> [String: Any] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw .malformedData(type: type)
        }
        return object
    }
}
