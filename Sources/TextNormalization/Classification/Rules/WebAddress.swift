/// Addresses of the web and of electronic mail: "dichvucong.gov.vn", "https://…", "a.b@lamdong.gov.vn".
enum WebAddress: GrammarRule {
    private static let schemes: Set<String> = ["http", "https"]
    private static let topDomains: Set<String> = ["vn", "com", "net", "org", "gov", "edu", "info", "asia", "app", "io"]
    private static let jointsOfHost = Set<Unicode.Scalar>(".-_@+".unicodeScalars)
    private static let jointsOfPath = Set<Unicode.Scalar>("./-_?=&%#~+@:".unicodeScalars)
    private static let saidJoints = Set<Unicode.Scalar>(".-_@+".unicodeScalars)

    static func match(_ place: Place) -> Match? {
        let writing = place.writing
        guard let next = writing.mark(place.start + 1), next == ":" || jointsOfHost.contains(next) else { return nil }
        let host = next == ":" ? behindScheme(writing, place.start) : place.start
        guard let host else { return nil }
        let hostEnd = end(writing, host, joints: jointsOfHost)
        guard host > place.start || isAddress(writing, host..<hostEnd) else { return nil }
        let hasPath = writing.mark(hostEnd) == "/"
        let pathEnd = hasPath ? end(writing, hostEnd + 1, joints: jointsOfPath) : hostEnd
        return Match(said(writing, host..<hostEnd) + path(writing, hostEnd..<pathEnd), end: pathEnd)
    }

    private static func behindScheme(_ writing: Writing, _ start: Int) -> Int? {
        guard writing.mark(start + 2) == "/", writing.mark(start + 3) == "/", isPart(writing, start + 4) else {
            return nil
        }
        return schemes.contains(writing.lowercased(start)) ? start + 4 : nil
    }

    /// The index behind the letters and digits from `start` that `joints` hold together.
    private static func end(_ writing: Writing, _ start: Int, joints: Set<Unicode.Scalar>) -> Int {
        var end = start
        while isPart(writing, end) || writing.mark(end).map(joints.contains) == true { end += 1 }
        while end > start, !isPart(writing, end - 1) { end -= 1 }
        return end
    }

    private static func isPart(_ writing: Writing, _ index: Int) -> Bool {
        let token = writing[index]
        return token.kind == .digits
            || token.kind == .letters && writing.text.scalars[token.range].allSatisfy { $0.isASCII && $0 != "'" }
    }

    private static func isAddress(_ writing: Writing, _ tokens: Range<Int>) -> Bool {
        guard tokens.count > 2, writing.mark(tokens.upperBound - 2) == ".", isPart(writing, tokens.upperBound - 1)
        else {
            return false
        }
        let isMail = tokens.contains { writing.mark($0) == "@" }
        return isMail || topDomains.contains(writing.string(tokens.upperBound - 1))
            || writing.lowercased(tokens.lowerBound) == "www"
    }

    private static func said(_ writing: Writing, _ tokens: Range<Int>) -> [Piece] {
        tokens.compactMap { index in
            let own = index..<index + 1
            switch writing[index].kind {
            case .digits: return .thing(.digits(writing.string(index)), own)
            case .letters: return .thing(label(writing, index), own)
            default:
                let mark = writing.mark(index)
                return mark.flatMap { saidJoints.contains($0) ? .thing(.sign(Character($0)), own) : nil }
            }
        }
    }

    /// A word of an address: a foreign one, or letters when it cannot be read.
    private static func label(_ writing: Writing, _ index: Int) -> SemioticClass {
        let word = writing.lowercased(index)
        let isWord = writing.lexicon.conventions.foreignWords[word] != nil || word.contains { "aeiouy".contains($0) }
        return isWord ? .foreignWord(word) : .letters(word.uppercased())
    }

    /// What is behind the host: its words, up to the question.
    private static func path(_ writing: Writing, _ tokens: Range<Int>) -> [Piece] {
        let question = tokens.first { writing.mark($0) == "?" || writing.mark($0) == "#" } ?? tokens.upperBound
        return (tokens.lowerBound..<question).flatMap { index -> [Piece] in
            let own = index..<index + 1
            switch writing.mark(index) {
            case "/": return [.comma(own)]
            case nil, ".": return said(writing, own)
            default: return []
            }
        }
    }
}
