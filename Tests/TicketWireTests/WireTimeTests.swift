import Reception
import Testing
import TicketWire

@Suite("Times on the wire", .timeLimit(.minutes(1)))
struct WireTimeTests {
    @Test(
        "an instant is written in UTC to the millisecond",
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (-86_400_000, "1969-12-31T00:00:00.000Z"), (1_795_318_200_250, "2026-11-22T03:30:00.250Z"),
            (1_709_164_800_001, "2024-02-29T00:00:00.001Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func instants(milliseconds: Int64, text: String) {
        #expect(WireTime.text(utcMilliseconds: milliseconds) == text)
        #expect(WireTime.utcMilliseconds(text) == milliseconds)
    }

    @Test("every millisecond of a second comes back") func milliseconds() {
        let changed = (Int64(1_795_318_200_000)..<1_795_318_201_000).filter {
            WireTime.utcMilliseconds(WireTime.text(utcMilliseconds: $0)) != $0
        }
        #expect(changed.isEmpty)
    }

    @Test(
        "what is not an instant is refused",
        arguments: [
            "", " ", "now", "0", "1795318200250", "2026-11-22", "2026-11-22T03:30", "2026-11-22 03:30:00.250Z",
            "2026-13-22T03:30:00.250Z", "2026-11-32T03:30:00.250Z", "2026-11-22T25:30:00.250Z",
            "2026-11-22T03:60:00.250Z", "2026-11-22T03:30:00.250", "2026-11-22T03:30:00.250Zx",
            " 2026-11-22T03:30:00.250Z", "2026-11-22T03:30:00,250Z", "22/11/2026", "2026-02-30T03:30:00.250Z",
            "２０２６-11-22T03:30:00.250Z", "2026-11-22T03:30:00.250Z\u{0}",
            "2026-11-22T03:30:00Z", "2026-11-22T03:30:00.2Z", "2026-11-22T03:30:00.2500Z", "2026-11-22T03:30:60.000Z",
            "2026-11-22T03:30:00.250+07:00", "2026-11-22T03.30:00.250Z", "2026-11-22T03:30:00.250z", "Z", "TZ",
            "2026-11-22T-3:30:00.250Z", "2026-11-22T03:30:00.25\u{301}Z",
        ])
    func rejectedInstants(text: String) {
        #expect(WireTime.utcMilliseconds(text) == nil)
    }

    @Test("a day is written and read", arguments: ["2026-11-22", "2024-02-29", "1970-01-01"]) func days(text: String) {
        #expect(WireTime.day(text)?.description == text)
    }

    @Test(
        "what is not a day is refused",
        arguments: [
            "", "-", "--", "2026", "2026-11", "2026-11-", "2026-11-22-", "2026-1-22", "2026-11-2", "02026-11-22",
            "2026-13-01", "2026-00-01", "2026-11-00", "2026-11-31", "2026-02-29", "+026-11-22", "2026-+1-22",
            "-026-11-22", "2026/11/22", " 2026-11-22", "2026-11-22 ", "2026-11-22T03:30", "२०२६-११-२२", "abcd-ef-gh",
        ])
    func rejectedDays(text: String) {
        #expect(WireTime.day(text) == nil)
    }

    @Test("a time at the office is written and read", arguments: [0, 5, 450, 1_439]) func openingTimes(minute: Int) {
        let time = OpeningTime(day: .sample, minute: minute)
        #expect(WireTime.openingTime(WireTime.text(time)) == time)
    }

    @Test("a time at the office has two digits each") func openingTimeText() {
        #expect(WireTime.text(OpeningTime(day: .sample, minute: 7 * 60 + 5)) == "2026-11-22T07:05")
    }

    @Test(
        "what is not a time at the office is refused",
        arguments: [
            "", "T", "T07:30", "2026-11-22", "2026-11-22T", "2026-11-22T07", "2026-11-22T07:", "2026-11-22T:30",
            "2026-11-22T24:00", "2026-11-22T07:60", "2026-11-22T-1:30", "2026-11-22T07:30:00", "2026-02-30T07:30",
            "2026-11-22t07:30", "2026-11-22 07:30", "2026-11-22Tab:cd", "2026-11-22T07:30Z", "2026-11-22T07:30T",
            "2026-11-22T7:5", "2026-11-22T+7:30", "2026-11-22T007:030", "2026-11-22T07:30:x", "2026-11-22T07::30",
        ])
    func rejectedOpeningTimes(text: String) {
        #expect(WireTime.openingTime(text) == nil)
    }

    @Test(
        "what is not what it should be is refused by its key",
        arguments: [("day", "2026-02-30"), ("issuedAt", "soon"), ("queuedAt", ""), ("calledAt", "x"), ("endedAt", "1")])
    func unreadableTickets(key: String, value: String) throws {
        #expect(throws: WireError.unreadable(key: key)) { try TicketObject.sample(with: key, as: value).ticket() }
    }
}
