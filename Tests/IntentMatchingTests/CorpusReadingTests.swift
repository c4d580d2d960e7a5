import Foundation
import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Reading a corpus goes on after a problem")
struct CorpusReadingTests {
    private static func problems(_ files: [String: String]) -> [String] {
        CorpusReading(files: files.sorted { $0.key < $1.key }.map { CorpusFile.text($0, $1) }).problems.map(
            \.description)
    }

    @Test func everyBrokenLineOfEveryFileIsTold() {
        let problems = Self.problems([
            "vi/_rules.txt": "me = tôi\nyou\nher = <him>",
            "vi/_slots/line.txt": "land = đất\nhouse = đất\nX = y\nroad = (a",
            "vi/_spelling.txt": "5x = năm\nA = a",
            "vi/_heard.txt": "greet xin chào\ngreet\tchào",
            "vi/greet.txt": "chào [em\nchào <me>\nchào {who}",
            "en/greet.txt": "hello )",
            "xx/greet.txt": "a",
        ])
        let places = problems.map { $0.split(separator: ":", maxSplits: 3).prefix(3).joined(separator: ":") }
        #expect(
            places == [
                "xx/greet.txt is in a folder named 'xx', which is no language; use a code such as vi or en",
                "vi/_rules.txt:2:1", "vi/_rules.txt:3:8", "vi/_heard.txt:1:1",
                "vi/_slots/line.txt:2:1", "vi/_slots/line.txt:3:1", "vi/_slots/line.txt:4:8",
                "vi/_spelling.txt:1:1", "vi/greet.txt:1:6", "vi/greet.txt:3:7", "en/greet.txt:1:7",
            ])
    }

    @Test func whatCanBeReadIsRead() {
        let reading = CorpusReading(files: [
            .text("vi/_heard.txt", "greet xin chào\ngreet\tchào"), .text("vi/greet.txt", "chào [em\nchào em"),
        ])
        #expect(reading.corpus.templates.map { "\($0.location)" } == ["vi/greet.txt:2:1"])
        #expect(reading.corpus.contents[.vietnamese]?.heard.map { "\($0.location)" } == ["vi/_heard.txt:2:1"])
    }

    @Test("A broken rule is told once, not wherever it is used", arguments: ["me = (a", "me = <me>", "me = a\nme = b"])
    func brokenRule(rule: String) {
        let problems = Self.problems([
            "vi/_rules.txt": rule + "\nwe = <me> | b", "vi/_slots/line.txt": "land = <we>",
            "vi/greet.txt": "chào <me>\nchào <we>",
        ])
        #expect(problems.count == 1 && problems[0].hasPrefix("vi/_rules.txt:"), "\(problems)")
    }

    @Test("A cycle names the rules in it only") func cycle() {
        let problems = Self.problems(["vi/_rules.txt": "a = <b>\nb = <c>\nc = x <b>"])
        #expect(problems == ["vi/_rules.txt:3:1: the rule contains itself (b -> c -> b); break the circle"])
    }

    @Test("Rules that name each other without end are refused, not followed", arguments: [true, false])
    func deepRules(isDefinedFirst: Bool) {
        let rules = (1...20_000).map { "r\($0) = [<r\($0 - 1)>] a" }
        let lines = ["r0 = a"] + rules
        let text = (isDefinedFirst ? lines : lines.reversed()).joined(separator: "\n")
        let problems = Self.problems(["vi/_rules.txt": text])
        #expect(problems.first?.contains("rules name each other more than 32 deep") == true)
    }

    @Test func rulesThatNothingUsesAreFoundUnlessALineCouldNotBeRead() {
        let rules = "used = a\nbyRule = b <used>\nlost = <alsoLost>\nalsoLost = c\nbySlot = d".lowercased()
        func unused(_ greeting: String) -> [String] {
            CorpusReading(files: [
                .text("vi/_rules.txt", rules), .text("vi/_slots/line.txt", "land = <byslot>"),
                .text("vi/greet.txt", greeting),
            ]).unusedRules.map { "\($0.location) \($0.name)" }
        }
        #expect(unused("chào <byrule>") == ["vi/_rules.txt:3:1 lost", "vi/_rules.txt:4:1 alsolost"])
        #expect(unused("chào <byrule>\n(") == [])
    }

    @Test func aFileThatIsTooLargeIsNotReadToItsEnd() throws {
        let scratch = try ScratchFolder()
        let folder = scratch.url.appending(path: "vi")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(repeating: 0x61, count: 10 << 20).write(to: folder.appending(path: "greet.txt"))
        try Data("hẹn gặp lại".utf8).write(to: folder.appending(path: "goodbye.txt"))
        let reading = CorpusReading(folder: scratch.url)
        #expect(reading.problems.map { "\($0)".contains("greet.txt has more than 1048576 bytes") } == [true])
        #expect(reading.corpus.templates.count == 1)
    }
}
