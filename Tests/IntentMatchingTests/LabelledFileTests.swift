import Foundation
import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Labelled files") struct LabelledFileTests {
    private static func file(_ text: String, path: String = "set.tsv") throws(LabelledFileError) -> LabelledFile {
        try LabelledFile(path: path, bytes: Array(text.utf8))
    }

    @Test func twoColumnsAreLabelAndUtterance() throws {
        let file = try Self.file("greet\txin chào\n\n# a remark\n take_ticket \tlấy số \r\n")
        #expect(
            file.lines == [
                LabelledLine(label: .intent("greet"), text: "xin chào"),
                LabelledLine(label: .intent("take_ticket"), text: "lấy số"),
            ])
        #expect(file.locations.map { "\($0)" } == ["set.tsv:1:1", "set.tsv:4:1"])
    }

    @Test func fourColumnsSayLanguageAndSlotsToo() throws {
        let file = try Self.file(
            "# intent, language, slots, text\nrate_service\tvi\trating=5 line=civil-status\ttốt lắm\ngreet\tfr\t\tsalut"
        )
        let slots: Set = [Slot(name: .rating, value: "5"), Slot(name: .line, value: "civil-status")]
        #expect(
            file.lines == [
                LabelledLine(label: .intent("rate_service"), language: .vietnamese, slots: slots, text: "tốt lắm"),
                LabelledLine(label: .intent("greet"), language: .french, slots: [], text: "salut"),
            ])
    }

    @Test(
        "know what is out of scope",
        arguments: [
            ("none\tx", "other"), ("OOS\tx", "other"), ("None\tx", "other"), ("none/visa\tx", "visa"),
            ("none/\tx", "other"), ("none\ten\ttopic=tax\tx", "tax"), ("none\ten\t\tx", "other"),
        ])
    func outOfScope(text: String, topic: String) throws {
        #expect(try Self.file(text).lines.map(\.label) == [.topic(topic)])
    }

    @Test(
        "that are wrong name the file, the line and the fix",
        arguments: [
            ("greet\thi\n\thello", "set.tsv:2:1: the label is empty"),
            ("greet", "set.tsv:1:1: the line has 1 column;"),
            ("a\tb\tc", "set.tsv:1:1: the line has 3 columns;"),
            ("greet\thi\ngreet\thi\tyou", "set.tsv:2:1: the line has 3 columns where the file's first has 2"),
            ("greet\thi\ngreet\ten\t\thi", "set.tsv:2:1: the line has 4 columns where the file's first has 2"),
            ("greet\txx\t\thi", "set.tsv:1:1: there is no language 'xx'"),
            ("greet\ten\tline\thi", "set.tsv:1:1: the slots are not understood"),
            ("greet\t" + String(repeating: "a", count: 100_000), "set.tsv:1:1: the line has more than 8000 bytes"),
            ("", "set.tsv holds no utterance"), ("# nothing\n\n", "set.tsv holds no utterance"),
        ])
    func refused(text: String, reason: String) throws {
        let error = try #require(throws: LabelledFileError.self) { try Self.file(text) }
        #expect(error.description.hasPrefix(reason), "\(error)")
        #expect(error.description.contains("; "), "no fix in: \(error)")
    }

    @Test func brokenUTF8IsRefusedWhereItIs() throws {
        let bytes = Array("greet\thi\ngreet\t".utf8) + [0xC3, 0x28]
        let error = try #require(throws: LabelledFileError.self) { try LabelledFile(path: "set.tsv", bytes: bytes) }
        #expect(error.description == "set.tsv:2:1: the bytes are not UTF-8; save the file as UTF-8")
    }

    @Test func strangeButValidTextIsKept() throws {
        let texts = ["cha\u{300}o", "👋🏽", "xin 안녕 hello", "a\u{0}\u{1b}[2J", "\u{FFFD}"]
        let file = try Self.file("\u{FEFF}" + texts.map { "greet\t\($0)" }.joined(separator: "\n"))
        #expect(file.lines.map(\.text) == texts)
    }

    @Test func filesAreReadAndTheirAbsenceTold() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("greet\thi\n".utf8, named: "train.tsv")
        #expect(try LabelledFile.read(path).lines.count == 1)
        for missing in [scratch.path("missing.tsv"), scratch.url.path] {
            let error = try #require(throws: LabelledFileError.self) { try LabelledFile.read(missing) }
            #expect(error.description.hasPrefix("\(missing) cannot be read ("), "\(error)")
        }
        let endless = try #require(throws: LabelledFileError.self) { try LabelledFile.read("/dev/zero") }
        #expect(endless == .tooLarge(path: "/dev/zero", limit: LabelledFile.largestFile))
    }

    @Test func oddLinesAreKeptAndTold() throws {
        let first = try Self.file("greet\thi\ngreet\thello\ngreet\thi\nbye\tciao\n", path: "a.tsv")
        let second = try Self.file("none\thello\ngreet\t\ngreet\thi\n", path: "b.tsv")
        #expect(first.lines.count == 4 && second.lines.count == 3)
        #expect(
            LabelledOddity.summary(of: LabelledOddity.all(in: [first, second])) == [
                "b.tsv:1:1: the same words have another label at a.tsv:2:1; keep the right one",
                "a.tsv:3:1: the same line as a.tsv:1:1; remove one (and 1 more like it)",
                "b.tsv:2:1: the utterance is empty; remove the line",
            ])
        #expect(
            LabelledOddity.onlyExamples(in: [first, second]).map(\.description) == [
                "a.tsv:4:1: the only example of 'bye'; add some more",
                "b.tsv:1:1: the only example of 'none'; add some more",
            ])
    }

    @Test func theSameWordsInTwoLanguagesAreNotOdd() throws {
        let file = try Self.file("affirm\tvi\t\tok\naffirm\ten\t\tok")
        #expect(LabelledOddity.all(in: [file]).isEmpty)
    }

    @Test func somethingMustBeToldApart() throws {
        let one = try Self.file("none\thi\nnone/visa\thello")
        let error = try #require(throws: LabelledFileError.self) { try LabelledFile.trainingLines(of: [one]) }
        #expect(error.description.hasPrefix("set.tsv has one label only; add"))
        let other = try Self.file("greet\thi")
        #expect(try LabelledFile.trainingLines(of: [one, other]).count == 3)
    }

    @Test func aThousandLabelsAreLearntButNotMoreThanTheLimit() throws {
        func labels(_ count: Int) throws -> LabelledFile {
            try Self.file((1...count).map { "label\($0)\ttext \($0)" }.joined(separator: "\n"))
        }
        #expect(try LabelledFile.trainingLines(of: [try labels(1_000)]).count == 1_000)
        let many = try labels(LabelledFile.mostIntents + 1)
        #expect(throws: LabelledFileError.tooManyLabels(paths: ["set.tsv"], limit: LabelledFile.mostIntents)) {
            try LabelledFile.trainingLines(of: [many])
        }
    }

    @Test("beside the tests are read whole", arguments: ["vi", "en", "zh", "ko", "ja", "fr"])
    func shipped(language: String) throws {
        let path = ShippedContent.checkout.appending(path: "Tests/IntentMatchingTests/Data/utterances/\(language).tsv")
            .path
        let file = try LabelledFile.read(path)
        #expect(file.lines.count == ShippedContent.rows("utterances/\(language).tsv").count)
        #expect(file.lines.allSatisfy { $0.language?.rawValue == language && $0.slots != nil && !$0.text.isEmpty })
    }
}
