import Foundation
import Knowledge
import LocatedJSON
import Reception
import Testing

@Suite("Replies in words")
struct ReplyCatalogueTests {
    private let replies: ReplyCatalogue

    init() throws { replies = try ShippedContent.load().replies }

    private static let arguments: [ReplyArgument] = [
        .ticketNumber(value: "B001"), .line(id: "certification"), .desks(ids: ["2", "3"]), .count(value: 3),
        .minutes(value: 15), .procedure(id: "certified-copy"),
        .opening(time: OpeningTime(day: LocalDay(year: 2026, month: 11, day: 23), minute: 450)),
    ]

    private func render(_ kind: ReplyKind, _ language: Language, _ variant: Int = 0) -> RenderedReply {
        replies.render(Reply(key: kind.key, language: language, variant: variant, arguments: Self.arguments))
    }

    @Test(
        "every key has words in every variant and language, without a brace left", arguments: ReplyKind.all,
        [Language.vietnamese, .english])
    func everyKey(kind: ReplyKind, language: Language) {
        for variant in 0..<8 {
            let reply = render(kind, language, variant)
            for text in [reply.spoken, reply.shown] {
                #expect(text.count >= 5)
                #expect(!text.contains(where: "{}".contains))
                #expect(!text.contains("  ") && !text.contains(".."))
                #expect(text.first?.isUppercase == true)
                #expect(text.last.map(".?!".contains) == true)
            }
        }
    }

    @Test(
        "what is said is short: two sentences, sixty words", arguments: ReplyKind.all,
        [Language.vietnamese, .english])
    func brevity(kind: ReplyKind, language: Language) {
        for variant in 0..<8 {
            let spoken = render(kind, language, variant).spoken
            #expect(spoken.split(separator: " ").count <= 60)
            let enders = zip(spoken, spoken.dropFirst() + " ").filter { ".?!".contains($0) && $1 == " " }
            #expect((1...2).contains(enders.count))
        }
    }

    @Test("Vietnamese words are Vietnamese: no English sentence on a Vietnamese screen", arguments: ReplyKind.all)
    func vietnameseOnly(kind: ReplyKind) {
        for variant in 0..<4 {
            let words = Set(
                render(kind, .vietnamese, variant).shown.lowercased().split { !$0.isLetter }.map(String.init))
            #expect(words.isDisjoint(with: ["the", "you", "please", "your", "ticket", "number", "and", "is", "of"]))
        }
    }

    @Test("an issued ticket says number, line, desks, people ahead and wait")
    func issued() {
        #expect(
            render(.ticketIssued, .vietnamese).spoken
                == "Dạ, số của anh chị là B001, lĩnh vực chứng thực, tại quầy số 2 hoặc quầy số 3. Trước anh chị còn 3 người, chờ khoảng 15 phút ạ."
        )
        #expect(
            render(.ticketIssued, .english).shown
                == "Your number is B001 for certification, at desk 2 or desk 3. You have 3 people ahead of you, about 15 minutes to wait."
        )
    }

    @Test("the next opening is told with its day")
    func opening() {
        #expect(render(.ticketClosed, .vietnamese).shown.hasSuffix("7 giờ 30 thứ Hai, ngày 23 tháng 11."))
        #expect(render(.ticketClosed, .english).shown.hasSuffix("7:30 on Monday, 23 November."))
    }

    @Test(
        "waits are told in minutes and hours",
        arguments: [(0, "1 minute"), (1, "1 minute"), (59, "59 minutes"), (60, "1 hour"), (121, "2 hours 1 minute")])
    func waits(minutes: Int, words: String) {
        let reply = Reply(
            key: ReplyKind.statusWaiting.key, language: .english, variant: 0,
            arguments: [.ticketNumber(value: "B001"), .count(value: 1), .minutes(value: minutes)])
        let shown = replies.render(reply).shown
        #expect(shown == "Number B001 is waiting, with 1 person before it. It should be called in about \(words).")
    }

    @Test("variants differ and repeat after their number, also below zero")
    func variants() {
        #expect(Set((0..<3).map { render(.greetHello, .vietnamese, $0).spoken }).count == 3)
        #expect(render(.greetHello, .vietnamese, 3) == render(.greetHello, .vietnamese, 0))
        #expect(render(.greetHello, .vietnamese, .min).spoken.isEmpty == false)
    }

    @Test("buttons begin with a capital letter")
    func labels() {
        #expect(replies.label(.line(id: "civil-status"), in: .vietnamese) == "Hộ tịch")
        #expect(replies.label(.procedure(id: "certified-copy"), in: .english) == "Certified copies")
        #expect(replies.label(.yes, in: .vietnamese) == "Có")
        #expect(replies.label(.no, in: .english) == "No")
        #expect(replies.label(.staff, in: .vietnamese) == "Gặp cán bộ")
    }

    @Test("a language that is not offered is answered in the office's own")
    func otherLanguage() {
        #expect(render(.goodbye, .korean) == render(.goodbye, .vietnamese))
        #expect(replies.recordingNotice(in: .french) == replies.recordingNotice(in: .vietnamese))
        #expect(replies.recordingNotice(in: .english).contains("camera"))
    }

    @Test("a key, line or procedure that does not exist is never spoken")
    func unknown() {
        let unknown = replies.render(Reply(key: "no.such_key", language: .vietnamese, variant: 0))
        #expect(unknown == RenderedReply(spoken: "", shown: ""))
        #expect(replies.label(.line(id: "nowhere"), in: .vietnamese).isEmpty)
        #expect(replies.sheet("nothing", in: .english).isEmpty)
    }
}
