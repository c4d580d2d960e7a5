import Reception
import Testing
import Web

@Suite("A second in UTC")
struct UTCSecondTests {
    @Test("reads as it is written", arguments: [(0, "1970-01-01T00:00:00Z"), (1_772_413_200, "2026-03-02T01:00:00Z")])
    func roundTrip(seconds: Int64, text: String) {
        #expect("\(UTCSecond(sinceEpoch: seconds))" == text)
        #expect(UTCSecond(text) == UTCSecond(sinceEpoch: seconds))
    }

    @Test(
        "is written in one way only",
        arguments: [
            "", "2026-03-02", "2026-03-02T01:00:00", "2026-03-02 01:00:00Z", "2026-03-02T01:00:00+07:00",
            "2026-03-02T01:00:00.5Z", "2026-13-02T01:00:00Z", "2026-02-30T01:00:00Z", "2026-03-02T25:00:00Z",
            "2026-03-02T01:00:00Z ", "20260302T010000Z", "tomorrow",
        ]) func rejected(text: String)
    {
        #expect(UTCSecond(text) == nil)
    }

    @Test("is the one the wall clock is in") func wall() {
        let day = LocalDay(year: 2026, month: 3, day: 2)
        let wall = WallTime(utcMilliseconds: 1_772_413_200_999, day: day, minute: 480)
        #expect("\(UTCSecond(wall))" == "2026-03-02T01:00:00Z")
        #expect("\(UTCSecond(wall).adding(days: 30))" == "2026-04-01T01:00:00Z")
    }
}
