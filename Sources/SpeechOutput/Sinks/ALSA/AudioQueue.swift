import Reception

/// What is to be heard, kept until it was: first what the device has, then what it has not. Pure.
struct AudioQueue {
    private struct Segment {
        /// Whose samples; nil for silence.
        let speech: SpeechID?
        let sampleRate: Int
        /// The place of the first in its speech.
        let firstSample: Int
        let samples: [Int16]
    }

    private var segments: [Segment] = []
    /// Samples of the first segment that were heard.
    private var heardOfFirst = 0
    /// Samples, counted from the first unheard one, that the device has.
    private(set) var atDevice = 0
    /// Samples that were not heard yet.
    private(set) var unheard = 0
    private var latest: (speech: SpeechID, count: Int)?

    /// Samples the device has still to be given.
    var unwritten: Int { unheard - atDevice }

    /// The rate of what is written next; nil when there is nothing.
    var nextSampleRate: Int? { position(atDevice).map { segments[$0.index].sampleRate } }

    /// Whether anything but silence is still to be heard.
    var isSpeaking: Bool { segments.contains { $0.speech != nil } }

    /// Whether the last to be heard is no silence.
    var isEndingInSpeech: Bool { segments.last?.speech != nil }

    /// Whether a device that plays no more than it has would stop in mid-speech.
    var isCut: Bool { unwritten > 0 && position(atDevice - 1).map { segments[$0.index].speech != nil } ?? false }

    /// Whether anything of `speech` is still to be heard.
    func isPending(_ speech: SpeechID) -> Bool { segments.contains { $0.speech == speech } }

    /// Queues samples of `speech`; true when silence came between them and those before them.
    mutating func append(_ samples: [Int16], of speech: SpeechID, sampleRate: Int) -> Bool {
        let before = latest?.speech == speech ? latest?.count : nil
        let isInterrupted = before != nil && segments.last?.speech != speech
        queue(Segment(speech: speech, sampleRate: sampleRate, firstSample: before ?? 0, samples: samples))
        latest = (speech, (before ?? 0) + samples.count)
        return isInterrupted
    }

    /// Queues silence after everything else.
    mutating func appendSilence(_ count: Int, sampleRate: Int) {
        queue(
            Segment(
                speech: nil, sampleRate: sampleRate, firstSample: 0, samples: Array(repeating: 0, count: count)))
    }

    /// At most `most` of the samples that are written next, all of one rate.
    func next(_ most: Int) -> ArraySlice<Int16> {
        guard let (index, offset) = position(atDevice) else { return [] }
        return segments[index].samples[offset...].prefix(most)
    }

    /// The device took `count` samples.
    mutating func wrote(_ count: Int) { atDevice += count }

    /// The first `count` samples at the device were heard, the first of them at `start`.
    mutating func heard(_ count: Int, from start: Instant) -> [PlayedAudio] {
        var told: [PlayedAudio] = []
        var (rest, at) = (min(count, atDevice), start)
        atDevice -= rest
        unheard -= rest
        while rest > 0, let segment = segments.first {
            let part = min(rest, segment.samples.count - heardOfFirst)
            if let speech = segment.speech {
                let first = segment.firstSample + heardOfFirst
                told.append(PlayedAudio(speech: speech, firstSample: first, count: part, at: at))
            }
            at = at + .seconds(Double(part) / Double(segment.sampleRate))
            rest -= part
            heardOfFirst += part
            if heardOfFirst == segment.samples.count { removeFirst() }
        }
        return told
    }

    /// The device has lost what was not heard: it is to be written again.
    mutating func rewind() { atDevice = 0 }

    /// Forgets everything.
    mutating func clear() { self = AudioQueue() }

    private mutating func queue(_ segment: Segment) {
        segments.append(segment)
        unheard += segment.samples.count
    }

    private mutating func removeFirst() {
        segments.removeFirst()
        heardOfFirst = 0
    }

    /// Where the sample `count` after the first unheard one lies; nil past the end.
    private func position(_ count: Int) -> (index: Int, offset: Int)? {
        var rest = count + heardOfFirst
        guard rest >= 0 else { return nil }
        for (index, segment) in segments.enumerated() {
            if rest < segment.samples.count { return (index, rest) }
            rest -= segment.samples.count
        }
        return nil
    }
}
