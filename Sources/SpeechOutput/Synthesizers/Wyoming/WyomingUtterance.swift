package import Reception
package import WyomingProtocol

/// One sentence as a Wyoming server sends it: a pure machine from its replies to chunks of audio with estimated marks.
///
/// A tenth of a second is held until more is there, or half of what is there if that is less: the last words and marks
/// must have audio to lie in when the sentence ends sooner than was thought.
package struct WyomingUtterance {
    /// What a reply leads to.
    package enum Step: Hashable, Sendable {
        /// Wait for the next.
        case more
        /// Audio to be heard.
        case chunk(SpeechChunk)
        /// The last audio.
        case last(SpeechChunk)
    }

    /// The longest that a text of no letters may take, and a letter more, in seconds; speech takes 0.07 s a letter.
    private static let (longest, longestUnit) = (30.0, 0.5)

    private let words: [CaptionWord]
    private let secondsPerUnit: Double
    private let volume: SpeechVolume
    private var format: WyomingAudioFormat?
    private var estimator: MarkEstimator?
    private var held: [Int16] = []
    private var sampleCount = 0

    /// A sentence of `words`, which are said about so fast.
    package init(words: [CaptionWord], secondsPerUnit: Double, volume: SpeechVolume = .normal) {
        self.words = words
        self.secondsPerUnit = secondsPerUnit
        self.volume = volume
    }

    /// How fast it was said, once all of it was.
    package var measuredSecondsPerUnit: Double? {
        guard let format, let units = estimator?.totalUnits, units > 0 else { return nil }
        return Double(sampleCount) / Double(format.rate) / Double(units)
    }

    /// Takes the next reply.
    package mutating func take(_ reply: WyomingReply) throws(WyomingFailure) -> Step {
        switch reply {
        case .info, .other: return .more
        case .error(let code): throw .refused(code: code)
        case .audioStart(let format):
            try start(format)
            return .more
        case .audioChunk(let format, let bytes):
            guard let started = self.format, started == format else { throw .outOfTurn }
            try add(try format.mono(bytes))
            return chunk(isLast: false).map(Step.chunk) ?? .more
        case .audioStop:
            guard let last = chunk(isLast: true) else { throw .noAudio }
            return .last(last)
        }
    }

    private mutating func start(_ format: WyomingAudioFormat) throws(WyomingFailure) {
        guard self.format == nil else { throw .outOfTurn }
        let isPlayable = AudioFormat(sampleRate: format.rate).isPlayable
        guard isPlayable, format.width == 2, 1...2 ~= format.channels else { throw .unsuitable(format) }
        self.format = format
        estimator = MarkEstimator(words: words, sampleRate: format.rate, secondsPerUnit: secondsPerUnit)
    }

    private mutating func add(_ samples: [Int16]) throws(WyomingFailure) {
        held += samples
        sampleCount += samples.count
        let units = words.reduce(0) { $0 + $1.units }
        let longest = Self.longest + Self.longestUnit * Double(units)
        guard Double(sampleCount) <= longest * Double(format?.rate ?? 0) else { throw .endless }
    }

    private mutating func chunk(isLast: Bool) -> SpeechChunk? {
        guard let format, let piece = estimator?.pieceLength else { return nil }
        let kept = isLast ? 0 : min(held.count / 2, format.rate / 10)
        let count = isLast ? held.count : (held.count - kept) / piece * piece
        guard count > 0 else { return nil }
        let samples = Array(held.prefix(count))
        held.removeFirst(count)
        return SpeechChunk(
            format: AudioFormat(sampleRate: format.rate),
            samples: volume == .louder ? Loudness.raised(samples) : samples,
            marks: estimator?.marks(of: samples, isLast: isLast) ?? [])
    }
}

extension WyomingAudioFormat {
    /// 16-bit samples of one channel, or the middle of two.
    fileprivate func mono(_ bytes: [UInt8]) throws(WyomingFailure) -> [Int16] {
        guard bytes.count.isMultiple(of: width * channels) else { throw .cutSample }
        let sample = { (index: Int) in Int16(truncatingIfNeeded: Int(bytes[index]) | Int(bytes[index + 1]) << 8) }
        return stride(from: 0, to: bytes.count, by: width * channels).map { start in
            channels == 1 ? sample(start) : Int16((Int(sample(start)) + Int(sample(start + 2))) / 2)
        }
    }
}
