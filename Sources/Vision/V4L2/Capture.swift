import Dispatch
import Reception

/// One run of a camera, on its thread: waits for frames and lends the newest.
struct Capture: ~Copyable {
    private var stream: CaptureStream
    private var pictures: CameraPictures
    private let clock: any ReceptionClock
    private var times: FrameClock
    private var numbers = FrameNumbers()
    private var watch: FrameWatch
    private var hasWaited = false
    private(set) var tally = CaptureTally()

    /// Begins to stream from `camera`.
    init(_ camera: consuming OpenCamera, begunAt: Instant, clock: any ReceptionClock) throws {
        let pictures = try CameraPictures(layout: camera.layout)
        var stream = camera.stream()
        try stream.start()
        self.stream = stream
        self.pictures = pictures
        self.clock = clock
        times = FrameClock(beginning: begunAt)
        watch = FrameWatch(beginning: clock.now)
    }

    /// Waits for the next frame and lends it. Throws `CancellationError` when `wakeup` was signalled.
    mutating func step(
        _ wakeup: Wakeup, _ consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws {
        let trouble = try stream.wait(upTo: watch.patience(at: clock.now), wakeup)
        guard !wakeup.isSignalled else { throw CancellationError() }
        if let filled = try newest() {
            // A driver that hung may answer long after the camera was given up.
            guard !wakeup.isSignalled else { throw CancellationError() }
            try lend(filled, consume)
            try stream.giveBack(filled.index)
        } else if let trouble {
            throw trouble
        }
        try judge()
    }

    /// The newest of the frames that are ready; the others are the driver's again.
    private mutating func newest() throws(CameraFault) -> CaptureStream.Filled? {
        var newest: CaptureStream.Filled?
        var count = 0
        // Bounded: a busy machine may be given frames as fast as it takes them.
        while count < stream.bufferCount, let filled = try stream.next() {
            count += 1
            if filled.isDamaged {
                noteDamage()
                try stream.giveBack(filled.index)
            } else {
                if let older = newest { try stream.giveBack(older.index) }
                newest = filled
            }
        }
        // A driver whose buffers were all full has dropped what came since: newer ones are about to come.
        let isStale = !hasWaited && count >= stream.reserve
        hasWaited = isStale
        guard isStale, let stale = newest else { return newest }
        try stream.giveBack(stale.index)
        return nil
    }

    private mutating func lend(
        _ filled: CaptureStream.Filled, _ consume: (borrowing Frame) throws(PartFailure) -> Void
    ) throws(PartFailure) {
        let age = filled.takenAt.map { Delay(microseconds: Self.monotonicMicroseconds - $0) }
        let instant = times.instant(age: age, at: clock.now)
        let bytes = stream.bytes(of: filled)
        guard pictures.read(bytes) else { return noteDamage() }
        let number = numbers.number(of: filled.number)
        tally.lent += 1
        tally.dropped = numbers.dropped
        try pictures.lend(bytes, number: number, capturedAt: instant, to: consume)
        // From when the consumer is done: its slowness is not the camera's silence.
        watch.noteFrame(at: clock.now)
    }

    private mutating func noteDamage() {
        tally.damaged += 1
        watch.noteDamage()
    }

    private func judge() throws(CameraFault) {
        switch watch.verdict(at: clock.now) {
        case nil: return
        case .silent(let delay): throw .silent(device: stream.device.path, seconds: delay.seconds)
        case .onlyDamage(let delay): throw .onlyDamage(device: stream.device.path, seconds: delay.seconds)
        }
    }

    /// The clock of the drivers' time stamps: CLOCK_MONOTONIC, which is Dispatch's on Linux.
    private static var monotonicMicroseconds: Int64 { Int64(DispatchTime.now().uptimeNanoseconds / 1_000) }
}
