package import Metrics
package import Reception
import Synchronization

/// How the parts of a robot are and what it did, by the agent's reports. Nothing of it leads to a person.
package final class RobotMetrics: Sendable {
    /// What the agent takes to work until it hears otherwise, and so does not report.
    private static let silentParts: [PartName] = [.matcher, .dossiers, .appointments, .screen]

    private let registry: MetricsRegistry
    private let health: Mutex<[PartName: PartHealth]>
    private let failures: InstrumentFamily<Counter>
    private let alerts: InstrumentFamily<Counter>
    private let overloads: Counter
    private let ticketsLeft: Counter

    /// Makes a counter of one robot's doings, which writes into `registry`.
    package init(registry: MetricsRegistry) {
        self.registry = registry
        health = Mutex(Dictionary(uniqueKeysWithValues: Self.silentParts.map { ($0, .ready) }))
        failures = registry.counters(
            "letan_part_failures_total", "How often a part failed, or failed for another reason.", labels: ["part"])
        for part in PartName.allCases { _ = failures.child(part.rawValue) }
        alerts = registry.counters(
            "letan_alerts_total", "How often an official was wanted, by the reason.", labels: ["alert"])
        for alert in OperatorAlert.allCases { _ = alerts.child(alert.rawValue) }
        overloads = registry.counter("letan_overloads_total", "How often input had to wait for the agent.")
        ticketsLeft = registry.counter("letan_tickets_left_total", "Unused tickets that could not be given back.")
        registry.collect { [self] in [partsUp] }
    }

    /// Takes one of the agent's reports.
    package func note(_ report: AgentReport) {
        switch report {
        case .health(let part, let health):
            self.health.withLock { $0[part] = health }
            if case .failed = health { failures.child(part.rawValue).increment() }
        case .alert(let alert, _): alerts.child(alert.rawValue).increment()
        case .overloaded: overloads.increment()
        case .ticketLeft: ticketsLeft.increment()
        case .quiet: break
        }
    }

    /// The journal to give to the agent: it counts what the agent writes, and passes it on to `journal` if there is one.
    package func measured(_ journal: (any EventJournal)?, clock: any ReceptionClock) -> any EventJournal {
        health.withLock { $0[.journal] = journal == nil ? .absent : .ready }
        return MeasuredJournal(journal, clock: clock, registry: registry)
    }

    /// Parts that are there: one that is left out, or has come to its end, is neither up nor down.
    private var partsUp: MetricFamily {
        let health = health.withLock(\.self)
        let samples = PartName.allCases.compactMap { part -> Sample? in
            switch health[part] {
            case .ready: Sample(1, ["part": part.rawValue])
            case .failed: Sample(0, ["part": part.rawValue])
            case .absent, .ended, nil: nil
            }
        }
        return MetricFamily(.gauge, "letan_part_up", "1 when the part works, 0 when it failed.", samples)
    }
}
