import Reception
import Ticketing

/// How long the tickets served in one line took, in the order in which they ended.
struct ServiceTimes: Equatable {
    /// One ticket's service.
    struct Service: Equatable {
        let end: Int64
        let arrival: Int64
        let milliseconds: Int64

        /// The service of `entry`; nil when it did not end with one.
        init?(_ entry: LedgerEntry) {
            let ticket = entry.ticket
            guard ticket.status == .served, let end = ticket.endedAt, let begin = ticket.servingAt else { return nil }
            self.end = end
            arrival = entry.arrival
            milliseconds = max(0, end - begin)
        }

        /// Those that ended together go by arrival when the latest are asked for first.
        fileprivate var rank: (Int64, Int64) { (end, -arrival) }
    }

    private var services: [Service] = []

    var isEmpty: Bool { services.isEmpty }

    mutating func insert(_ service: Service) { services.insert(service, at: position(of: service)) }

    mutating func remove(_ service: Service) { services.remove(at: position(of: service)) }

    /// The last `limit`, the latest first.
    func latest(_ limit: Int) -> [Delay] {
        services.suffix(limit).reversed().map { .milliseconds($0.milliseconds) }
    }

    private func position(of service: Service) -> Int {
        guard let last = services.last, last.rank >= service.rank else { return services.count }
        return services.partition { $0.rank >= service.rank }
    }
}
