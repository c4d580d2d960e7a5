/// Cuts a stream of bytes, however it was split, back into frames.
///
/// It keeps at most one unfinished frame and what was appended with it; a length out of bounds is refused before
/// anything is kept for it.
package struct FrameParser: Sendable {
    /// One frame as it came.
    package struct Frame: Hashable, Sendable {
        /// Which request or reply it is.
        package let kind: UInt8
        /// The values.
        package let body: ArraySlice<UInt8>
    }

    private var bytes: [UInt8] = []
    private var start = 0

    /// Makes a parser at the beginning of a stream.
    package init() {}

    /// Bytes that are no whole frame yet.
    package var pendingCount: Int { bytes.count - start }

    /// Adds what was read.
    package mutating func append(_ more: some Sequence<UInt8>) {
        bytes.removeFirst(start)
        start = 0
        bytes.append(contentsOf: more)
    }

    /// The next whole frame; nil until more was read.
    package mutating func next() throws(WireError) -> Frame? {
        guard pendingCount >= WireFormat.lengthSize else { return nil }
        let prefix = bytes[start..<start + WireFormat.lengthSize]
        let length = prefix.reversed().reduce(0) { $0 << 8 | Int($1) }
        guard 1...WireFormat.longestFrame ~= length else { throw .unreasonableLength(length) }
        let end = start + WireFormat.lengthSize + length
        guard end <= bytes.count else { return nil }
        defer { start = end }
        let body = start + WireFormat.headerLength
        return Frame(kind: bytes[body - 1], body: bytes[body..<end])
    }
}
