import Foundation
import IntentMatching
import Reception
import TestSupport
import Testing

@Suite("The trained matcher")
struct TrainedMatcherTests {
    private func match(
        _ text: String, after expectation: Reception.Expectation = .open, in language: Language = .vietnamese
    ) throws -> IntentMatch {
        try TrainedModel.matcher().match(text, in: MatchingContext(language: language, expectation: expectation))
    }

    /// A bare answer: what was asked, the answer, what it means.
    static let bareAnswers: [(asked: Reception.Expectation, text: String, intent: IntentName, value: String?)] = [
        (.yesNo, "ừ", .affirm, nil), (.yesNo, "có", .affirm, nil), (.yesNo, "vâng", .affirm, nil),
        (.yesNo, "được", .affirm, nil), (.yesNo, "ok", .affirm, nil), (.yesNo, "yes", .affirm, nil),
        (.yesNo, "co", .affirm, nil), (.yesNo, "dung", .affirm, nil), (.yesNo, "không", .deny, nil),
        (.yesNo, "thôi", .deny, nil), (.yesNo, "khong", .deny, nil), (.yesNo, "no", .deny, nil),
        (.yesNo, "好的", .affirm, nil), (.yesNo, "不用", .deny, nil), (.yesNo, "네", .affirm, nil),
        (.yesNo, "아니요", .deny, nil), (.yesNo, "はい", .affirm, nil), (.yesNo, "いいえ", .deny, nil),
        (.yesNo, "oui", .affirm, nil), (.yesNo, "non", .deny, nil),
        (.line, "chứng thực", .takeTicket, "certification"), (.line, "nha dat", .takeTicket, "land"),
        (.line, "dạ bên nhà đất ạ", .takeTicket, "land"), (.line, "land", .takeTicket, "land"),
        (.line, "khai sinh", .takeTicket, "birth-registration"),
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
        "lets a visitor say something else than what was asked",
        arguments: [
            (.line, "gặp cán bộ", .talkToStaff), (.procedure, "tạm biệt", .goodbye),
            (.ticketNumber, "cho tôi lấy số chứng thực", .takeTicket), (.yesNo, "tôi muốn gặp cán bộ", .talkToStaff),
        ] as [(Reception.Expectation, String, IntentName)])
    func otherAnswers(asked: Reception.Expectation, text: String, intent: IntentName) throws {
        #expect(try match(text, after: asked).intent == intent)
    }

    @Test(
        "reads ticket numbers as they are written and said",
        arguments: [
            ("số B012 tới chưa", "B012"), ("số b 12 tới chưa", "B012"), ("số bê không một hai tới chưa", "B012"),
            ("phiếu B-012 tới đâu rồi", "B012"), ("số bê mười hai tới chưa", "B012"),
            ("số xê hai mươi mốt tới chưa", "C021"), ("số bờ một trăm linh năm tới chưa", "B105"),
            ("number b zero one two please, how long", "B012"), ("has ticket bee twenty one been called", "B021"),
            ("has number C one hundred and five been called", "C105"), ("số A 1 2 3 tới chưa", "A123"),
            ("số B1234 tới chưa", "B1234"), ("đến lượt C 105 không", "C105"),
        ])
    func ticketNumbers(text: String, number: String) throws {
        let match = try match(text)
        #expect(match.intent == .ticketStatus)
        #expect(match.value(of: .ticketNumber) == number)
    }

