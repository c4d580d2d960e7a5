import Foundation
import Knowledge
import LocatedJSON
import Testing

/// One mistake in a file of the shipped content, and the problem it must give.
struct Mistake: CustomTestStringConvertible, Sendable {
    /// The file within `Models`.
    let file: String
    /// The first occurrence of this text …
    let text: String
    /// … is replaced with this one.
    let replacement: String
    /// The problem is located at the first occurrence of this text in the broken file; nil: the replacement.
    var place: String?
    /// What the problem says.
    let problem: String

    var testDescription: String { "\(file): \(problem)" }
}

@Suite("Broken content")
struct BrokenContentTests {
    static let office: [Mistake] = [
        Mistake(
            file: "Office.json", text: "\"timeZone\"", replacement: "\"timezone\"",
            problem: "missing key \"timeZone\"; is \"timezone\" a misspelling of it?"),
        Mistake(
            file: "Office.json", text: "\"Asia/Ho_Chi_Minh\"", replacement: "\"Asia/Saigonn\"",
            problem: "no such time zone; use an IANA name such as Asia/Ho_Chi_Minh"),
        Mistake(
            file: "Office.json", text: "\"language\": \"vi\"", replacement: "\"language\": \"ko\"", place: "\"ko\"",
            problem: "there is no Replies/ko.json; add it or choose another language"),
        Mistake(
            file: "Office.json", text: "\"prefix\": \"A\"", replacement: "\"prefix\": \"a\"", place: "\"a\"",
            problem: "a prefix is one letter from A to Z"),
        Mistake(
            file: "Office.json", text: "\"prefix\": \"B\"", replacement: "\"prefix\": \"A\"",
            place: "{ \"id\": \"certification\"", problem: "prefix A stands twice; give each its own"),
        Mistake(
            file: "Office.json", text: "\"id\": \"land\"", replacement: "\"id\": \"Land\"", place: "\"Land\"",
            problem: "an id has small letters, digits and hyphens only"),
        Mistake(
            file: "Office.json", text: "\"dailyCapacity\": 200", replacement: "\"dailyCapacity\": 0",
            place: "0, \"name\"",
            problem: "0 is out of bounds; allowed is 1 to 9999"),
        Mistake(
            file: "Office.json", text: "\"dailyCapacity\": 200,", replacement: "\"dailyCapacity\": 200, \"color\": 1,",
            place: "\"color\"", problem: "unknown key \"color\"; remove it"),
        Mistake(
            file: "Office.json", text: ", \"en\": \"desk 1\"", replacement: "", place: "{ \"vi\": \"quầy số 1\"",
            problem: "missing language \"en\"; add the text, for Replies/en.json offers it"),
        Mistake(
            file: "Office.json", text: "\"en\": \"desk 1\"", replacement: "\"eng\": \"desk 1\"", place: "\"desk 1\"",
            problem: "\"eng\" is no language; use one of vi, en, zh, ko, ja, fr"),
        Mistake(
            file: "Office.json", text: "\"desk 1\"", replacement: "\"desk 1 \"",
            problem: "a blank at the edge of a text; remove it"),
        Mistake(
            file: "Office.json", text: "[\"residence\"]", replacement: "[\"residense\"]", place: "\"residense\"",
            problem: "there is no line \"residense\"; did you mean \"residence\"?"),
        Mistake(
            file: "Office.json", text: "[\"residence\"]", replacement: "[\"land\"]", place: "{ \"id\": \"residence\"",
            problem: "no desk serves the line \"residence\"; give it one"),
        Mistake(
            file: "Office.json", text: "\"id\": \"8\"", replacement: "\"id\": \"7\"",
            place: "{ \"id\": \"7\", \"name\": { \"vi\": \"quầy số 8\"",
            problem: "desk 7 stands twice; give each its own"),
    ]

