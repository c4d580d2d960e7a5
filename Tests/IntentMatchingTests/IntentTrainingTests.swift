import Foundation
@testable import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("Training")
struct IntentTrainingTests {
    /// What a model holds besides the time it took to make.
    private static func substance(_ bytes: [UInt8]) throws -> (header: ModelHeader, sections: [String: [UInt8]]) {
        let (header, rest) = try ModelBytes.decode(Data(bytes), path: "model", as: ModelHeader.self)
        return (header, Dictionary(uniqueKeysWithValues: rest.names.map { ($0, Array(rest.data(of: $0))) }))
    }

    @Test func theSameLinesAndSeedGiveTheSameModel() throws {
        let lines = LearningSets.greetings
        let first = try Self.substance(try LearningSets.greetingsModel.get())
        let again = try Self.substance(try IntentTraining.model(of: lines))
        #expect(first.header == again.header)
        #expect(first.sections == again.sections)
        let other = try Self.substance(try IntentTraining.model(of: lines, seed: 2))
        #expect(first.sections != other.sections)
    }

    @Test func decomposedLinesGiveTheSameModel() throws {
        let decomposed = LearningSets.greetings.map { line in
            LabelledLine(
                label: line.label, language: line.language, text: line.text.decomposedStringWithCanonicalMapping)
        }
        let model = try Self.substance(try IntentTraining.model(of: decomposed))
        #expect(try Self.substance(try LearningSets.greetingsModel.get()).sections == model.sections)
    }

    @Test func whatWasLearntIsKnownInOtherWords() throws {
        let matcher = try LearningSets.greetingsMatcher()
        for (text, intent) in [("chào em nhé", "greet"), ("tam biet", "goodbye"), ("cho toi lay so", "take_ticket")] {
            #expect(matcher.match(text).intent.rawValue == intent, "\(text)")
        }
        #expect(matcher.match("giá vàng hôm nay").decision == .reject)
    }

