import Metrics
import Testing

extension MetricsRegistry {
    /// The number of a series, written as Prometheus does; nil when it is not there.
    func number(of series: String) async -> Double? {
        let lines = await text().split(separator: "\n")
        return lines.first { $0.hasPrefix(series + " ") }.flatMap { Double($0.dropFirst(series.count + 1)) }
    }
}
