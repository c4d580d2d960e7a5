/// A dictionary as espeak-ng compiles it: the number of chains, the place of the rules, the chains of words (each entry
/// begins with its own length, each chain ends with a zero), and the rules.
///
/// Debian ships dictionaries in this form only, without their sources, and the engine cannot add a word to one. But a
/// word's chain depends on nothing but the word, so the chains of two dictionaries can be joined: the engine takes the
/// first entry that fits.
struct CompiledDictionary {
    private static let chainCount = 1_024
    private static let headerLength = 8
    /// The rules hold tables that the engine reads as words of this size.
    private static let alignment = 4

    private let chains: [ArraySlice<UInt8>]
    private let rules: ArraySlice<UInt8>
    private let rulesStart: Int

    /// Takes a file's bytes apart; nil when they are anything else.
    init?(_ bytes: [UInt8]) {
        guard Self.integer(bytes, at: 0) == Self.chainCount, let start = Self.integer(bytes, at: 4),
            start <= bytes.count
        else { return nil }
        var chains: [ArraySlice<UInt8>] = []
        var position = Self.headerLength
        for _ in 0..<Self.chainCount {
            let first = position
            while position < start, bytes[position] != 0 { position += Int(bytes[position]) }
            guard position < start else { return nil }
            chains.append(bytes[first..<position])
            position += 1
        }
        self.chains = chains
        rules = bytes[start...]
        rulesStart = start
    }

    /// A dictionary with the words of both, `other`'s before its own, and its own rules.
    func preferring(_ other: CompiledDictionary) -> [UInt8] {
        var body: [UInt8] = []
        for (own, preferred) in zip(chains, other.chains) { body += preferred + own + [0] }
        while (Self.headerLength + body.count - rulesStart) % Self.alignment != 0 { body.append(0) }
        let header = Self.bytes(Self.chainCount) + Self.bytes(Self.headerLength + body.count)
        return header + body + rules
    }

    private static func integer(_ bytes: [UInt8], at offset: Int) -> Int? {
        guard bytes.count >= offset + 4 else { return nil }
        return bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private static func bytes(_ value: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
