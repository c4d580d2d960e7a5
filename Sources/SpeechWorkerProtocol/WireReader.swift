/// Takes values off the front of a frame's body; every step checks what is left.
struct WireReader {
    private var rest: ArraySlice<UInt8>

    init(_ body: ArraySlice<UInt8>) { rest = body }

    /// The next little-endian integer.
    mutating func integer<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type = Value.self
    ) throws(WireError) -> Value {
        let bytes = try bytes(MemoryLayout<Value>.size)
        return bytes.reversed().reduce(0) { $0 << 8 | Value($1) }
    }

    /// A text with its length before it, in one byte.
    mutating func shortText() throws(WireError) -> String {
        let length = try integer(UInt8.self)
        return try text(bytes(Int(length)))
    }

    /// The text that fills the rest.
    mutating func remainingText() throws(WireError) -> String { try text(remainingBytes()) }

    /// The rest.
    mutating func remainingBytes() -> ArraySlice<UInt8> {
        defer { rest = [] }
        return rest
    }

    /// Refuses a body that says more than it should.
    func end() throws(WireError) {
        if !rest.isEmpty { throw .malformed("a frame has \(rest.count) bytes too many") }
    }

    private mutating func bytes(_ count: Int) throws(WireError) -> ArraySlice<UInt8> {
        guard rest.count >= count else { throw .malformed("a frame ends in the middle of a value") }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(WireError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("a frame holds text that is not UTF-8")
        }
        return text
    }
}