    @Test(
        "does not take these for ticket numbers",
        arguments: ["số B", "số 0 0 0", "số B000", "để sau", "số B1234567", "b không"])
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
            "Dạ, lấy số chứng thực ạ.", "lấy số chứng thực".decomposedStringWithCanonicalMapping,
            "lâý số chứng thực", "lấy số\u{0007}chứng thực 🙂",
        ])
    func writings(text: String) throws {
        let match = try match(text)
        #expect(match.intent == .takeTicket)
        #expect(match.value(of: .line) == "certification")
        #expect(match.decision != .reject)
    }

    @Test(
        "makes the same of decomposed letters and of a tone on either vowel",
        arguments: [
            ("tôi muốn đăng ký tạm trú", "tôi muốn đăng ký tạm trú".decomposedStringWithCanonicalMapping),
            ("em có khoẻ không", "em có khỏe không"), ("hoà giải ở đâu", "hòa giải ở đâu"),
            ("où est le bureau", "où est le bureau".decomposedStringWithCanonicalMapping),
            ("안녕하세요", "안녕하세요".decomposedStringWithCanonicalMapping),
            ("トイレはどこですか", "トイレはどこて\u{3099}すか"),
        ])
    func equalWritings(one: String, other: String) throws {
        let (first, second) = (try match(one), try match(other))
        #expect(first.decision == second.decision && first.language == second.language)
        #expect(first.best.probability == second.best.probability)
        #expect(first.best.slots.map(\.value) == second.best.slots.map(\.value))
    }

    @Test(
        "says whose matter it is that is not the ward's",
        arguments: [
            ("tôi muốn gia hạn visa", "visa"), ("how do I extend my visa", "visa"),
            ("làm hộ chiếu ở đây được không", "passport"), ("nộp thuế thu nhập ở đâu", "tax"),
        ])
    func topics(text: String, topic: String) throws {
        let match = try match(text)
        #expect(match.decision == .reject)
        #expect(match.intent == .none)
        #expect(match.topic == topic)
    }

    @Test(
        "keeps the language of the visit for what is said in many, and hears when another is spoken",
        arguments: [
            ("give me a ticket please", .vietnamese, .english), ("cho tôi lấy số", .english, .vietnamese),
            ("ok", .english, .english), ("ok", .vietnamese, .vietnamese), ("ok", .french, .french),
            ("hello", .vietnamese, .vietnamese), ("where did you buy the shoes", .vietnamese, .english),
            ("je voudrais un ticket", .vietnamese, .french), ("我要取号", .vietnamese, .chinese),
            ("番号札をください", .vietnamese, .japanese), ("번호표 주세요", .vietnamese, .korean),
            ("", .korean, .korean), ("🙂", .japanese, .japanese),
        ] as [(String, Language, Language)])
    func languages(text: String, visit: Language, language: Language) throws {
        #expect(try match(text, in: visit).language == language)
    }

    @Test(
        "hears no more than the first thousand characters",
        arguments: ["lấy số ", "sao y bằng ", "a", "ạ", "取号", "B12 ", "🙂", "chứng thực B012 "])
    func longText(piece: String) throws {
        let long = String(repeating: piece, count: 100_000 / piece.count)
        #expect(try match(long) == match(String(long.prefix(Utterance.longestText))))
    }

    @Test func aHundredThousandMarksOnALetterAreNothingToActOn() throws {
        #expect(try match("a" + String(repeating: "\u{301}", count: 100_000)).decision != .accept)
    }

    @Test(
        "is the same every time, from many threads at once",
        arguments: ["cho tôi lấy số chứng thực", "", "trời hôm nay đẹp", "where is the toilet"])
    func sameEveryTime(text: String) async throws {
        let first = try match(text)
        let matcher = try TrainedModel.matcher()
        let all = await withTaskGroup(of: IntentMatch.self) { group in
            for _ in 0..<50 { group.addTask { matcher.match(text, in: MatchingContext(language: .vietnamese)) } }
            return await group.reduce(into: [IntentMatch]()) { $0.append($1) }
        }
        #expect(all.count == 50 && all.allSatisfy { $0 == first })
    }

    @Test func aMatcherCanBeReplacedWhileItIsUsed() throws {
        let current = CurrentMatcher(try TrainedModel.matcher())
        let context = MatchingContext(language: .vietnamese)
        #expect(current.match("where is the toilet", in: context).intent == "facility")
        current.replace(by: try LearningSets.greetingsMatcher())
        #expect(current.match("where is the toilet", in: context).intent != "facility")
        #expect(current.match("xin chào", in: context).intent == .greet)
    }
}
