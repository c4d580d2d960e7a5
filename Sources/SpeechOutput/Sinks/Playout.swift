import Reception

/// When queued audio is heard, as a loudspeaker would play it: stretch after stretch, beginning again at once after a
/// pause. Pure; samples are counted, so no rounding adds up.
struct Playout {
    /// The longest stretch told as one: 20 ms, less than an eye sees lips lag behind a voice.
    private static let longestStretch = 0.02

    fileprivate struct Stretch {
        let speech: SpeechID
        let firstSample: Int
        let count: Int
        let start: Instant
        let end: Instant
    }

    private var pending: [Stretch] = []
    private var sampleRate = 1
    /// An instant at which a sample was heard without a pause before it, and the samples since.
    private var anchor = Instant.start
    private var samplesSinceAnchor = 0
    private var current: (speech: SpeechID, count: Int)?

    /// When everything will have been heard.
    var end: Instant { anchor + Self.length(samplesSinceAnchor, at: sampleRate) }

    /// When the next stretch will have been heard; nil when nothing is queued.
    var nextEnd: Instant? { pending.first?.end }

    /// Whether anything of `speech` is still to be heard.
    func isPending(_ speech: SpeechID) -> Bool { pending.contains { $0.speech == speech } }

    /// Queues `count` samples.
    mutating func append(_ count: Int, of speech: SpeechID, sampleRate rate: Int, now: Instant) {
        if now > end || rate != sampleRate {
            anchor = max(now, end)
            samplesSinceAnchor = 0
            sampleRate = rate
        }
        if current?.speech != speech { current = (speech, 0) }
        let most = max(1, Int(Double(rate) * Self.longestStretch))
        for start in stride(from: 0, to: count, by: most) {
            queue(min(most, count - start), of: speech)
        }
    }

    /// Takes what was heard to its end by `instant`.
    mutating func heard(by instant: Instant) -> [PlayedAudio] {
        let done = pending.prefix { $0.end <= instant }
        pending.removeFirst(done.count)
        return done.map { $0.played($0.count) }
    }

    /// Takes what was heard by `instant`, to the sample, and drops the rest: how many samples that is.
    mutating func stop(at instant: Instant) -> (heard: [PlayedAudio], dropped: Int) {
        var heard = heard(by: instant)
        var dropped = pending.reduce(0) { $0 + $1.count }
        if let cut = pending.first, cut.start < instant {
            let count = min(cut.count, Int((instant - cut.start).seconds * Double(sampleRate)))
            if count > 0 { heard.append(cut.played(count)) }
            dropped -= count
        }
        pending = []
        anchor = instant
        samplesSinceAnchor = 0
        current = nil
        return (heard, dropped)
    }

    private mutating func queue(_ count: Int, of speech: SpeechID) {
        let start = end
        samplesSinceAnchor += count
        let firstSample = current?.count ?? 0
        current = (speech, firstSample + count)
        pending.append(
            Stretch(speech: speech, firstSample: firstSample, count: count, start: start, end: end))
    }

    private static func length(_ count: Int, at rate: Int) -> Delay { .seconds(Double(count) / Double(rate)) }
}

extension Playout.Stretch {
    /// The first `count` samples as heard.
    fileprivate func played(_ count: Int) -> PlayedAudio {
        PlayedAudio(speech: speech, firstSample: firstSample, count: count, at: start)
    }
}
