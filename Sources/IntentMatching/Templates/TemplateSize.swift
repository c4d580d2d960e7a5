/// How large a template is when its rules are written out; sums and products stop at `Int.max`.
struct TemplateSize: Equatable {
    /// The most sentences one template may stand for: far above honest templates, far below what overflows.
    static let mostExpansions = 1_000_000_000
    /// The most words of its longest sentence: nobody says more to a robot in one breath.
    static let mostWords = 64
    /// The most parts it may have.
    static let mostParts = 20_000

    /// Sentences, a slot counting as one word.
    let expansions: Int
    /// Words of the shortest sentence.
    let shortest: Int
    /// Words of the longest sentence.
    let longest: Int
    /// Words, slots and brackets.
    let parts: Int

    /// A single word.
    static let word = TemplateSize(expansions: 1, shortest: 1, longest: 1, parts: 1)
    /// Nothing.
    static let nothing = TemplateSize(expansions: 1, shortest: 0, longest: 0, parts: 0)

    /// Measures `node`; `rules` are the sizes of the rules it may name.
    init(of node: SentenceTemplate.Node, rules: [String: TemplateSize] = [:]) {
        switch node {
        case .word, .slot: self = .word
        case .joint: self = .nothing
        case .rule(let name): self = rules[name] ?? .word
        case .optional(let part): self = TemplateSize(of: part, rules: rules).madeOptional
        case .sequence(let parts):
            self = parts.reduce(.nothing) { $0.followed(by: TemplateSize(of: $1, rules: rules)) }
        case .alternatives(let parts):
            let sizes = parts.map { TemplateSize(of: $0, rules: rules) }
            self = sizes.dropFirst().reduce(sizes[0]) { $0.or($1) }
        }
    }

    /// Why a template of this size is refused, if it is.
    var problem: TemplateProblem? {
        if shortest == 0 { return .matchesNothing }
        if expansions > Self.mostExpansions { return .tooManyExpansions(limit: Self.mostExpansions) }
        if longest > Self.mostWords { return .tooManyWords(limit: Self.mostWords) }
        return parts > Self.mostParts ? .tooManyParts(limit: Self.mostParts) : nil
    }

    private init(expansions: Int, shortest: Int, longest: Int, parts: Int) {
        self.expansions = expansions
        self.shortest = shortest
        self.longest = longest
        self.parts = parts
    }

    private var madeOptional: TemplateSize {
        TemplateSize(expansions: expansions.adding(1), shortest: 0, longest: longest, parts: parts.adding(1))
    }

    private func followed(by next: TemplateSize) -> TemplateSize {
        TemplateSize(
            expansions: expansions.multiplying(by: next.expansions), shortest: shortest.adding(next.shortest),
            longest: longest.adding(next.longest), parts: parts.adding(next.parts))
    }

    private func or(_ other: TemplateSize) -> TemplateSize {
        TemplateSize(
            expansions: expansions.adding(other.expansions), shortest: min(shortest, other.shortest),
            longest: max(longest, other.longest), parts: parts.adding(other.parts))
    }
}

extension Int {
    /// The sum, or the largest number.
    fileprivate func adding(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }

    /// The product, or the largest number.
    fileprivate func multiplying(by other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }
}
