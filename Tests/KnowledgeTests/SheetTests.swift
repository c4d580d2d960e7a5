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
