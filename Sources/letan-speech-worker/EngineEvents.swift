import CEspeak

/// The engine's list of events, which ends with one of type 0.
struct EngineEvents: Sequence, IteratorProtocol {
    private var position: UnsafeMutablePointer<espeak_EVENT>

    init(_ first: UnsafeMutablePointer<espeak_EVENT>) { position = first }

    mutating func next() -> espeak_EVENT? {
        guard position.pointee.type != espeakEVENT_LIST_TERMINATED else { return nil }
        defer { position += 1 }
        return position.pointee
    }
}

extension espeak_EVENT {
    /// The name of a phoneme event: up to eight bytes, with a zero byte after a shorter one.
    var phonemeName: String {
        withUnsafeBytes(of: id) { bytes in String(decoding: bytes.prefix(8).prefix { $0 != 0 }, as: UTF8.self) }
    }
}
