import Testing

@Suite("What a mutation run tells")
struct MutationScoreTests {
    @Test("an error of the compiler is blamed on the nearest mutant of the file")
    func blames() {
        let file = "a\nif Mutant.isOn(3) {\nb\n\n\n\nc(Mutant.isOn(12))"
        let log = """
            /copy/Sources/Room/File.swift:3:1: error: no b
            /copy/Sources/Room/File.swift:6:9: error: no c
            /copy/Sources/Room/File.swift:1:1: warning: what a name
            /copy/Sources/Room/Other.swift:1:1: error: no mutants here
            """
        #expect(CompilerErrors(in: log).culprits { $0 == "Room/File.swift" ? file : nil } == [3, 12])
    }

    @Test("the score leaves out what does not compile, and names the scenarios that should have failed")
    func scores() {
        let source = SourceText(path: "Room/File.swift", text: "a()\nb()\nc()\nd()")
        func mutant(_ line: Int, _ scenarios: [String] = []) -> Mutant {
            Mutant(
                in: source, at: source.lines[line - 1].range(0..<3), replacement: "", change: "x", scenarios: scenarios)
        }
        let score = MutationScore(results: [
            (mutant(1), .killed(by: "a.json")), (mutant(2), .leftOut), (mutant(3), .survived("all")),
            (mutant(4, ["b.json"]), .survived("b.json")),
        ])
        #expect((score.killed, score.tried) == (1, 3))
        #expect(score.unnoticedRemovals == ["b.json passes x (Room/File.swift:4)"])
        #expect(score.description.contains("1\tkilled by a.json\tRoom/File.swift:1\tx\n"))
        #expect(score.description.hasSuffix("mutation score: 1 of 3 killed, 1 left out"))
    }
}
