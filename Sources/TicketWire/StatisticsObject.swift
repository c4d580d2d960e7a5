package import Reception

/// Statistics as the HTTP API shows them; lengths of time in seconds.
package struct StatisticsObject: Codable, Hashable, Sendable {
    package let from: String
    package let to: String
    package let total: TicketStatistics.Counts
    package let lines: [GroupObject]
    package let hours: [GroupObject]
    package let days: [GroupObject]
    package let cells: [GroupObject]

    /// What belongs together.
    package struct GroupObject: Codable, Hashable, Sendable {
        package let day: String?
        package let line: LineID?
        package let hour: Int?
        package let counts: TicketStatistics.Counts

        /// Writes a group.
        package init(_ group: TicketStatistics.Group) {
            day = group.day?.description
            line = group.line
            hour = group.hour
            counts = group.counts
        }

        /// The group.
        package func group() throws(WireError) -> TicketStatistics.Group {
            let read = day.flatMap(WireTime.day)
            guard day == nil || read != nil else { throw .unreadable(key: "day") }
            return TicketStatistics.Group(day: read, line: line, hour: hour, counts: counts)
        }
    }

    /// Writes statistics.
    package init(_ statistics: TicketStatistics) {
        from = statistics.from.description
        to = statistics.to.description
        total = statistics.total
        lines = statistics.lines.map(GroupObject.init)
        hours = statistics.hours.map(GroupObject.init)
        days = statistics.days.map(GroupObject.init)
        cells = statistics.cells.map(GroupObject.init)
    }

    /// The statistics.
    package func statistics() throws(WireError) -> TicketStatistics {
        guard let first = WireTime.day(from) else { throw .unreadable(key: "from") }
        guard let last = WireTime.day(to) else { throw .unreadable(key: "to") }
        return TicketStatistics(
            from: first, to: last, total: total, lines: try Self.groups(lines), hours: try Self.groups(hours),
            days: try Self.groups(days), cells: try Self.groups(cells))
    }

    private static func groups(_ objects: [GroupObject]) throws(WireError) -> [TicketStatistics.Group] {
        var groups: [TicketStatistics.Group] = []
        for object in objects { groups.append(try object.group()) }
        return groups
    }
}
