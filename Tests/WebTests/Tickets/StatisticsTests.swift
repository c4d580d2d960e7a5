import Simulation
import Reception
import TestSupport
import Testing
import Web

@Suite("Statistics over HTTP")
struct StatisticsTests {
    @Test("are an object and a table of the same") func both() async throws {
        let house = try TicketHouse()
        let id = try await house.issue("1")
        house.clock.advance(by: .seconds(90))
        _ = try await house.send("POST", "/v1/desks/1/call-next")
        _ = try await house.send("POST", "/v1/tickets/\(id)/serve")
        house.clock.advance(by: .seconds(60))
        _ = try await house.send("POST", "/v1/tickets/\(id)/finish")
        let object = try await house.send("GET", "/v1/statistics").json
        #expect(object["from"] == "2026-03-02" && object["to"] == "2026-03-02")
        #expect(object["total"]?["served"] == 1 && object["total"]?["wait"]?["p50"] == 90)
        let table = try await house.send("GET", "/v1/statistics.csv?from=2025-03-02&to=2026-03-02")
        #expect(table["content-type"] == "text/csv; charset=utf-8; header=present")
        #expect(table["content-disposition"] == "attachment; filename=\"statistics-2025-03-02-2026-03-02.csv\"")
        #expect(
            table.text == """
                day,line,hour,queued,served,no_shows,abandoned,transferred,open,\
                wait_count,wait_mean_s,wait_p50_s,wait_p90_s,service_count,service_mean_s,service_p50_s,service_p90_s\r
                2026-03-02,registry,8,1,1,0,0,0,0,1,90.0,90.0,90.0,1,60.0,60.0,60.0\r\n
                """)
    }

    @Test(
        "hold no cell that a spreadsheet would run",
        arguments: [
            ("=1+1", "'=1+1"), ("@sum", "'@sum"), ("+a,\"b\"", "\"'+a,\"\"b\"\"\""), ("-x", "'-x"),
            ("hộ tịch", "hộ tịch"),
        ])
    func formulas(_ line: LineID, _ cell: String) async throws {
        let office = Office(
            timeZone: "Asia/Ho_Chi_Minh", language: .vietnamese,
            lines: [Line(id: line, prefix: "A", dailyCapacity: 9)], desks: [Desk(id: "1", lines: [line])],
            hours: .always)
        let house = try TicketHouse(office: office)
        let request = TicketRequest(line: line, language: .vietnamese)
        _ = try await house.service.issue(request, id: "1")
        #expect(try await house.send("GET", "/v1/statistics.csv").text.contains("2026-03-02,\(cell),8,"))
    }
}
