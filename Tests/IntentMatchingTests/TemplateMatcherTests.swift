import Foundation
import IntentMatching
import Reception
import Testing

@Suite("The template matcher")
struct TemplateMatcherTests {
    private func match(
        _ text: String, after expectation: Reception.Expectation = .open, in language: Language = .vietnamese
    ) throws -> IntentMatch {
        try ShippedContent.matcher().match(text, in: MatchingContext(language: language, expectation: expectation))
    }

    /// A bare answer: what was asked, the answer, what it means.
    static let bareAnswers: [(asked: Reception.Expectation, text: String, intent: IntentName, value: String?)] = [
        (.yesNo, "ừ", .affirm, nil), (.yesNo, "có", .affirm, nil), (.yesNo, "vâng", .affirm, nil),
        (.yesNo, "được", .affirm, nil), (.yesNo, "ok", .affirm, nil), (.yesNo, "yes", .affirm, nil),
        (.yesNo, "co", .affirm, nil), (.yesNo, "dung", .affirm, nil), (.yesNo, "không", .deny, nil),
        (.yesNo, "thôi", .deny, nil), (.yesNo, "khong", .deny, nil), (.yesNo, "no", .deny, nil),
        (.line, "chứng thực", .takeTicket, "certification"), (.line, "nha dat", .takeTicket, "land"),
        (.line, "khai sinh", .takeTicket, "birth-registration"), (.line, "land", .takeTicket, "land"),
        (.procedure, "làm khai sinh ạ", .procedureGuide, "birth-registration"),
        (.procedure, "tạm trú", .procedureGuide, "temporary-residence"),
        (.ticketNumber, "bê không một hai", .ticketStatus, "B012"), (.ticketNumber, "B12", .ticketStatus, "B012"),
    ]

    @Test("takes a bare answer for what was asked", arguments: bareAnswers)
    func answers(asked: Reception.Expectation, text: String, intent: IntentName, value: String?) throws {
        let match = try match(text, after: asked)
        #expect(match.decision == .accept)
        #expect(match.intent == intent)
        #expect(match.best.slots.first?.value == value)
    }

    @Test(
        "reads ticket numbers as they are written and said",
        arguments: [
            ("số B012", "B012"), ("số b 12", "B012"), ("số bê không một hai", "B012"), ("phiếu B-012", "B012"),
            ("số bê mười hai", "B012"), ("số xê hai mươi mốt", "C021"), ("số bờ một trăm linh năm", "B105"),
            ("số bê một không hai", "B102"), ("number b zero one two", "B012"), ("ticket bee twenty one", "B021"),
            ("number C one hundred and five", "C105"), ("số A 1 2 3", "A123"), ("số B1234", "B1234"),
        ])
    func ticketNumbers(text: String, number: String) throws {
        let match = try match(text)
        #expect(match.intent == .ticketStatus)
        #expect(match.value(of: .ticketNumber) == number)
    }

    @Test(
        "does not take these for ticket numbers",
        arguments: [
            "số B", "số 0 0 0", "số B000", "để sau", "số B1234567", "b không",
        ])
    func noTicketNumbers(text: String) throws {
        #expect(try match(text).value(of: .ticketNumber) == nil)
    }

    @Test func slotsStandWhereTheyWereSaid() throws {
        let text = "🙂 Dạ, cho em LẤY SỐ chứng thực!"
        let slot = try #require(try match(text).best.slots.first)
        let range = try #require(slot.range)
        #expect(slot.value == "certification")
        #expect(String(Array(text)[range]) == "chứng thực")
    }

    @Test(
        "hears the same sentence in any writing",
        arguments: [
            "LẤY SỐ CHỨNG THỰC", "lấy  số,\tchứng thực?", "lay so chung thuc", "lấy số chưng thực",
            "Dạ, lấy số chứng thực ạ.",
            "lấy số chứng thực".decomposedStringWithCanonicalMapping, "lâý số chứng thực", "lấy số\u{0007}chứng thực 🙂",
        ])
    func writings(text: String) throws {
        let match = try match(text)
        #expect(match.intent == .takeTicket)
        #expect(match.value(of: .line) == "certification")
        #expect(match.decision != .reject)
    }

    @Test func toneMarksMayStandOnEitherVowel() throws {
        #expect(try match("em có khoẻ không") == match("em có khỏe không"))
    }

    @Test func missingMarksCostALittleWhereTheyMatter() throws {
        #expect(try match("có").best.probability == 0.97)
        #expect(try match("co").best.probability == 0.93)
    }

    @Test func aWrongMarkMakesAShortWordAnother() throws {
        let match = try match("cỏ")
        #expect(match.decision == .reject)
        #expect(match.intent == .none)
        #expect(match.alternatives.first?.intent == .affirm)
    }

    @Test func aSentenceOfTwoMeaningsIsAskedAbout() throws {
        let matcher = TemplateMatcher(
            try IntentCorpus(files: [.text("vi/greet.txt", "chào em"), .text("vi/goodbye.txt", "chào em")]))
        let match = matcher.match("chào em", in: MatchingContext(language: .vietnamese))
        #expect(match.decision == .confirm)
        #expect(Set([match.intent] + match.alternatives.map(\.intent)) == [.greet, .goodbye])
    }

    @Test func theTopicSaysWhoseMatterItIs() throws {
        let match = try match("tôi muốn gia hạn visa")
        #expect(match.decision == .reject)
        #expect(match.intent == .none)
        #expect(match.topic == "visa")
    }

    @Test func theLanguageIsThatOfTheTemplateAndTheVisitWinsTies() throws {
        #expect(try match("give me a ticket please", in: .vietnamese).language == .english)
        #expect(try match("cho tôi lấy số", in: .english).language == .vietnamese)
        #expect(try match("ok", in: .english).language == .english)
        #expect(try match("ok", in: .vietnamese).language == .vietnamese)
        #expect(try match("where did you buy the shoes", in: .vietnamese).language == .english)
    }

    @Test func onlyTheFirstThousandCharactersAreHeard() throws {
        let long = String(repeating: "lấy số ", count: 20_000)
        #expect(try match(long) == match(String(long.prefix(Utterance.longestText))))
        let marks = "a" + String(repeating: "\u{301}", count: 100_000)
        #expect(try match(marks).decision == .reject)
    }

    @Test func aCorpusWithoutSentencesRejectsEverything() throws {
        let matcher = TemplateMatcher(try IntentCorpus(files: []))
        #expect(matcher.match("lấy số", in: MatchingContext(language: .vietnamese)).decision == .reject)
    }
}
