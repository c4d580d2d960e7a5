import Metrics
import Testing

@Suite("Instruments", .timeLimit(.minutes(1)))
struct InstrumentTests {
    @Test("a counter counts") func counter() {
        let counter = Counter()
        counter.increment()
        counter.add(41)
        #expect(counter.value == 42)
    }

    @Test("a gauge goes up and down") func gauge() {
        let gauge = Gauge()
        gauge.set(2.5)
        gauge.add(1)
        gauge.add(-3)
        #expect(gauge.value == 0.5)
    }

    @Test("nothing is lost when many count at once") func manyAtOnce() async {
        let (counter, gauge, histogram) = (Counter(), Gauge(), Histogram(bounds: [1]))
        await withDiscardingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<1_000 {
                        counter.increment()
                        gauge.add(0.5)
                        histogram.observe(0.25)
                    }
                }
            }
        }
        #expect(counter.value == 8_000)
        #expect(gauge.value == 4_000)
        #expect(histogram.samples([]).map(\.value) == [8_000, 8_000, 2_000, 8_000])
    }

    @Test(
        "a length falls into the first bucket that does not end before it",
        arguments: [
            (0.0, [1.0, 1, 1]), (0.1, [1, 1, 1]), (0.100001, [0, 1, 1]), (1, [0, 1, 1]), (1.5, [0, 0, 1]),
            (.infinity, [0, 0, 1]), (-3, [1, 1, 1]), (.nan, [1, 1, 1]),
        ])
    func buckets(length: Double, expected: [Double]) {
        let histogram = Histogram(bounds: [0.1, 1])
        histogram.observe(length)
        #expect(histogram.samples([]).prefix(3).map(\.value) == expected)
    }

    @Test("lengths are summed; one that is negative is none") func sum() {
        let histogram = Histogram(bounds: [1])
        for length in [0.5, 2, -4] { histogram.observe(length) }
        #expect(histogram.samples([]).map(\.value) == [2, 3, 2.5, 3])
    }

    @Test("the bounds for answers rise by a factor of 2.5 at most") func bounds() {
        let bounds = Histogram.secondsOfAnswers
        #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 < $1 && $1 / $0 < 2.51 })
    }

    @Test("the same values of labels are the same instrument") func children() {
        let family = MetricsRegistry().counters("a_total", "A.", labels: ["part", "kind"])
        #expect(family.child("camera", "x") === family.child("camera", "x"))
        #expect(family.child("camera", "x") !== family.child("x", "camera"))
    }

    @Test("values beyond the most there may be are counted together") func cardinality() async {
        let registry = MetricsRegistry()
        let family = registry.counters("a_total", "A.", labels: ["word"], most: 2)
        for word in ["one", "two", "three", "four", "one"] { family.child(word).increment() }
        #expect(
            await registry.text() == """
                # HELP a_total A.
                # TYPE a_total counter
                a_total{word="one"} 2
                a_total{word="other"} 2
                a_total{word="two"} 1

                """)
    }
}
