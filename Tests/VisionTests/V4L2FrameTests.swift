import Reception
import Testing
import Vision

@Suite("Frames of a camera: their numbers, their times, their absence")
struct V4L2FrameTests {
    @Test(
        "numbers go on over a wrap, a step back and a standstill",
        arguments: [
            ([7, 8, 9], [7, 8, 9], 0), ([0, 3, 4], [0, 3, 4], 2),
            ([.max - 1, .max, 0, 2], [4_294_967_294, 4_294_967_295, 4_294_967_296, 4_294_967_298], 1),
            ([0, 0, 0], [0, 1, 2], 0), ([900, 0, 1], [900, 901, 902], 0),
        ] as [([UInt32], [Int], Int)])
    func numbers(_ raw: [UInt32], _ numbers: [Int], _ dropped: Int) {
        var count = FrameNumbers()
        #expect(raw.map { count.number(of: $0) } == numbers)
        #expect(count.dropped == dropped)
    }

    @Test("a frame was taken as long ago as it is old, not before the run, and never before another")
    func instants() {
        var clock = FrameClock(beginning: Self.at(1_000))
        #expect(clock.instant(age: .milliseconds(30), at: Self.at(1_100)) == Self.at(1_070))
        #expect(clock.instant(age: .milliseconds(80), at: Self.at(1_120)) == Self.at(1_070))
        #expect(clock.instant(age: nil, at: Self.at(1_150)) == Self.at(1_150))
        var stale = FrameClock(beginning: Self.at(1_000))
        #expect(stale.instant(age: .seconds(3), at: Self.at(1_010)) == Self.at(1_000))
    }

    @Test("an age that cannot be is not believed", arguments: [-1, 3_600] as [Double])
    func wrongAges(_ seconds: Double) {
        var clock = FrameClock(beginning: .start)
        #expect(clock.instant(age: .seconds(seconds), at: Self.at(5_000_000)) == Self.at(5_000_000))
    }

    @Test("a camera is given up after 4 s without a first frame, later after 2 s")
    func silence() {
        var watch = FrameWatch(beginning: Self.at(0))
        #expect(watch.patience(at: Self.at(1_000)) == .seconds(3))
        #expect(watch.verdict(at: Self.at(3_999)) == nil)
        #expect(watch.verdict(at: Self.at(4_000)) == .silent(.seconds(4)))
        watch.noteFrame(at: Self.at(4_000))
        #expect(watch.verdict(at: Self.at(5_999)) == nil)
        #expect(watch.verdict(at: Self.at(6_000)) == .silent(.seconds(2)))
        #expect(watch.patience(at: Self.at(7_000)) == .zero)
    }

    @Test("nothing but damage for 2 s is told as such; one sound frame forgives it")
    func damage() {
        var watch = FrameWatch(beginning: Self.at(0))
        watch.noteFrame(at: Self.at(0))
        watch.noteDamage()
        watch.noteFrame(at: Self.at(500))
        #expect(watch.verdict(at: Self.at(2_500)) == .silent(.seconds(2)))
        watch.noteDamage()
        #expect(watch.verdict(at: Self.at(2_500)) == .onlyDamage(.seconds(2)))
    }

    private static func at(_ milliseconds: Int64) -> Instant { Instant(microseconds: milliseconds * 1_000) }
}
