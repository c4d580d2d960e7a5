import Metrics
import Testing

@Suite("The process's own numbers", .timeLimit(.minutes(1)))
struct ProcessMetricsTests {
    /// A line of Linux 6.1; the name has everything in it that could lead astray.
    private static let stat = """
        21445 (letan ) R 1 (x) R 21283 21283 12066 0 -1 4194304 98 0 0 0 250 75 0 0 20 0 7 0 3556702 3133440 389 \
        18446744073709551615 94474181910528 94474181930409 140726882068304 0 0 0 0 0 0 0 0 0 17 1 0 0 0 0 0

        """

    private static let limits = """
        Limit                     Soft Limit           Hard Limit           Units
        Max cpu time              unlimited            unlimited            seconds
        Max open files            1024                 524288               files
        Max locked memory         8388608              8388608              bytes

        """

    private static let machine = "cpu  1 2 3\ncpu0 1 2 3\nbtime 1795310757\nprocesses 21445\n"

    private static let full: ProcessReading = {
        var reading = ProcessReading()
        reading.takeStat(stat, ticks: 100)
        reading.takeStatm("765 416 389 5 0 123 0\n", page: 4_096)
        reading.takeLimits(limits)
        reading.takeMachineStat(machine)
        reading.takeUptime("35577.02 26013.75\n")
        reading.openFiles = 12
        return reading
    }()

    @Test("the kernel's files are read") func reading() {
        let reading = Self.full
        #expect(reading.cpuSeconds == 3.25)
        #expect(reading.threads == 7)
        #expect(reading.startSeconds == 35_567.02)
        #expect(reading.residentBytes == 1_703_936.0)
        #expect(reading.virtualBytes == 3_133_440.0)
        #expect(reading.mostFiles == 1_024)
        #expect(reading.bootTime == 1_795_310_757)
        #expect(reading.machineUptime == 35_577.02)
    }

    @Test("they go out under the names Prometheus's clients use") func families() {
        let values = ProcessMetrics.families(of: Self.full).map { "\($0.kind.rawValue) \($0.name)" }
        #expect(
            values == [
                "counter process_cpu_seconds_total", "gauge process_resident_memory_bytes",
                "gauge process_virtual_memory_bytes", "gauge process_num_threads", "gauge process_open_fds",
                "gauge process_max_fds", "gauge process_start_time_seconds", "gauge process_uptime_seconds",
            ])
        let start = ProcessMetrics.families(of: Self.full).last { $0.name == "process_start_time_seconds" }
        #expect(start?.samples.map(\.value) == [1_795_310_757 + 35_567.02])
        let uptime = ProcessMetrics.families(of: Self.full).last { $0.name == "process_uptime_seconds" }
        #expect(uptime?.samples.map { ($0.value * 100).rounded() } == [1_000])
    }

    @Test(
        "what cannot be read is left out",
        arguments: [
            ("", "stat"), (")", "stat"), ("1 (letan) S", "stat"), ("1 letan S 1 2 3", "stat"),
            ("1 (letan) S x x x x x x x x x x x x x x x x x x", "stat"), ("", "statm"), ("765", "statm"),
            ("-765 -416 389", "statm"), ("+765 +416 389", "statm"), ("765K 416K", "statm"),
            ("99999999999999999999 9007199254740992", "statm"), ("", "limits"), ("Max open files", "limits"),
            ("Max open files   unlimited   unlimited   files", "limits"), ("", "machine"), ("btime", "machine"),
            ("btime soon", "machine"), ("xbtime 12", "machine"), ("", "uptime"), ("nan", "uptime"), ("inf", "uptime"),
            ("-3 1", "uptime"), ("soon", "uptime"),
        ])
    func nonsense(text: String, file: String) {
        var reading = ProcessReading()
        switch file {
        case "stat": reading.takeStat(text, ticks: 100)
        case "statm": reading.takeStatm(text, page: 4_096)
        case "limits": reading.takeLimits(text)
        case "machine": reading.takeMachineStat(text)
        default: reading.takeUptime(text)
        }
        #expect(reading == ProcessReading())
        #expect(ProcessMetrics.families(of: reading).isEmpty)
    }

    @Test("they are read anew for every text") func registered() async {
        let registry = MetricsRegistry()
        ProcessMetrics {
            var reading = ProcessReading()
            reading.openFiles = 5
            return reading
        }.register(in: registry)
        #expect(
            await registry.text()
                == "# HELP process_open_fds Number of open files.\n# TYPE process_open_fds gauge\nprocess_open_fds 5\n")
    }
}
