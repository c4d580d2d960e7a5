import Reception
import Testing

@Suite("Hours with lunch, overtime and holidays")
struct OpeningHoursTests {
    private static let workday = [OpenStretch(opens: 450, closes: 690), OpenStretch(opens: 810, closes: 1_020)]
    private static let closed: [OpenStretch] = []
    private static let hours = OpeningHours(
        weekly: [workday, workday, workday, workday, workday, [OpenStretch(opens: 450, closes: 690)], closed],
        exceptions: [
            HoursException(from: day(2026, 2, 14), through: day(2026, 2, 22), stretches: []),
            HoursException(from: day(2026, 3, 8), through: day(2026, 3, 8), stretches: workday),
        ])

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> LocalDay {
        LocalDay(year: year, month: month, day: day)
    }

    /// A moment and what holds at it; 2 March 2026 is a Monday.
    struct Moment: Sendable {
        let day: LocalDay
        let minute: Int
        let isOpen: Bool
        let next: OpeningTime?

        init(_ day: LocalDay, _ minute: Int, _ isOpen: Bool, next: LocalDay, _ nextMinute: Int) {
            self.day = day
            self.minute = minute
            self.isOpen = isOpen
            self.next = OpeningTime(day: next, minute: nextMinute)
        }

        var wall: WallTime { WallTime(utcMilliseconds: 0, day: day, minute: minute) }
    }

    static let moments = [
        Moment(day(2026, 3, 2), 449, false, next: day(2026, 3, 2), 450),
        Moment(day(2026, 3, 2), 450, true, next: day(2026, 3, 2), 810),
        Moment(day(2026, 3, 2), 689, true, next: day(2026, 3, 2), 810),
        Moment(day(2026, 3, 2), 690, false, next: day(2026, 3, 2), 810),
        Moment(day(2026, 3, 2), 1_019, true, next: day(2026, 3, 3), 450),
        Moment(day(2026, 3, 2), 1_020, false, next: day(2026, 3, 3), 450),
        // Saturday afternoon, before the Sunday that is worked.
        Moment(day(2026, 3, 7), 700, false, next: day(2026, 3, 8), 450),
        Moment(day(2026, 3, 8), 500, true, next: day(2026, 3, 8), 810),
        Moment(day(2026, 3, 15), 500, false, next: day(2026, 3, 16), 450),
        // Tết: from the Friday before to the Monday after.
        Moment(day(2026, 2, 13), 1_020, false, next: day(2026, 2, 23), 450),
        Moment(day(2026, 2, 18), 500, false, next: day(2026, 2, 23), 450),
    ]

    @Test(arguments: moments)
    func holds(_ moment: Moment) {
        #expect(Self.hours.isOpen(at: moment.wall) == moment.isOpen)
        #expect(Self.hours.nextOpening(after: moment.wall) == moment.next)
    }

    @Test("An office that does not open within four weeks names no time")
    func neverOpens() {
        let never = OpeningHours(weekly: Array(repeating: [], count: 7))
        #expect(never.nextOpening(after: Self.moments[0].wall) == nil)
    }

    @Test("Days count on over months, leap years and centuries")
    func days() {
        var day = LocalDay(year: 1899, month: 12, day: 31)
        var weekday = 7
        for number in day.daysSince1970...LocalDay(year: 2101, month: 1, day: 1).daysSince1970 {
            #expect(day.daysSince1970 == number)
            #expect(LocalDay(daysSince1970: number) == day)
            #expect(day.weekday == weekday)
            (day, weekday) = (day.next, weekday % 7 + 1)
        }
        #expect(day == LocalDay(year: 2101, month: 1, day: 2))
    }

    @Test("A day is written as ISO 8601", arguments: [(1, 2, "2026-01-02"), (12, 31, "2026-12-31")])
    func dayInWords(_ month: Int, _ day: Int, _ words: String) {
        #expect(LocalDay(year: 2026, month: month, day: day).description == words)
    }
}
