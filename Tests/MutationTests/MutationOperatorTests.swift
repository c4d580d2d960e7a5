import Testing

@Suite("Changes by rule")
struct MutationOperatorTests {
    @Test(
        "each kind of change is made where it can be",
        arguments: [
            (MutationOperator.negate, "if isOver {", "if Mutant.isOn(1) != (isOver) {"),
            (.negate, "} else if a == b, c {", "} else if Mutant.isOn(1) != (a == b), c {"),
            (
                .negate, "guard let a, !b.isEmpty else { return }",
                "guard let a, Mutant.isOn(1) != (!b.isEmpty) else { return }"
            ),
            (.negate, "guard call(a, b) else {", "guard Mutant.isOn(1) != (call(a, b)) else {"),
            (.negate, "var isIdle: Bool { a && b }", "var isIdle: Bool { Mutant.isOn(1) != (a && b) }"),
            (.boundary, "if a < b {", "if Mutant.isOn(1) ? (a <= b) : (a < b) {"),
            (.boundary, "guard a >= b, c else {", "guard Mutant.isOn(1) ? (a > b) : (a >= b), c else {"),
            (.connective, "if a, b || c {", "if a, Mutant.isOn(1) ? (b && c) : (b || c) {"),
            (
                .constant, "public var silence = Delay.seconds(15)",
                "public var silence = Delay.seconds(Mutant.isOn(1) ? 2 * 15 : 15)"
            ),
            (.constant, "private static let most = 16", "private static let most = Mutant.isOn(1) ? 2 * 16 : 16"),
        ])
    func changes(_ kind: MutationOperator, _ line: String, _ changed: String) {
        #expect(mutate(kind, "{\n\(line)\n}") == "{\n\(changed)\n}")
    }

    @Test("a statement that nobody takes the value of is dropped", arguments: ["a.b(c)", "a.b = c", "a[b].c += 1"])
    func drops(_ line: String) {
        #expect(mutate(.drop, "x()\n\(line)\ny()")?.contains("\nif !Mutant.isOn(1) { \(line) }\n") == true)
    }

    @Test(
        "what is part of a larger statement, or the value of a closure, is not dropped",
        arguments: [
            "let all = [\na(b),\nc(d)\n]", "return\na(b)\n}", "let x =\na(b)\n}", "let x = y.map { z in\na(b)\n}",
            "var x: Int {\na(b)\n}", "func x() -> Int {\na(b)\n}", "x\n    .a(b)\n}", "init() {\nx()\na.b = c\ny()\n}",
        ])
    func keepsParts(_ text: String) { #expect(mutate(.drop, text) == nil) }

    @Test(
        "what is not a plain condition stays",
        arguments: ["if let a {", "if case .b = a {", "// if a {", "\"if a {\"", "while a {"])
    func keepsConditions(_ line: String) { #expect(mutate(.negate, line) == nil) }

    @Test("zero is not doubled", arguments: ["var sum = 0.0", "wait(.seconds(0))"])
    func keepsZero(_ line: String) { #expect(mutate(.constant, line) == nil) }

    @Test("words in strings and comments are no code")
    func readsCodeOnly() {
        #expect(mutate(.boundary, "if a == \" < \" { // b < c") == nil)
    }

    @Test("an array that a function returns becomes empty")
    func empties() {
        #expect(
            mutate(.empty, "func a() -> [Int] {\nb()\nreturn [1] + c\n}")
                == "func a() -> [Int] {\nb()\nreturn Mutant.isOn(1) ? [] : ([1] + c)\n}")
        #expect(mutate(.empty, "func a() -> [Int]? {\nb()\nreturn [1] + c\n}") == nil)
    }

    @Test("the same seed draws the same, every kind in turn, and no line twice")
    func drawsByLot() {
        let source = SourceText(path: "File.swift", text: (1...20).map { "if a\($0) < b {" }.joined(separator: "\n"))
        let kinds = [MutationOperator.negate, .boundary].map { $0.mutants(in: source) }
        let drawn = MutantChoice.draw(10, from: kinds, beside: [], seed: 1)
        #expect(drawn.map(\.change) == MutantChoice.draw(10, from: kinds, beside: [], seed: 1).map(\.change))
        #expect(drawn.map(\.change) != MutantChoice.draw(10, from: kinds, beside: [], seed: 2).map(\.change))
        #expect(Set(drawn.map(\.lines)).count == 10)
        #expect(drawn.count { $0.change.hasPrefix("negates") } == 5)
        #expect(MutantChoice.draw(30, from: kinds, beside: [], seed: 1).count == 20)
    }

    /// The text with the first change of this kind under number 1; nil when there is none.
    private func mutate(_ kind: MutationOperator, _ text: String) -> String? {
        let source = SourceText(path: "File.swift", text: text)
        return kind.mutants(in: source).first.map { source.holding([(1, $0)]) }
    }
}