    static let hours: [Mistake] = [
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"7:30-11:30\"",
            place: "\"7:30", problem: "not a stretch of a day; write it as 07:30-11:30"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"11:30-07:30\"",
            place: "\"11:30-07", problem: "not a stretch of a day; write it as 07:30-11:30"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"07:30-25:00\"",
            place: "\"07:30-25", problem: "not a stretch of a day; write it as 07:30-11:30"),
        Mistake(
            file: "Office.json", text: "\"monday\": [\"07:30-11:30\"", replacement: "\"monday\": [\"07:30-14:00\"",
            place: "\"13:30-17:00\"", problem: "opens before the stretch before it closes; sort and part them"),
        Mistake(
            file: "Office.json", text: "\"monday\"", replacement: "\"Monday\"",
            problem: "missing key \"monday\"; is \"Monday\" a misspelling of it?"),
        Mistake(
            file: "Office.json", text: "\"2026-01-01\"", replacement: "\"2026-02-29\"",
            problem: "this day is not in the calendar"),
        Mistake(
            file: "Office.json", text: "\"2026-01-01\"", replacement: "\"1/1/2026\"",
            problem: "not a day; write it as 2026-11-22"),
        Mistake(
            file: "Office.json", text: "\"2026-02-22\"", replacement: "\"2026-02-12\"",
            place: "{\n        \"from\": \"2026-02-14\"",
            problem: "ends before it begins; swap \"from\" and \"through\""),
        Mistake(
            file: "Office.json", text: "\"2026-02-22\"", replacement: "\"2026-04-26\"",
            place: "{\n        \"from\": \"2026-04-26\"",
            problem: "begins before the exception above it ends; sort and part them"),
    ]

    static let replies: [Mistake] = [
        Mistake(
            file: "Replies/vi.json", text: "\"visit.all_right\"", replacement: "\"visit.allright\"",
            problem: "missing key \"visit.all_right\"; is \"visit.allright\" a misspelling of it?"),
        Mistake(
            file: "Replies/vi.json", text: "\"goodbye\": [",
            replacement: "\"farewell\": [\"Em chào.\"],\n\"goodbye\": [",
            problem: "unknown key \"farewell\"; remove it"),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"\"",
            problem: "an empty string is out of bounds; allowed is 1 to 600 characters"),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Thank you.\\nGoodbye.\"",
            problem: "a line break in a text; write it on one line"),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Thank you. Goodbye. Bye.\"",
            problem: "3 sentences are too many to listen to; say at most 2 and show the rest"),
        Mistake(
            file: "Replies/en.json", text: "\"{summary} Shall I get you a ticket?\"",
            replacement: "\"{summary} Yes. A ticket?\"",
            problem: "3 sentences are too many to listen to; say at most 2 and show the rest"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please watch the board.\"",
            replacement: "\"Number {nunber} is next.\"", problem: "unknown placeholder {nunber}; did you mean {number}?"
        ),
        Mistake(
            file: "Replies/en.json", text: "\"Thank you, and goodbye.\"", replacement: "\"Goodbye {name}.\"",
            problem: "unknown placeholder {name}; this text has none"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please watch the board.\"",
            replacement: "\"You are next.\"", problem: "missing placeholder {number}; what is shown must tell it"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please watch the board.\"",
            replacement: "{ \"spoken\": \"You are next.\", \"shown\": \"You are next.\" }",
            place: "\"You are next.\" }", problem: "missing placeholder {number}; what is shown must tell it"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please watch the board.\"",
            replacement: "{ \"spoken\": \"You are next.\", \"show\": \"{number}\" }", place: "\"show\"",
            problem: "missing key \"shown\"; is \"show\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please watch the board.\"",
            replacement: "\"Number {number is next.\"",
            problem: "a \"{\" without a \"}\" after it; close the placeholder"),
        Mistake(
            file: "Replies/en.json", text: "\"Number {number} is next. Please watch the board.\"",
            replacement: "\"Number number} is next.\"", problem: "a \"}\" without a \"{\" before it; remove it"),
        Mistake(
            file: "Replies/en.json", text: "\"many\": \"{count} minutes\"", replacement: "\"many\": \"minutes\"",
            place: "\"minutes\" },\n    \"hours\"", problem: "missing placeholder {count}; add it"),
        Mistake(
            file: "Replies/en.json", text: "\"January\", ", replacement: "", place: "[\n      \"February\"",
            problem: "11 elements is out of bounds; allowed is 12 to 12"),
        Mistake(
            file: "Replies/en.json", text: "\"recordingNotice\"", replacement: "\"recordingNotices\"",
            problem: "missing key \"recordingNotice\"; is \"recordingNotices\" a misspelling of it?"),
        Mistake(
            file: "Replies/en.json", text: "\"goodbye\": [", replacement: "\"goodbye\": [],\n\"goodby\": [",
            place: "[],",
            problem: "0 elements is out of bounds; allowed is 1 to 8"),
    ]

    static let procedures: [Mistake] = [
        Mistake(
            file: "Procedures/certified-copy.json", text: "\"id\": \"certified-copy\"",
            replacement: "\"id\": \"certified-copies\"", place: "\"certified-copies\"",
            problem: "the id differs from the file's name; make it \"certified-copy\" or rename the file"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "\"line\": \"certification\"",
            replacement: "\"line\": \"notary\"", place: "\"notary\"",
            problem: "there is no line \"notary\"; add it to the lines of Office.json"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "is ready the same day.",
            replacement: "is ready. The same day.",
            place: "{\n    \"vi\": \"Dạ, chứng thực bản sao",
            problem: "the \"en\" summary is not one whole sentence; the robot adds the second itself"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "is ready the same day.",
            replacement: "is ready the same day",
            place: "{\n    \"vi\": \"Dạ, chứng thực bản sao",
            problem: "the \"en\" summary is not one whole sentence; the robot adds the second itself"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "\"fee\": {", replacement: "\"fees\": {", place: "\"fees\"",
            problem: "missing key \"fee\"; is \"fees\" a misspelling of it?"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "\"unknown\": \"",
            replacement: "\"vi\": \"?\", \"unknown\": \"",
            place: "{\n    \"vi\": \"?\"", problem: "a fact is either unknown or told; remove one"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "\"checkedOn\": \"2026-11-22\"",
            replacement: "\"checkedOn\": \"2026-13-22\"", place: "\"2026-13-22\"",
            problem: "this day is not in the calendar"),
        Mistake(
            file: "Procedures/certified-copy.json", text: "\"certified copies\"", replacement: "7", place: "7\n",
            problem: "expected a string, found the number 7"),
    ]

    @Test("gives its problem at its place", arguments: office + hours + replies + procedures)
    func located(mistake: Mistake) throws {
        let (problems, text) = try problems { folder in
            let file = folder.appending(path: mistake.file)
            var text = try String(contentsOf: file, encoding: .utf8)
            let range = try #require(text.range(of: mistake.text))
            text.replaceSubrange(range, with: mistake.replacement)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return text
        }
        let place = try #require(text.range(of: mistake.place ?? mistake.replacement)).lowerBound
        let line = text[..<place].count { $0 == "\n" } + 1
        let lineStart = text[..<place].lastIndex(of: "\n").map(text.index(after:)) ?? text.startIndex
        let column = text[lineStart..<place].unicodeScalars.count + 1
        let expected = "Models/\(mistake.file):\(line):\(column): \(mistake.problem)"
        #expect(problems.contains(expected), "\(problems)")
    }

    @Test("is reported whole, not up to the first problem")
    func allProblems() throws {
        let (problems, _) = try problems { folder in
            try Data("[".utf8).write(to: folder.appending(path: "Office.json"))
            try Data("{}".utf8).write(to: folder.appending(path: "Procedures/certified-copy.json"))
            try Data("{}".utf8).write(to: folder.appending(path: "Replies/xx.json"))
            try FileManager.default.removeItem(at: folder.appending(path: "Replies/en.json"))
            return ""
        }
        #expect(
            problems == [
                "Models/Replies/xx.json: \"xx\" is no language; name the file after one of vi, en, zh, ko, ja, fr",
                "Models/Office.json:1:2: not valid JSON; expected a value",
                "Models/Procedures/certified-copy.json:1:1: missing key \"id\"; add it to this object",
            ])
    }

    @Test("an incomplete third language is named at every hole")
    func thirdLanguage() throws {
        let (problems, _) = try problems { folder in
            try FileManager.default.copyItem(
                at: folder.appending(path: "Replies/en.json"), to: folder.appending(path: "Replies/fr.json"))
            return ""
        }
        #expect(problems.count > 40)
        #expect(problems.allSatisfy { $0.contains("missing language \"fr\"") })
    }

    @Test("a folder without content says what is missing")
    func emptyFolder() {
        let error = #expect(throws: ContentError.self) { try Content.load(modelsFolder: "no/such/Models") }
        #expect(error?.problems.count == 3)
        #expect(error?.description.contains("Models/Replies: cannot be read; check that the folder is there") == true)
    }

    /// The problems of a copy of the shipped content after `change`.
    private func problems(after change: (URL) throws -> String) throws -> ([String], String) {
        let parent = FileManager.default.temporaryDirectory.appending(path: "KnowledgeTests-\(UUID())")
        let folder = parent.appending(path: "Models")
        defer { try? FileManager.default.removeItem(at: parent) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for part in ["Office.json", "Replies", "Procedures"] {
            try FileManager.default.copyItem(
                at: URL(filePath: ShippedContent.folder).appending(path: part), to: folder.appending(path: part))
        }
        let text = try change(folder)
        do {
            _ = try Content.load(modelsFolder: folder.path)
            return ([], text)
        } catch {
            return (error.problems.map(\.description), text)
        }
    }
}