    @Test("refuses to tell one thing apart, or none", arguments: [0, 1])
    func tooFewLabels(count: Int) {
        let lines = LearningSets.lines("greet", Array(["xin chào", "chào em"].prefix(2 * count)))
        let error = #expect(throws: IntentModelError.self) { try IntentTraining.model(of: lines) }
        #expect(error == .tooFewLabels(count))
        #expect(
            error?.description == "there is nothing to tell apart (labels: \(count)); give lines of two labels or more")
    }

    @Test func refusesMoreLabelsThanAModelHolds() {
        let limit = TrainingSet.mostLabels
        let lines = (0...limit).flatMap { LearningSets.lines(IntentName(rawValue: "label\($0)"), ["text \($0)"]) }
        #expect(throws: IntentModelError.tooManyLabels(limit + 1, limit: limit)) {
            try IntentTraining.model(of: lines)
        }
    }

    @Test func learnsATinySet() throws {
        let matcher = try LearningSets.matcher(
            of: LearningSets.lines("greet", ["xin chào"]) + LearningSets.lines("goodbye", ["tạm biệt"]))
        #expect(matcher.match("xin chào").intent == .greet)
        #expect(matcher.match("tạm biệt").intent == .goodbye)
    }

    @Test func aLabelWithOneExampleIsLearntBesideOthers() throws {
        let lines = LearningSets.greetings + LearningSets.lines("talk_to_staff", ["gặp cán bộ"])
        let match = try LearningSets.matcher(of: lines).match("gặp cán bộ")
        #expect(match.likeliest.intent == .talkToStaff)
    }

    @Test func anEmptyLabelIsALabelLikeOthers() throws {
        let lines = LearningSets.greetings + LearningSets.lines("", ["gặp cán bộ", "gặp nhân viên", "gọi cán bộ"])
        let model = try IntentModel(bytes: try IntentTraining.model(of: lines))
        #expect(model.labels.contains(.intent("")))
        #expect(TrainedMatcher(model).match("xin chào").intent == .greet)
    }

    @Test func aThousandLabelsAreToldApart() throws {
        let names = (0..<1_000).map { "n\($0 % 10) m\($0 / 10 % 10) k\($0 / 100)" }
        let lines = names.flatMap { LearningSets.lines(IntentName(rawValue: $0), ["say \($0)"], .english) }
        let model = try IntentModel(bytes: try IntentTraining.model(of: lines))
        #expect(model.intentCount == 1_000)
        #expect(model.byteCount < 15_000_000)
        let matcher = TrainedMatcher(model)
        let context = MatchingContext(language: .english)
        let right = names.count { matcher.evaluatedMatch("say \($0)", in: context).bestInScope.rawValue == $0 }
        #expect(right > 900)
    }

    @Test func duplicatesChangeNothingThatMatters() throws {
        let matcher = try LearningSets.matcher(of: LearningSets.greetings + LearningSets.greetings)
        for line in LearningSets.greetings where line.label.intent != .none {
            #expect(matcher.match(line.text).intent == line.label.intent, "\(line.text)")
        }
    }

    @Test func aSentenceOfTwoMeaningsIsNotActedOn() throws {
        let both = ["dạ em chào", "dạ em chào cô", "dạ con chào"]
        let matcher = try LearningSets.matcher(
            of: LearningSets.greetings + LearningSets.lines("greet", both) + LearningSets.lines("goodbye", both))
        let match = matcher.match("dạ em chào")
        #expect(match.decision != .accept)
        #expect(Set([match.intent] + match.alternatives.map(\.intent)).isSuperset(of: [.greet, .goodbye]))
    }

    @Test func linesWithoutWordsAreNothingToLearn() throws {
        let signs = ["🙂", "👋🏽👋🏽", "…!?", "", " \t", "\u{0}\u{7}", "\u{301}"]
        let matcher = try LearningSets.matcher(of: LearningSets.greetings + LearningSets.lines("complaint", signs))
        #expect(matcher.match("🙂").decision == .reject)
        #expect(matcher.match("xin chào").intent == .greet)
    }

    @Test func whoLearntNothingAcceptsNothing() throws {
        let signs = ["🙂", "…!?", ""]
        let silent = try LearningSets.matcher(
            of: LearningSets.lines("greet", signs) + LearningSets.lines("goodbye", signs))
        #expect(silent.match("🙂").decision == .reject)
        #expect(silent.match("xin chào").decision == .reject)
    }

    @Test func strangeLinesAreLearnt() throws {
        let strange = [
            "xin 안녕 hello 你好", "chào\u{0}em\u{1b}[2J\u{7f}\u{202e}", "👨‍👩‍👧 family", "\u{FFFD}\u{FEFF}bom",
            String(repeating: "dài ", count: 25_000), String(repeating: "x", count: 100_000),
            "a" + String(repeating: "\u{301}", count: 100_000), "Ωμέγα", "ព្រះរាជាណាចក្រ",
        ]
        let matcher = try LearningSets.matcher(of: LearningSets.greetings + LearningSets.lines("complaint", strange))
        #expect(matcher.match("xin 안녕 hello 你好").likeliest.intent == "complaint")
        #expect(matcher.match("lấy số").likeliest.intent == .takeTicket)
    }

    @Test func whereNothingIsOursNothingIsAccepted() throws {
        let topics: [LabelledLine] = ["visa", "tax"].flatMap { topic in
            ["gia hạn \(topic)", "hỏi về \(topic)", "làm \(topic)"].map {
                LabelledLine(label: .topic(topic), language: .vietnamese, text: $0)
            }
        }
        let match = try LearningSets.matcher(of: topics).match("gia hạn visa")
        #expect(match.decision == .reject)
        #expect(match.intent == .none)
    }

    @Test("is given up when told so, at once or later", arguments: [0, 1, 7])
    func interrupted(after steps: Int) {
        let heard = Gathered<Double>()
        #expect(throws: IntentModelError.interrupted) {
            try IntentTraining.model(of: LearningSets.greetings) { share in heard.add(share) <= steps }
        }
        #expect(heard.all.count > steps)
    }

    @Test func progressGrowsToTheEnd() throws {
        let heard = Gathered<Double>()
        _ = try IntentTraining.model(of: LearningSets.greetings) { share in
            heard.add(share)
            return true
        }
        #expect(heard.all == heard.all.sorted())
        #expect(heard.all.allSatisfy { $0 > 0 && $0 <= 1.000_001 })
        #expect(abs((heard.all.last ?? 0) - 1) < 1e-9)
    }

    @Test func aCorpusIsLearntWithItsSlotsAndWhatPeopleSaid() throws {
        let corpus = try IntentCorpus(files: [
            .text("vi/take_ticket.txt", "lấy số {line}\ncho tôi lấy số [bên] {line}\nlấy số"),
            .text("vi/greet.txt", "xin chào\nchào em"), .text("vi/none/visa.txt", "gia hạn visa\nlàm visa"),
            .text("vi/_slots/line.txt", "land = nhà đất\nhealth = y tế"),
            .text("vi/_heard.txt", "greet\tchào nha\ntake_ticket\tbốc số\nnone/visa\tvisa hết hạn\ngoodbye\tbai bai"),
        ])
        let model = try IntentModel(bytes: try IntentTraining.model(of: corpus, source: "digest"))
        #expect(model.source == "digest")
        #expect(model.intentCount == 3 && model.languages == [.vietnamese])
        let reading = TrainedMatcher(model).match("cho tôi lấy số bên nhà đất").likeliest
        #expect(reading.intent == .takeTicket)
        #expect(reading.slots.map(\.value) == ["land"])
    }

    @Test func aCorpusWithoutSentencesIsRefused() throws {
        let empty = try IntentCorpus(files: [])
        #expect(throws: IntentModelError.tooFewLabels(0)) { try IntentTraining.model(of: empty, source: "") }
    }
}
