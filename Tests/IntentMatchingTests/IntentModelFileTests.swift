import Foundation
@testable import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Model files")
struct IntentModelFileTests {
    /// Why `bytes` are refused; nil when they are not.
    private static func refusal(of bytes: [UInt8]) -> IntentModelError? {
        do throws(IntentModelError) {
            _ = try IntentModel(Data(bytes), path: "x.model")
            return nil
        } catch {
            return error
        }
    }

    @Test func aChangedByteAnywhereIsFound() throws {
        let bytes = try LearningSets.greetingsModel.get()
        #expect(Self.refusal(of: bytes) == nil)
        var random = SeededRandom(seed: 3)
        let anywhere = (0..<160).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
        for place in Array(0..<32) + anywhere + [bytes.count - 1] {
            var damaged = bytes
            damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            let expected: IntentModelError =
                switch place {
                case ..<7: .foreign(path: "x.model")
                case 7: .otherVersion(path: "x.model")
                default: .damaged(path: "x.model")
                }
            #expect(Self.refusal(of: damaged) == expected, "byte \(place)")
        }
    }

    @Test func aFileThatEndsEarlyOrLateIsRefused() throws {
        let bytes = try LearningSets.greetingsModel.get()
        var random = SeededRandom(seed: 4)
        let lengths = (0..<30).map { _ in Int.random(in: 25..<bytes.count, using: &random) }
        for length in lengths + [25, 64, bytes.count - 1] {
            #expect(Self.refusal(of: Array(bytes.prefix(length))) == .damaged(path: "x.model"), "\(length) bytes")
        }
        for length in 0...24 {
            #expect(Self.refusal(of: Array(bytes.prefix(length))) == .foreign(path: "x.model"), "\(length) bytes")
        }
        #expect(Self.refusal(of: bytes + [0]) == .damaged(path: "x.model"))
    }

    @Test("is refused when its header promises other sections than there are")
    func wrongSizes() throws {
        let (header, rest) = try ModelBytes.decode(
            Data(try LearningSets.greetingsModel.get()), path: "", as: ModelHeader.self)
        let sections = rest.names.map { (name: $0, bytes: Array(rest.data(of: $0))) }
        func refusal(_ change: (inout ModelHeader) -> Void) throws -> IntentModelError? {
            var changed = header
            change(&changed)
            return Self.refusal(of: try ModelBytes.encode(header: changed, sections: sections))
        }
        let damaged = IntentModelError.damaged(path: "x.model")
        #expect(try refusal { _ in } == nil)
        #expect(try refusal { $0.labels.removeLast() } == damaged)
        #expect(try refusal { $0.labels = [] } == damaged)
        #expect(try refusal { $0.linearColumns += 16 } == damaged)
        #expect(try refusal { $0.linearColumns = -16 } == damaged)
        #expect(try refusal { $0.bagColumns = .max } == damaged)
        #expect(try refusal { $0.bagColumns = 0 } == damaged)
        #expect(try refusal { $0.languageColumns = 7 } == damaged)
        #expect(try refusal { $0.calibration.trust = [] } == damaged)
        for dropped in sections.map(\.name) where rest.length(of: dropped) > 0 {
            let bytes = try ModelBytes.encode(header: header, sections: sections.filter { $0.name != dropped })
            #expect(Self.refusal(of: bytes) == damaged, "without \(dropped)")
        }
    }

