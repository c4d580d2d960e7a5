import Reception

/// An identity card as somebody trying the robot types it: `/card female 78`, with a name after that if there is one.
enum TypedCard {
    /// The card; nil for a line that is none.
    static func card(_ line: String) -> IdentityCard? {
        let words = line.split(separator: " ", maxSplits: 3).map(String.init)
        guard words.count >= 3, words[0] == "/card", let sex = Sex(rawValue: words[1]), let age = Int(words[2]),
            (0...130).contains(age)
        else { return nil }
        return IdentityCard(sex: sex, age: AgeBand(age: age), name: words.count == 4 ? words[3] : nil)
    }
}
