import Foundation
import Knowledge
import LocatedJSON
import Testing

@Suite("Broken content")
struct BrokenContentTests {
    @Test(
        "is refused in every file alike",
        arguments: ["Office.json", "Replies/vi.json", "Replies/en.json", "Procedures/certified-copy.json"],
        [
            ("[", ":1:2: not valid JSON; expected a value"),
            ("{} {}", ":1:4: not valid JSON; expected the end of the text"),
            ("[]", ":1:1: expected an object, found an array"),
            ("{ \"a\": 1, \"a\": 2 }", ":1:11: key \"a\" stands twice in this object; remove one"),
            ("", ":1:1: not valid JSON; expected a value"),
        ])
    func everyFile(file: String, broken: (text: String, problem: String)) throws {
        let copy = try ContentCopy()
        try copy.edit(file) { _ in broken.text }
        let problems = copy.problems()
        #expect(problems.contains("Models/\(file)" + broken.problem), "\(problems)")
    }

    @Test(
        "of ten megabytes is not read", arguments: ["Office.json", "Replies/en.json", "Procedures/certified-copy.json"])
    func tooLarge(file: String) throws {
        let copy = try ContentCopy()
        try copy.edit(file) { text in text + String(repeating: " ", count: 10 << 20) }
        #expect(copy.problems().contains { $0.hasPrefix("Models/\(file): ") && $0.contains("4194304") })
    }

    @Test("is reported whole, not up to the first problem")
    func allProblems() throws {
        let copy = try ContentCopy()
        try copy.edit("Office.json") { _ in "[" }
        try copy.edit("Procedures/certified-copy.json") { _ in "{}" }
        try FileManager.default.moveItem(
            at: copy.folder.appending(path: "Replies/en.json"), to: copy.folder.appending(path: "Replies/xx.json"))
        #expect(
            copy.problems() == [
                "Models/Replies/xx.json: \"xx\" is no language; name the file after one of vi, en, zh, ko, ja, fr",
                "Models/Office.json:1:2: not valid JSON; expected a value",
                "Models/Procedures/certified-copy.json:1:1: missing key \"id\"; add it to this object",
            ])
    }

    @Test("a folder without content says what is missing")
    func emptyFolder() {
        let error = #expect(throws: ContentError.self) { try Content.load(modelsFolder: "no/such/Models") }
        #expect(error?.problems.count == 3)
        #expect(error?.description.contains("Models/Replies: cannot be read; check that the folder is there") == true)
    }
}
