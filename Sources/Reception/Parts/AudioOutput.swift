/// A stretch of audio that was really heard in the room.
public struct PlayedAudio: Hashable, Sendable {
    /// Whose audio it is.
    public let speech: SpeechID
    /// The first sample of the stretch, counted from the start of the request.
    public let firstSample: Int
    /// The number of samples.
    public let count: Int
    /// When the first sample was heard.
    public let at: Instant

    /// Makes a stretch.
    public init(speech: SpeechID, firstSample: Int, count: Int, at: Instant) {
        self.speech = speech
        self.firstSample = firstSample
        self.count = count
        self.at = at
    }
}

/// Where audio goes: a sound card, a file, a browser.
///
/// Implementers promise:
/// * `write` takes the audio in order and suspends while the output's buffer is full;
/// * `finish` returns when everything written for `speech` was heard, or `stop` was called;
/// * `stop` drops what was not heard yet, within 100 ms, and returns; what is written next is heard from its start;
/// * `played` tells, in order and without gaps, which samples were heard and when; it may be read once, and drops the
///   oldest when nobody reads.
public protocol AudioOutput: Sendable {
    /// Appends the next audio of `speech`, with its marks.
    func write(_ chunk: SpeechChunk, of speech: SpeechID) async throws
    /// Waits for the end of what was written for `speech`.
    func finish(_ speech: SpeechID) async throws
    /// Falls silent at once.
    func stop() async
    /// What was really heard.
    var played: AsyncStream<PlayedAudio> { get }
}
