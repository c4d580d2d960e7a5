import Metrics
import Web

/// What the HTTP server counts.
struct ServerMetrics: Sendable {
    private let counts: @Sendable () -> ServerCounts

    /// Makes a source that asks `counts` whenever somebody looks.
    init(_ counts: @escaping @Sendable () -> ServerCounts) { self.counts = counts }

    /// Adds the server to `registry`.
    func register(in registry: MetricsRegistry) { registry.collect { [counts] in Self.families(of: counts()) } }

    private static func families(of counts: ServerCounts) -> [MetricFamily] {
        let answers = (1...5).map { Sample(Double(counts.answers[$0]), ["status": "\($0)xx"]) }
        return [
            MetricFamily(.counter, "letan_http_responses_total", "Answers by the class of their status.", answers),
            one(.gauge, "letan_http_connections", "Open connections.", counts.openConnections),
            one(.counter, "letan_http_connections_total", "Connections since the start.", counts.connections),
            one(.gauge, "letan_http_streams", "Open streams of events.", counts.openStreams),
            one(.counter, "letan_http_refused_total", "Requests refused by their head alone.", counts.refused),
            one(.counter, "letan_http_timeouts_total", "Connections closed as too slow.", counts.timedOut),
            one(.counter, "letan_http_received_bytes_total", "Bytes of bodies read.", counts.bytesRead),
            one(.counter, "letan_http_sent_bytes_total", "Bytes of bodies sent.", counts.bytesSent),
        ]
    }

    private static func one(_ kind: MetricKind, _ name: String, _ help: String, _ value: Int) -> MetricFamily {
        MetricFamily(kind, name, help, [Sample(Double(value))])
    }
}
