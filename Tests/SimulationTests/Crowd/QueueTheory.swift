import Reception
import Simulation

/// The queue M/M/c: Poisson arrivals, exponential service, c servers, first come first served.
///
/// A. K. Erlang's waiting formula (1917), as in L. Kleinrock, Queueing Systems, volume 1 (1975), section 3.5; the blocking
/// probability is made by the recursion B(0) = 1, B(n) = aB(n-1) / (n + aB(n-1)), which does not overflow.
struct ErlangC {
    let arrivalsPerSecond: Double
    let meanService: Double
    let servers: Int

    /// Offered load, in Erlang.
    private var load: Double { arrivalsPerSecond * meanService }

    /// The probability that somebody has to wait.
    var probabilityOfWaiting: Double {
        var blocking = 1.0
        for server in 1...servers { blocking = load * blocking / (Double(server) + load * blocking) }
        let utilisation = load / Double(servers)
        return blocking / (1 - utilisation * (1 - blocking))
    }

    /// The mean wait of everybody, in seconds.
    var meanWait: Double { probabilityOfWaiting * meanService / (Double(servers) - load) }
}

/// The waits of a queue with c servers, customer by customer, by the recursion of J. Kiefer and J. Wolfowitz (1955): the
/// workloads of the servers, smallest first; who comes waits for the smallest.
struct KieferWolfowitz {
    private var freeAt: [Int64]

    init(servers: Int) { freeAt = Array(repeating: 0, count: servers) }

    /// The wait of the next customer, in microseconds.
    mutating func wait(arrivingAt arrival: Int64, service: Int64) -> Int64 {
        let first = freeAt.indices.min { freeAt[$0] < freeAt[$1] } ?? 0
        let begin = max(arrival, freeAt[first])
        freeAt[first] = begin + service
        return begin - arrival
    }
}

/// The waits of one server who takes everybody with priority before everybody else, by going from departure to departure.
func waitsUnderStrictPriority(_ customers: [(arrival: Int64, service: Int64, hasPriority: Bool)]) -> [Int64] {
    var waits = Array(repeating: Int64(0), count: customers.count)
    var left = Array(customers.indices)
    var now: Int64 = 0
    while let earliest = left.first {
        now = max(now, customers[earliest].arrival)
        let here = left.filter { customers[$0].arrival <= now }
        let next = here.first { customers[$0].hasPriority } ?? here[0]
        waits[next] = now - customers[next].arrival
        now += customers[next].service
        left.removeAll { $0 == next }
    }
    return waits
}
