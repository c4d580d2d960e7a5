/// Other spellings of a Vietnamese syllable that some of the country says alike, "xao y" for "sao y": who learnt to write by
/// ear mixes them up.
enum SoundAlikes {
    /// No syllable has more letters without marks ("nghiêng").
    private static let longestSyllable = 7
    /// Said alike in the north (ch tr, s x, d gi r, l n) or in the south (v d).
    private static let beginnings = [["ch", "tr"], ["s", "x"], ["d", "gi", "r"], ["d", "v"], ["l", "n"]]
    /// Said alike in the south (n ng, c t), or everywhere (i y).
    private static let ends = [["n", "ng"], ["c", "t"], ["i", "y"]]

    /// The spellings that sound like `letters`, which have no marks; none for what is no syllable. A dozen at most.
    static func spellings(of letters: String) -> [String] {
        guard (2...longestSyllable).contains(letters.utf8.count),
            letters.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return [] }
        let begun = beginnings.flatMap { swapped($0, in: letters) }
        return begun + ([letters] + begun).flatMap { word in ends.flatMap { swappedEnds($0, in: word) } }
    }

    private static func swapped(_ alike: [String], in word: String) -> [String] {
        // "ng" and "nh" are no n.
        guard let own = alike.first(where: word.hasPrefix), !["ng", "nh"].contains(word.prefix(2)) else { return [] }
        return alike.filter { $0 != own }.map { $0 + word.dropFirst(own.count) }
    }

    private static func swappedEnds(_ alike: [String], in word: String) -> [String] {
        guard let own = alike.first(where: word.hasSuffix) else { return [] }
        return alike.filter { $0 != own }.map { word.dropLast(own.count) + $0 }
    }
}
