import Reception
import Testing
import TicketWire

@Suite("Statistics as a table", .timeLimit(.minutes(1)))
struct StatisticsCSVTests {
    private static let header =
        "day,line,hour,queued,served,no_shows,abandoned,transferred,open,"
        + "wait_count,wait_mean_s,wait_p50_s,wait_p90_s,service_count,service_mean_s,service_p50_s,service_p90_s\r\n"

    @Test("without cells there is the heading alone") func empty() {
        #expect(StatisticsCSV.text(of: .sample(cells: [])) == Self.header)
    }

    @Test("each cell is a row; what is not known is empty, and seconds have three decimals at most") func rows() {
        let day = LocalDay(year: 2026, month: 11, day: 22)
        let cells = [
            TicketStatistics.Group(day: day, line: "certification", hour: 8, counts: .sample),
            TicketStatistics.Group(day: day, line: "registry", hour: 0, counts: TicketStatistics.Counts()),
            TicketStatistics.Group(counts: TicketStatistics.Counts()),
        ]
        #expect(
            StatisticsCSV.text(of: .sample(cells: cells)) == Self.header
                + "2026-11-22,certification,8,9,4,1,2,1,1,5,100.333,90.5,200.0,4,300.0,250.0,400.125\r\n"
                + "2026-11-22,registry,0,0,0,0,0,0,0,0,,,,0,,,\r\n" + ",,,0,0,0,0,0,0,0,,,,0,,,\r\n")
    }

    @Test(
        "a text can neither end its cell nor be taken for a formula",
        arguments: [
            ("plain", "plain"), ("chứng thực", "chứng thực"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
            ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("\"\u{301}", "\"\"\"\u{301}\""),
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""),
            ("=\u{301}1", "'=\u{301}1"), ("=a(\"b\",1)", "\"'=a(\"\"b\"\",1)\""), ("a=1", "a=1"), ("'a", "'a"),
        ])
    func text(value: String, written: String) {
        let cell = TicketStatistics.Group(line: LineID(rawValue: value), counts: TicketStatistics.Counts())
        let text = StatisticsCSV.text(of: .sample(cells: [cell]))
        let expected = Self.header + "," + written + ",,0,0,0,0,0,0,0,,,,0,,,\r\n"
        #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("there is a name for every column") func columns() {
        #expect(StatisticsCSV.columns.joined(separator: ",") + "\r\n" == Self.header)
    }
}
