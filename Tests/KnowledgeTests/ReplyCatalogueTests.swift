import Foundation
import Knowledge
import LocatedJSON
import Reception
import Testing

@Suite("Replies in words")
struct ReplyCatalogueTests {
    private let replies: ReplyCatalogue

    init() throws { replies = try ShippedContent.load().replies }

    private static let monday = LocalDay(year: 2026, month: 11, day: 23)

    private static let arguments: [ReplyArgument] = [
        .ticketNumber(value: "B001"), .line(id: "certification"), .desks(ids: ["2", "3"]), .count(value: 3),
        .minutes(value: 15), .procedure(id: "certified-copy"), .opening(time: OpeningTime(day: monday, minute: 450)),
        .fact(procedure: "certified-copy", fact: .fee), .topic(topic: Topic(intent: .officeHours)),
        .dossierCode(value: "H29.17-250612-0012"), .day(day: monday), .facility(id: "toilet"),
        .language(language: .korean), .hours(day: monday), .closing(minute: 690), .appointment(code: "L0412"),
        .appointmentTime(time: AppointmentTime(day: monday, half: .morning)),
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
                == "Dạ, số của anh chị là B001, lĩnh vực chứng thực, tại quầy số 2 hoặc quầy số 3, trước anh chị còn 3 người, chờ khoảng 15 phút ạ."
        )
        #expect(
            render(.ticketIssued, .english).shown
                == "Your number is B001 for certification, at desk 2 or desk 3, with 3 people ahead of you and about 15 minutes to wait."
        )
    }

    @Test("the next opening is told with its day")
    func opening() {
        #expect(render(.ticketClosed, .vietnamese).shown.hasSuffix("7 giờ 30 thứ Hai, ngày 23 tháng 11 ạ."))
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
        #expect(shown == "Number B001 has 1 person before it. It should be called in about \(words).")
    }

    @Test("variants differ and repeat after their number, also below zero")
    func variants() {
        #expect(Set((0..<4).map { render(.greetHello, .vietnamese, $0).spoken }).count == 4)
        #expect(render(.greetHello, .vietnamese, 4) == render(.greetHello, .vietnamese, 0))
        #expect(render(.greetHello, .vietnamese, .min).spoken.isEmpty == false)
    }

    @Test(
        "a topic names its procedure or line where its words do",
        arguments: [
            (Topic(intent: .procedureFee), "hỏi lệ phí"),
            (Topic(intent: .procedureFee, procedure: "birth-registration"), "hỏi lệ phí đăng ký khai sinh"),
            (Topic(intent: .takeTicket, line: "health"), "lấy số lĩnh vực y tế"),
            (Topic(intent: .procedureFee, procedure: "nothing"), "hỏi lệ phí"),
            (Topic(intent: .complaint, line: "health"), "phản ánh điều chưa hài lòng"),
        ])
    func topics(topic: Topic, words: String) {
        let reply = Reply(
            key: ReplyKind.confirmTopic.key, language: .vietnamese, variant: 0, arguments: [.topic(topic: topic)],
            address: .man)
        #expect(replies.render(reply).spoken == "Dạ, anh muốn \(words) phải không ạ?")
        #expect(
            replies.label(.topic(topic: topic), in: .vietnamese) == words.prefix(1).uppercased() + words.dropFirst())
    }

    @Test("a desk's place and a facility's answer are whole sentences")
    func sentences() {
        let place = "Go straight in: desk 2 is on the left, just after desk 1."
        #expect(
            render(.deskOfLine, .english).spoken == "For certification this is the way. \(place)")
        #expect(render(.facilityTold, .english).spoken.hasPrefix("The toilets are in the corridor on the right"))
    }

    @Test("hours of a day, closing times and half days read as the language has them")
    func times() {
        #expect(
            render(.hoursOpen, .vietnamese).spoken
                == "Dạ, trung tâm đang mở cửa, làm đến 11 giờ 30. Hôm nay làm việc 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ ạ."
        )
        #expect(render(.appointmentBooked, .english).spoken.contains("on Monday morning, 23 November"))
        let sunday = Reply(
            key: ReplyKind.hoursOpen.key, language: .english, variant: 0,
            arguments: [.hours(day: LocalDay(year: 2026, month: 11, day: 22)), .closing(minute: 690)])
        #expect(replies.render(sunday).shown.hasSuffix("closed."))
    }

    @Test(
        "every button has words in both languages, beginning with a capital letter",
        arguments: [
            (Choice.line(id: "civil-status"), "Hộ tịch", "Civil status"),
            (.procedure(id: "certified-copy"), "Chứng thực bản sao từ bản chính", "Certified copies"),
            (.yes, "Có", "Yes"), (.no, "Không", "No"), (.staff, "Gặp cán bộ", "Speak to staff"),
            (.topic(topic: Topic(intent: .officeHours)), "Hỏi giờ làm việc", "Know the opening hours"),
            (.language(language: .korean), "한국어", "한국어"),
            (.facility(id: "parking"), "Chỗ gửi xe", "Parking"),
            (.priority(reason: .smallChild), "Đi cùng con nhỏ", "With a small child"),
            (.rating(value: 1), "Rất không hài lòng", "Very bad"), (.rating(value: 5), "Rất hài lòng", "Very good"),
            (
                .appointmentTime(time: AppointmentTime(day: monday, half: .morning)),
                "Sáng thứ Hai, ngày 23 tháng 11", "Monday morning, 23 November"
            ),
        ])
    func labels(choice: Choice, vietnamese: String, english: String) {
        #expect(replies.label(choice, in: .vietnamese) == vietnamese)
        #expect(replies.label(choice, in: .english) == english)
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
        #expect(replies.label(.rating(value: 0), in: .english).isEmpty)
        #expect(replies.label(.rating(value: .min), in: .english).isEmpty)
        #expect(replies.label(.facility(id: "pool"), in: .english).isEmpty)
        #expect(replies.sheet(.procedure(id: "nothing"), in: .english, to: .unknown) == nil)
    }
}
