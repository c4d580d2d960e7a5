/// Reads a stream of Server-Sent Events, however it is cut into pieces (WHATWG HTML, section 9.2.6).
///
/// Lines end with CR, LF or both; a byte order mark at the start, unknown fields and comments mean nothing. Lines and events
/// have a greatest length, so a server cannot fill the memory.
package struct ServerSentEventParser: Sendable {
    /// One thing that was read.
    package enum Output: Hashable, Sendable {
        /// An event.
        case event(ServerSentEvent)
        /// Where in the order of events the stream is, without an event.
        case position(id: String)
        /// A comment: the server lives.
        case comment
    }

    /// What cannot be read.
    package enum Problem: Error, Hashable, Sendable {
        case lineTooLong, eventTooLong
    }

    /// The most bytes of a line: an event of a ticket has some six hundred.
    package static let mostLineBytes = 64 << 10
    /// The most bytes of the data of an event.
    package static let mostDataBytes = 256 << 10

    private var line: [UInt8] = []
    private var mayHaveMark = true
    private var endedWithReturn = false
    private var data: [UInt8]?
    private var kind = ""
    private var id: String?
    private var hasNewID = false

    /// At the beginning of a stream.
    package init() {}

    /// Takes in the next bytes; what they complete. After a problem the stream is of no more use.
    package mutating func read(_ bytes: some Sequence<UInt8>) throws(Problem) -> [Output] {
        var outputs: [Output] = []
        for byte in bytes {
            defer { endedWithReturn = byte == 0x0D }
            switch byte {
            case 0x0A where endedWithReturn: break
            case 0x0A, 0x0D:
                if let output = try endLine() { outputs.append(output) }
            default:
                guard line.count < Self.mostLineBytes else { throw .lineTooLong }
                line.append(byte)
            }
        }
        return outputs
    }

    private mutating func endLine() throws(Problem) -> Output? {
        defer { line.removeAll(keepingCapacity: true) }
        if mayHaveMark, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        mayHaveMark = false
        guard !line.isEmpty else { return endEvent() }
        guard line[0] != UInt8(ascii: ":") else { return .comment }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[colon...].dropFirst()
        if value.first == UInt8(ascii: " ") { value.removeFirst() }
        try note(value, as: String(decoding: line[..<colon], as: UTF8.self))
        return nil
    }

    private mutating func note(_ value: ArraySlice<UInt8>, as field: String) throws(Problem) {
        switch field {
        case "data":
            guard (data?.count ?? 0) + value.count < Self.mostDataBytes else { throw .eventTooLong }
            data = data.map { $0 + [0x0A] + value } ?? Array(value)
        case "event": kind = String(decoding: value, as: UTF8.self)
        case "id" where !value.contains(0): (id, hasNewID) = (String(decoding: value, as: UTF8.self), true)
        default: break
        }
    }

    private mutating func endEvent() -> Output? {
        defer { (data, kind, hasNewID) = (nil, "", false) }
        guard let data else { return hasNewID ? id.map(Output.position) : nil }
        return .event(ServerSentEvent(id: id, kind: kind, data: String(decoding: data, as: UTF8.self)))
    }
}

/// One event of a stream.
package struct ServerSentEvent: Hashable, Sendable {
    /// The last id so far, if there was one.
    package let id: String?
    /// The kind; empty for the usual one.
    package let kind: String
    /// Its lines, with line feeds between them.
    package let data: String

    /// Makes an event.
    package init(id: String? = nil, kind: String = "", data: String) {
        (self.id, self.kind, self.data) = (id, kind, data)
    }
}
