/// Codes of dossiers and the like, told sign by sign: "H29.17-250612-0012", "000.17.29.H29-250612-0012".
enum DossierCode: GrammarRule {
    private static let fewestJoints = 2
    private static let fewestDigits = 8
    private static let mostLetters = 4

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard isPart(writing, place.start), let end = end(writing, place.start) else { return nil }
        var pieces: [Piece] = []
        for index in place.start..<end {
            let own = index..<index + 1
            switch writing[index].kind {
            case .digits: pieces += DigitGroups.pieces(writing.string(index), own)
            case .letters: pieces.append(.thing(.letters(writing.string(index)), own))
            default: pieces.append(writing.mark(index) == "." ? .thing(.sign("."), own) : .comma(own))
            }
        }
        return Match(pieces, end: end)
    }

    /// The index behind the code; nil when it is none: too few joints or digits, or no letters beside digits.
    private static func end(_ writing: Writing, _ start: Int) -> Int? {
        var end = start
        var joints = 0
        var digits = 0
        var hasMixture = false
        while isPart(writing, end) {
            digits += writing.digitCount(end)
            if isPart(writing, end + 1) {
                hasMixture = true
                end += 1
            } else if let joint = writing.mark(end + 1), joint == "." || joint == "-", isPart(writing, end + 2) {
                joints += 1
                end += 2
            } else {
                end += 1
                break
            }
        }
        return joints >= fewestJoints && digits >= fewestDigits && hasMixture ? end : nil
    }

    private static func isPart(_ writing: Writing, _ index: Int) -> Bool {
        let token = writing[index]
        if token.kind == .digits { return true }
        return token.kind == .letters && token.capitals == token.count && token.count <= mostLetters
            && CapitalLetters.spelled(writing.string(index)) != nil
    }
}
