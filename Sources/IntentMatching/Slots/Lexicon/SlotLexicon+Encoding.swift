import Reception

extension SlotLexicon {
    /// "LSLX" and the version of what follows.
    private static let kind: UInt64 = 1 << 32 | 0x584C_534C

    /// The lexicon as bytes: the kind, the sum over the rest, then words, phrases and search.
    func encoded() -> [UInt8] {
        var body = ByteWriter()
        body.write(names.map(\.rawValue))
        table.write(to: &body)
        body.write(meanings.map { UInt32($0.slot.map { $0 + 1 } ?? 0) })
        body.write(meanings.map(\.value))
        trie.write(to: &body)
        body.write(procedures.values)
        procedures.index.write(to: &body)
        var file = ByteWriter()
        file.write(Self.kind)
        file.write(body.bytes.withUnsafeBytes { Self.sum($0) })
        return file.bytes + body.bytes
    }

    /// Reads what `encoded()` gave. Every count and offset is checked, so damaged bytes are refused and never crash.
    convenience init(decoding bytes: UnsafeRawBufferPointer) throws(SlotLexiconError) {
        var reader = ByteReader(bytes)
        guard try reader.number(UInt64.self) == Self.kind else { throw .foreign }
        guard try reader.number(UInt64.self) == Self.sum(reader.rest) else { throw .wrongSum }
        let names = try reader.texts("slots").map(SlotName.init(rawValue:))
        let table = try WordTable(from: &reader)
        let meanings = try Self.meanings(from: &reader, slotCount: names.count)
        let trie = try PhraseTrie(from: &reader, wordCount: table.count, meaningCount: meanings.count)
        let values = try reader.texts("search")
        let index = try SearchIndex(from: &reader, table: table, valueCount: values.count)
        guard reader.isAtEnd else { throw .damaged("end") }
        self.init(
            names: names, table: table, trie: trie, meanings: meanings,
            procedures: PhraseSearch(values: values, index: index, unknownWeight: Self.unknownWeight))
    }

    private static func meanings(
        from reader: inout ByteReader, slotCount: Int
    ) throws(SlotLexiconError) -> [Meaning] {
        let slots = try reader.indices(below: slotCount + 1, "meanings")
        let values = try reader.texts("meanings")
        guard slots.count == values.count else { throw .damaged("meanings") }
        return zip(slots, values).map { Meaning(slot: $0 == 0 ? nil : Int($0) - 1, value: $1) }
    }

    /// A sum over eight bytes at a time, to notice damage; it is no protection against intent.
    static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = UInt64(bytes.count)
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
            sum ^= sum >> 32
            offset += 8
        }
        for byte in bytes[offset...] { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return sum
    }
}
