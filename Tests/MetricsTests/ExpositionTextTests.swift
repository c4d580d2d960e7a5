import Metrics
import Testing

@Suite("The text for Prometheus", .timeLimit(.minutes(1)))
struct ExpositionTextTests {
    @Test("everything is written by name, help and kind first, histograms with their buckets") func everything() async {
        let registry = MetricsRegistry()
        let histogram = registry.histogram("letan_b_seconds", "Lengths.", bounds: [0.5, 2.5])
        for length in [0.25, 1, 4] { histogram.observe(length) }
        registry.counters("letan_c_total", "Counted.", labels: ["part"]).child("camera").add(3)
        registry.gauge("letan_a", "How much.").set(-1.5)
        #expect(
            await registry.text() == """
                # HELP letan_a How much.
                # TYPE letan_a gauge
                letan_a -1.5
                # HELP letan_b_seconds Lengths.
                # TYPE letan_b_seconds histogram
                letan_b_seconds_bucket{le="0.5"} 1
                letan_b_seconds_bucket{le="2.5"} 2
                letan_b_seconds_bucket{le="+Inf"} 3
                letan_b_seconds_sum 5.25
                letan_b_seconds_count 3
                # HELP letan_c_total Counted.
                # TYPE letan_c_total counter
                letan_c_total{part="camera"} 3

                """)
    }

    @Test("a bucket's bound comes after the other labels") func labelledHistogram() async {
        let registry = MetricsRegistry()
        registry.histograms("a_seconds", "A.", labels: ["operation"], bounds: [1]).child("issue").observe(0.5)
        let text = await registry.text()
        #expect(text.contains("a_seconds_bucket{operation=\"issue\",le=\"1\"} 1\n"))
        #expect(text.contains("a_seconds_sum{operation=\"issue\"} 0.5\n"))
    }

    @Test(
        "a value of a label is escaped, whatever it holds",
        arguments: [
            ("plain", "plain"), ("chứng thực", "chứng thực"), ("\"", "\\\""), ("\\", "\\\\"), ("a\nb", "a\\nb"),
            ("\\n", "\\\\n"), ("a\r\nb", "a\r\\nb"), ("\"\u{301}", "\\\"\u{301}"), ("", ""),
        ])
    func labelValues(value: String, written: String) {
        let family = MetricFamily(.gauge, "a", "A.", [Sample(1, ["label": value])])
        let line = ExpositionText.text(of: [family]).unicodeScalars.split(separator: "\n").last.map(String.init)
        #expect(line?.unicodeScalars.elementsEqual("a{label=\"\(written)\"} 1".unicodeScalars) == true)
    }

    @Test("help is escaped, but for quotation marks") func help() {
        let text = ExpositionText.text(of: [MetricFamily(.gauge, "a", "of \"a\" \\ b\nc", [Sample(1)])])
        #expect(text.hasPrefix("# HELP a of \"a\" \\\\ b\\nc\n# TYPE"))
    }

    @Test(
        "numbers are written as Prometheus reads them",
        arguments: [
            (0, "0"), (-0.0, "0"), (3, "3"), (0.1, "0.1"), (1_795_310_757, "1795310757"), (-2.5, "-2.5"),
            (1e300, "1e+300"), (1e-7, "1e-07"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"),
        ])
    func numbers(value: Double, written: String) {
        let text = ExpositionText.text(of: [MetricFamily(.gauge, "a", "A.", [Sample(value)])])
        #expect(text.hasSuffix("\na \(written)\n"))
    }

    @Test("a name that two sources know is written once, and a series with the same labels too") func merged() async {
        let registry = MetricsRegistry()
        registry.collect { [MetricFamily(.gauge, "up", "Up.", [Sample(1, ["part": "a"]), Sample(1, ["part": "a"])])] }
        registry.collect { [MetricFamily(.gauge, "up", "Up too.", [Sample(0, ["part": "b"])])] }
        #expect(
            await registry.text() == """
                # HELP up Up.
                # TYPE up gauge
                up{part="a"} 1
                up{part="b"} 0

                """)
    }

    @Test("a family without numbers is not there") func empty() async {
        let registry = MetricsRegistry()
        _ = registry.counters("a_total", "A.", labels: ["part"])
        registry.collect { [MetricFamily(.gauge, "b", "B.", [])] }
        #expect(await registry.text() == "")
    }

    @Test("collectors are asked anew each time") func pulled() async {
        let registry = MetricsRegistry()
        let seen = Counter()
        registry.collect {
            seen.increment()
            return [MetricFamily(.gauge, "a", "A.", [Sample(Double(seen.value))])]
        }
        #expect(await registry.text().hasSuffix("\na 1\n"))
        #expect(await registry.text().hasSuffix("\na 2\n"))
    }
}
