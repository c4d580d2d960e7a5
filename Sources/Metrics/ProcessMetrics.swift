/// How the process itself is, under the names Prometheus's own clients use.
package struct ProcessMetrics: Sendable {
    /// Reads everything; what cannot be read is nil.
    private let read: @Sendable () -> ProcessReading

    /// Makes a source that asks `read` each time.
    package init(read: @escaping @Sendable () -> ProcessReading) { self.read = read }

    /// Adds the process to `registry`.
    package func register(in registry: MetricsRegistry) { registry.collect { [read] in Self.families(of: read()) } }

    /// The numbers of a reading; what is not known is left out.
    package static func families(of reading: ProcessReading) -> [MetricFamily] {
        let start = reading.startSeconds
        return [
            family(.counter, "process_cpu_seconds_total", "Seconds of processor time spent.", reading.cpuSeconds),
            family(.gauge, "process_resident_memory_bytes", "Bytes of resident memory.", reading.residentBytes),
            family(.gauge, "process_virtual_memory_bytes", "Bytes of virtual memory.", reading.virtualBytes),
            family(.gauge, "process_num_threads", "Number of threads.", reading.threads.map(Double.init)),
            family(.gauge, "process_open_fds", "Number of open files.", reading.openFiles.map(Double.init)),
            family(.gauge, "process_max_fds", "Number of files that may be open.", reading.mostFiles.map(Double.init)),
            family(
                .gauge, "process_start_time_seconds", "Start of the process in seconds since 1970.",
                sum(reading.bootTime, start)),
            family(
                .gauge, "process_uptime_seconds", "Seconds since the start of the process, whatever the clock says.",
                sum(reading.machineUptime, start.map { -$0 })),
        ].compactMap(\.self)
    }

    private static func family(_ kind: MetricKind, _ name: String, _ help: String, _ value: Double?) -> MetricFamily? {
        value.map { MetricFamily(kind, name, help, [Sample($0)]) }
    }

    private static func sum(_ one: Double?, _ other: Double?) -> Double? {
        guard let one, let other else { return nil }
        return one + other
    }
}
