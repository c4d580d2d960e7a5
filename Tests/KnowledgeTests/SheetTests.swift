import Knowledge
import Reception
import Testing

@Suite("Sheets, codes and calls")
struct SheetTests {
    private let replies: ReplyCatalogue

    init() throws { replies = try ShippedContent.load().replies }

    private func lines(_ sheet: Sheet, _ language: Language = .english) -> [String] {
        replies.sheet(sheet, in: language, to: .unknown)?.lines ?? []
    }

    @Test("hours are the week, the lines with their own, and the days that differ")
    func hours() {
        let hours = lines(.hours)
        #expect(hours.first == "Monday: 7:30 to 11:30 and 13:30 to 17:00")
        #expect(hours[3] == "Thursday: 7:30 to 11:30, 13:30 to 17:00 and 17:30 to 19:30")
        #expect(hours[6] == "Sunday: closed")
        #expect(hours[7...8] == ["Health:", "– Monday: 7:30 to 11:30"])
        #expect(hours.contains("Lunar New Year: Saturday, 14 February 2026 to Sunday, 22 February 2026: closed"))
        #expect(
            lines(.hours, .vietnamese).contains(
                "Làm bù cho thứ Hai 31/8: thứ Bảy, ngày 22 tháng 8 năm 2026: 7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ"
            ))
    }

    @Test("stretches that meet are one")
    func meetingStretches() throws {
        let copy = try ContentCopy()
        try copy.edit("Office.json") { $0.replacing("\"17:30-19:30\"", with: "\"17:00-19:30\"") }
        let hours = try copy.load().replies.sheet(.hours, in: .english, to: .unknown)?.lines ?? []
        #expect(hours[3] == "Thursday: 7:30 to 11:30 and 13:30 to 19:30")
    }

    @Test("facilities tell the way, or that there is none now")
    func facilities() {
        let facilities = lines(.facilities)
        #expect(facilities.count == 15)
        #expect(facilities.contains("Snacks: not available now"))
        #expect(facilities.contains { $0.hasPrefix("Toilet: The toilets are") })
    }

    @Test("desks tell what they serve, and the way")
    func desks() {
        let desks = lines(.desks, .vietnamese)
        #expect(desks.count == 16)
        #expect(
            desks[4...5] == [
                "Quầy số 3: chứng thực; hộ tịch", "– Quầy số 3 ở bên tay trái, ngang với giữa hàng ghế chờ.",
            ])
    }

    @Test("a procedure tells papers below each other and the desk with the way, whatever else it tells")
    func procedure() throws {
        let sheet = try #require(replies.sheet(.procedure(id: "certified-copy"), in: .english, to: .unknown))
        let papers = try #require(sheet.sections.first { $0.kind == .papers })
        #expect(papers.isList && papers.items.count > 1 && papers.heading == "What to bring:")
        let desk = try #require(sheet.sections.first { $0.kind == .desk })
        #expect(desk.heading == "Desk 2:" && desk.items.map(\.text) == [way])
        #expect(sheet.lines.contains("Desk 2: \(way)"))
    }

    private let way = "Go straight in: desk 2 is on the left, just after desk 1."

    @Test("help and facilities can be touched where the robot knows what is meant")
    func choices() throws {
        let help = try #require(replies.sheet(.help, in: .vietnamese, to: .unknown))
        #expect(help.sections.allSatisfy { $0.items.allSatisfy { $0.choice != nil } })
    }

    @Test("a ticket tells number, line, desk, way, people and time; once called, only where to go")
    func ticket() {
        var ticket = Ticket(
            id: "t", number: "B012", line: "certification", day: LocalDay(year: 2026, month: 7, day: 6),
            language: .english, issuedAt: 0)
        let waiting = replies.ticket(
            TicketStanding(ticket: ticket, peopleAhead: 4, estimatedWaitMinutes: 12), in: .english)
        #expect(waiting.ahead == "4 people" && waiting.wait == "12 minutes" && waiting.line == "Certification")
        #expect(waiting.status == "Waiting for your turn" && waiting.desks.hasPrefix("Desk 2"))
        (ticket.status, ticket.desk) = (.called, "3")
        let called = replies.ticket(TicketStanding(ticket: ticket, peopleAhead: 0), in: .vietnamese)
        #expect(called.ahead == nil && called.wait == nil && called.desks == "Quầy số 3")
        #expect(called.way.hasPrefix("Quầy số 3 ở bên tay trái"))
        #expect(called.status == "Đã đến lượt, mời đến quầy")
    }

    @Test("a value reads where it belongs and nowhere else")
    func values() {
        #expect(replies.value(.count(value: 1), for: .ahead, in: .english) == "1 person")
        #expect(replies.value(.minutes(value: 75), for: .minutes, in: .vietnamese) == "1 giờ 15 phút")
        #expect(replies.value(.minutes(value: 75), for: .number, in: .vietnamese).isEmpty)
        #expect(replies.notices(in: .english).count == 2)
    }

    @Test("help lists what can be asked for, beginning with capitals")
    func help() {
        let help = lines(.help)
        #expect(help.count > 25)
        #expect(help.contains("Take a ticket") && help.contains("Report an emergency"))
        #expect(help.allSatisfy { $0.first?.isUppercase == true })
    }

    @Test("a code says what it is for; an office without it shows none")
    func links() throws {
        #expect(
            replies.link(.portal, in: .english)
                == ScreenLink(
                    label: "National Public Service Portal: apply online", target: "https://dichvucong.gov.vn"))
        let copy = try ContentCopy()
        try copy.edit("Office.json") { $0.replacing("\"vneid\": \"https://vneid.gov.vn\",", with: "") }
        let content = try copy.load()
        #expect(content.replies.link(.vneid, in: .english) == nil)
        #expect(content.office.office.customs.links == [.portal, .zalo, .payment])
    }

    @Test("a call names number and desk, and the visitor who agreed to it")
    func calls() {
        #expect(
            replies.call(TicketCall(number: "B012", desk: "3", language: .english), in: .vietnamese)
                == "Mời số B012 đến quầy số 3.")
        #expect(
            replies.call(
                TicketCall(number: "B012", desk: "3", language: .english, displayName: "Nguyễn Văn An"), in: .english)
                == "Nguyễn Văn An – Number B012, please go to desk 3.")
    }
}
