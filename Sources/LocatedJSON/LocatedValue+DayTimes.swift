extension LocatedValue {
    /// The two ends of a stretch of a day written as "07:30-11:30": minutes since midnight, 0...1440, in either order.
    package func dayTimes() throws(LocatedJSONError) -> (from: Int, to: Int) {
        let ends = try string(maxLength: 11).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = Self.minute(ends[0]), let to = Self.minute(ends[1]) else {
            throw refusal("not a stretch of a day; write it as 07:30-11:30")
        }
        return (from, to)
    }

    /// Minutes since midnight of `HH:MM`, up to 24:00.
    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
        else { return nil }
        let total = hour * 60 + minute
        return total <= 1_440 ? total : nil
    }
}
