import Glibc
import Reception

/// An open device being fed from a queue and listened to: what it has is never more than `fill`, and every sample is told
/// when it was heard.
struct CardStream: ~Copyable {
    /// The most a device holds: the latency of the output. Longer than any usual pause of the feeding thread.
    static let fill = Delay.milliseconds(50)
    /// Fewer periods than this are not worth starting for, when more may come at once.
    private static let periodsToStart = 2
    /// How often a device may be asked in vain whether it has played anything.
    private static let patience = 200

    private let device: String
    private let pcm: PCM
    private let clock: any ReceptionClock
    private var time: HeardTime
    private var isRunning = false
    /// Samples written since the device was last made ready.
    private var written = 0
    private var asksInVain = 0
    /// How often the device ran dry though there was something to play, or was suspended.
    private(set) var interruptions = 0

    /// Opens `device`. What it plays is heard after `end`.
    init(device: String, sampleRate: Int, after end: Instant, clock: any ReceptionClock) throws(LoudspeakerFault) {
        pcm = try PCM(device: device, sampleRate: sampleRate, buffer: Self.fill)
        time = HeardTime(sampleRate: sampleRate, after: end)
        self.device = device
        self.clock = clock
    }

    /// Samples a second.
    var sampleRate: Int { pcm.sampleRate }
    /// When the last sample told ended.
    var end: Instant { time.end }

    /// Takes what was heard out of the queue and gives the device more; `isLast` when nothing more is expected at once.
    mutating func tend(_ queue: inout AudioQueue, isLast: Bool) throws(LoudspeakerFault) -> [PlayedAudio] {
        var told = try listen(&queue)
        do throws(LoudspeakerFault) {
            try feed(&queue, isLast: isLast)
        } catch {
            told += try recover(from: error, &queue)
        }
        return told
    }

    /// Takes what was heard out of the queue.
    mutating func listen(_ queue: inout AudioQueue) throws(LoudspeakerFault) -> [PlayedAudio] {
        guard isRunning else { return [] }
        do throws(LoudspeakerFault) {
            let (delay, now) = try measure()
            let sinceBegin = queue.atDevice - delay
            let count = min(sinceBegin, queue.atDevice)
            try watch(count, queue)
            guard count > 0 else { return [] }
            return queue.heard(count, from: time.tell(count, sinceBegin: sinceBegin, now: now))
        } catch {
            return try recover(from: error, &queue)
        }
    }

    /// Drops what the device has; it is ready for more.
    mutating func restart() throws(LoudspeakerFault) {
        isRunning = false
        written = 0
        asksInVain = 0
        time = HeardTime(sampleRate: sampleRate, after: time.end)
        try pcm.restart()
    }

    /// Throws when the device stands still.
    private mutating func watch(_ count: Int, _ queue: borrowing AudioQueue) throws(LoudspeakerFault) {
        asksInVain = count > 0 || !queue.isSpeaking ? 0 : asksInVain + 1
        if asksInVain > Self.patience { throw .standsStill(device: device) }
    }

    /// The device's delay and an instant at most a millisecond before it was read, unless the machine is very busy.
    private func measure() throws(LoudspeakerFault) -> (delay: Int, at: Instant) {
        var (before, delay) = (clock.now, try pcm.delay())
        for _ in 0..<3 where clock.now - before > .milliseconds(1) {
            (before, delay) = (clock.now, try pcm.delay())
        }
        return (delay, before)
    }

    private mutating func feed(_ queue: inout AudioQueue, isLast: Bool) throws(LoudspeakerFault) {
        guard queue.unheard > 0 else { return }
        let isShort = queue.unheard < Self.periodsToStart * pcm.periodLength
        if isShort && !isLast && !isRunning { return }
        if isShort && isLast && queue.isEndingInSpeech {
            queue.appendSilence(lengthOfSilence(queue), sampleRate: sampleRate)
        }
        let most = Int(Self.fill.seconds * Double(sampleRate))
        while queue.atDevice < most, queue.nextSampleRate == sampleRate {
            let count = try pcm.write(queue.next(most - queue.atDevice))
            if count == 0 { break }
            queue.wrote(count)
            written += count
        }
        guard !isRunning, queue.atDevice > 0 else { return }
        time.begin(at: clock.now)
        try pcm.start()
        isRunning = true
    }

    /// A resampling device plays whole periods: the silence that makes the last one whole, and one more, so that it runs
    /// dry in silence.
    private func lengthOfSilence(_ queue: borrowing AudioQueue) -> Int {
        2 * pcm.periodLength - (written + queue.unwritten) % pcm.periodLength
    }

    /// After running dry all was heard; after a suspension, what was not heard is written again.
    private mutating func recover(
        from fault: LoudspeakerFault, _ queue: inout AudioQueue
    ) throws(LoudspeakerFault) -> [PlayedAudio] {
        guard case .call(_, _, let code) = fault, code == EPIPE || code == ESTRPIPE else { throw fault }
        if queue.isCut || code == ESTRPIPE { interruptions += 1 }
        let count = code == EPIPE ? queue.atDevice : 0
        let told = queue.heard(count, from: time.tellOn(count))
        queue.rewind()
        try restart()
        return told
    }
}