    @Test(
        "other files are refused with their path and the fix",
        arguments: [
            ("", "is no intent model"), ("hello", "is no intent model"),
            (String(repeating: "letan ", count: 1_000), "is no intent model"),
            ("LETANIM\u{0}" + String(repeating: "x", count: 100), "was made by another version of letan"),
            ("LETANIM\u{2}" + String(repeating: "x", count: 100), "was made by another version of letan"),
            ("LETANIM\u{1}" + String(repeating: "x", count: 100), "is damaged"),
        ])
    func foreign(text: String, reason: String) throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file(text.utf8, named: "x.model")
        let error = #expect(throws: IntentModelError.self) { try IntentModel.load(path: path) }
        let words = error?.description ?? ""
        #expect(words.hasPrefix("\(path) \(reason)"))
        #expect(words.contains("run: letan train"))
    }

    @Test func filesThatCannotBeReadAreTold() throws {
        let scratch = try ScratchFolder()
        for path in [scratch.path("missing.model"), scratch.url.path] {
            let error = #expect(throws: IntentModelError.self) { try IntentModel.load(path: path) }
            #expect(error?.description.hasPrefix("\(path) cannot be read (") == true)
        }
    }

    @Test func aHugeFileIsNotLookedAt() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("LETANIM\u{1}".utf8, named: "huge.model")
        #expect(truncate(path, 1 << 40) == 0)
        #expect(throws: IntentModelError.foreign(path: path)) { try IntentModel.load(path: path) }
    }

    @Test func whatIsSavedIsLoaded() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("a/b/intents.model")
        let bytes = try LearningSets.greetingsModel.get()
        try IntentModel.save(bytes, path: path)
        #expect(try Data(contentsOf: URL(filePath: path)).elementsEqual(bytes))
        let (loaded, made) = (try IntentModel.load(path: path), try IntentModel(bytes: bytes))
        #expect(loaded.byteCount == bytes.count && loaded.labels == made.labels)
        #expect(TrainedMatcher(loaded).match("chào em nhé") == TrainedMatcher(made).match("chào em nhé"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("a/b")) == ["intents.model"])
    }

    @Test func aModelInUseOutlivesItsReplacement() throws {
        let scratch = try ScratchFolder()
        let path = scratch.path("intents.model")
        try IntentModel.save(try LearningSets.greetingsModel.get(), path: path)
        let matcher = TrainedMatcher(try IntentModel.load(path: path))
        let before = matcher.match("cho tôi lấy số")
        let other = LearningSets.lines("affirm", ["có"]) + LearningSets.lines("deny", ["không"])
        try IntentModel.save(try IntentTraining.model(of: other), path: path)
        #expect(matcher.match("cho tôi lấy số") == before)
        #expect(try IntentModel.load(path: path).intentCount == 2)
    }

    @Test(
        "without room the model of before is kept",
        .enabled(if: ScratchFolder.mayMount, "a small disk can be mounted by the superuser only"))
    func fullDisk() throws {
        let scratch = try ScratchFolder()
        let disk = scratch.path("disk")
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        #expect(mount("tmpfs", disk, "tmpfs", 0, "size=1m") == 0)
        defer { umount2(disk, Int32(MNT_DETACH)) }
        let path = disk + "/intents.model"
        try Data("before".utf8).write(to: URL(filePath: path))
        let error = #expect(throws: IntentModelError.self) {
            try IntentModel.save(try LearningSets.greetingsModel.get(), path: path)
        }
        #expect(error?.description.hasPrefix("\(path) cannot be written (") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk) == ["intents.model"])
        #expect(try Data(contentsOf: URL(filePath: path)) == Data("before".utf8))
    }

    @Test func aPlaceThatIsNoFolderIsTold() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("x".utf8, named: "file") + "/intents.model"
        let error = #expect(throws: IntentModelError.self) { try IntentModel.save([1], path: path) }
        #expect(error?.description.hasPrefix("\(path) cannot be written (") == true)
    }

    @Test func theShippedModelIsSmallAndKnowsItsSixLanguages() throws {
        let model = try TrainedModel.shipped()
        #expect(model.byteCount <= 15_000_000)
        #expect(model.languages == MeasuredUtterances.languages)
        #expect(model.intentCount == IntentTable.intents.count)
        #expect(model.acceptThreshold >= model.confirmThreshold && model.acceptThreshold < 1)
    }
}
