/// The words that came in training, as a Bloom filter (Bloom, 1970): one bit in 256 K for each of two hashes. Of words
/// that never came, one in fifty is taken for known when there are twenty thousand.
struct KnownWords {
    private static let bits = 1 << 18

    /// The filter, eight bits a byte.
    private(set) var bytes = [UInt8](repeating: 0, count: bits / 8)

    /// Takes a word by its hash.
    mutating func insert(_ word: UInt64) {
        let (first, second) = Self.places(of: word)
        set(first)
        set(second)
    }

    /// Whether the word may have come, by the filter that lies at `bytes`.
    static func contains(_ word: UInt64, in bytes: UnsafeRawBufferPointer) -> Bool {
        let (first, second) = places(of: word)
        return bytes[first >> 3] >> UInt8(first & 7) & 1 == 1 && bytes[second >> 3] >> UInt8(second & 7) & 1 == 1
    }

    private mutating func set(_ bit: Int) { bytes[bit >> 3] |= 1 << UInt8(bit & 7) }

    private static func places(of word: UInt64) -> (Int, Int) {
        (Int(word >> 46), Int((word &* 0x9E37_79B9_7F4A_7C15) >> 46))
    }
}
