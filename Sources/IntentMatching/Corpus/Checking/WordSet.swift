/// A set of small numbers, as the words of a language are, one bit each.
struct WordSet {
    private var bits: [UInt64] = []

    /// No numbers.
    init() {}

    /// One number.
    init(_ word: Int32) { insert(word) }

    /// Adds a number from 0.
    mutating func insert(_ word: Int32) {
        let place = Int(word) / 64
        if place >= bits.count { bits += Array(repeating: 0, count: place + 1 - bits.count) }
        bits[place] |= 1 << UInt64(word % 64)
    }

    /// Adds all of another set.
    mutating func formUnion(_ other: WordSet) {
        if other.bits.count > bits.count { bits += Array(repeating: 0, count: other.bits.count - bits.count) }
        for place in other.bits.indices { bits[place] |= other.bits[place] }
    }

    /// Whether both have a number.
    func meets(_ other: WordSet) -> Bool {
        for place in 0..<min(bits.count, other.bits.count) where bits[place] & other.bits[place] != 0 { return true }
        return false
    }
}
