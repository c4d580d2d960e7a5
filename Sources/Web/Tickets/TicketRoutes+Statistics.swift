import Reception
import TicketWire

extension TicketRoutes {
    /// How the office did.
    var statistics: [Route] { [statisticsObject, statisticsTable] }

    /// The most days at once: a year, with its leap day.
    private static let mostDays = 366

    private var statisticsObject: Route {
        Route(
            operation(
                "readStatistics", "/v1/statistics", "Waits and service times by line, hour and day.",
                .json(200, .statistics, "The statistics; lengths of time in seconds."))
        ) { call throws(Refusal) in
            HTTPResponse(200, json: StatisticsObject(try await statistics(call)))
        }
    }

    private var statisticsTable: Route {
        Route(
            operation(
                "exportStatistics", "/v1/statistics.csv", "The same as a table: a row for each hour, line and day.",
                .text("text/csv", "The table (RFC 4180), with a header, in UTF-8."))
        ) { call throws(Refusal) in
            let table = StatisticsTable(try await statistics(call))
            return HTTPResponse(
                200,
                headers: [
                    HTTPRequest.Field("content-type", "text/csv; charset=utf-8; header=present"),
                    HTTPRequest.Field("content-disposition", "attachment; filename=\"\(table.fileName)\""),
                ],
                body: .bytes(table.bytes))
        }
    }

    private func operation(
        _ name: String, _ path: PathPattern, _ summary: String, _ answer: Operation.Answer
    ) -> Operation {
        Operation(
            name: name, method: .get, path: path, summary: summary, welcome: .only(.operator),
            parameters: [
                Operation.Parameter(
                    name: "from", place: .query, form: .day, summary: "The first day; the last one if missing."),
                Operation.Parameter(
                    name: "to", place: .query, form: .day,
                    summary: "The last day, at most \(Self.mostDays) days with the first; today if missing."),
            ],
            answers: [answer], problems: [503])
    }

    private func statistics(_ call: Call) async throws(Refusal) -> TicketStatistics {
        let last = try day("to", in: call) ?? clock.wallTime.day
        let first = try day("from", in: call) ?? last
        guard (0..<Self.mostDays).contains(last.daysSince1970 - first.daysSince1970) else {
            throw .badRange(
                reason: "the days from \(first) to \(last) must be in their order and at most \(Self.mostDays)")
        }
        return try await ask { () async throws(TicketFailure) in try await service.statistics(from: first, to: last) }
    }

    private func day(_ name: String, in call: Call) throws(Refusal) -> LocalDay? {
        guard let text = call[name] else { return nil }
        guard let day = WireTime.day(text) else { throw .badRange(reason: "there is no day as \(name) says") }
        return day
    }
}
