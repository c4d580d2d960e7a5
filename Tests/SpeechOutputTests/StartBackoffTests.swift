import Reception
import SpeechOutput
import Testing

@Suite struct StartBackoffTests {
    @Test func `the first failures cost no rest, then each doubles it up to half a minute`() {
        var backoff = StartBackoff()
        var now = Instant.start + .seconds(100)
        var rests: [Double] = []
        for _ in 0..<14 {
            backoff.failed(at: now)
            let rest = backoff.rest(at: now) ?? .zero
            rests.append(rest.seconds)
            #expect(backoff.rest(at: now + rest) == nil)
            now = now + rest
        }
        #expect(rests == [0, 0, 0, 0.5, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30])
    }

    @Test func `a success forgets the failures`() {
        var backoff = StartBackoff()
        for _ in 0..<10 { backoff.failed(at: .start) }
        #expect(backoff.rest(at: .start) != nil)
        backoff.succeeded()
        #expect(backoff.rest(at: .start) == nil)
        backoff.failed(at: .start)
        #expect(backoff.rest(at: .start) == nil)
    }
}
