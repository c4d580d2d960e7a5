import Reception
import Testing
import Web

@Suite("The rate limiter")
struct RateLimiterTests {
    private func at(_ seconds: Double) -> Instant { .start + .seconds(seconds) }

    @Test("lets a burst through and then so many a second; refused ones do not count") func burst() {
        var limiter = RateLimiter(RateLimit(burst: 3, perSecond: 2))
        let asked = [0, 0, 0, 0, 0.4, 0.499, 0.5, 0.5, 1, 1, 10, 10, 10, 10]
        let expected = [nil, nil, nil, 1, 1, 1, nil, 1, nil, 1, nil, nil, nil, 1]
        #expect(asked.map { limiter.admit("a", at: at($0)) } == expected)
    }

    @Test("says how many seconds to wait, rounded up") func wait() {
        var limiter = RateLimiter(RateLimit(burst: 2, perSecond: 0.1))
        #expect(limiter.admit("a", at: at(0)) == nil && limiter.admit("a", at: at(0)) == nil)
        for (second, wait) in [(0.0, 10), (0.5, 10), (1, 9), (9.5, 1), (9.999_999, 1)] {
            #expect(limiter.wait("a", at: at(second)) == wait && limiter.admit("a", at: at(second)) == wait)
        }
        #expect(limiter.wait("a", at: at(10)) == nil && limiter.admit("a", at: at(10)) == nil)
    }

    @Test("counts each key by itself, and asking alone counts nothing") func keys() {
        var limiter = RateLimiter(RateLimit(burst: 1, perSecond: 1))
        #expect(limiter.wait("a", at: at(0)) == nil && limiter.count == 0)
        #expect(limiter.admit("a", at: at(0)) == nil)
        #expect(limiter.admit("b", at: at(0)) == nil)
        #expect(limiter.admit("a", at: at(0)) == 1)
    }

    @Test("over an hour lets through what its rate says, whatever is asked") func steady() {
        var limiter = RateLimiter(RateLimit(burst: 5, perSecond: 0.5))
        let admitted = (0..<36_000).count { limiter.admit("a", at: at(Double($0) / 10)) == nil }
        #expect((1_800...1_805).contains(admitted))
    }

    @Test("remembers no more keys than it may, and forgets those with the fullest buckets first") func bounded() {
        var limiter = RateLimiter(RateLimit(burst: 3, perSecond: 1), keys: 16)
        for _ in 0..<3 { #expect(limiter.admit("busy", at: at(0)) == nil) }
        for number in 0..<10_000 {
            #expect(limiter.admit("flood \(number)", at: at(0)) == nil)
            #expect(limiter.count <= 16)
        }
        #expect(limiter.admit("busy", at: at(0)) == 1)
    }

    @Test("forgets without loss the keys whose buckets are full again") func recovered() {
        var limiter = RateLimiter(RateLimit(burst: 1, perSecond: 1), keys: 16)
        for number in 0..<15 { #expect(limiter.admit("early \(number)", at: at(0)) == nil) }
        #expect(limiter.admit("late", at: at(0.9)) == nil)
        #expect(limiter.admit("next", at: at(1)) == nil && limiter.count == 2)
        #expect(limiter.admit("late", at: at(1)) == 1)
    }
}
