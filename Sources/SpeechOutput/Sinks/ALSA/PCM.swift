import CALSA
import Glibc
import Reception

/// One open playback device of the sound library: one channel of 16 bits. No call waits for the device to play.
///
/// Every throwing call may throw `LoudspeakerFault.call` with the library's `errno`: EPIPE when the device ran dry,
/// ESTRPIPE when the machine was suspended, ENODEV when it is gone. Not for two threads at once.
struct PCM: ~Copyable {
    /// Once a process: complaints of the library stay off standard error.
    private static let isQuiet: Void = letan_alsa_be_quiet()

    /// Samples a second.
    let sampleRate: Int
    /// Samples the device takes in one go: a resampling one plays nothing less.
    let periodLength: Int
    private let device: String
    private let handle: OpaquePointer

    /// Opens `device` for samples of `sampleRate`, resampled by the library where the card has other rates, with a
    /// buffer as near to `buffer` as the device allows.
    init(device: String, sampleRate: Int, buffer: Delay) throws(LoudspeakerFault) {
        _ = Self.isQuiet
        var opened: OpaquePointer?
        let code = snd_pcm_open(&opened, device, SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK)
        guard code >= 0, let handle = opened else {
            throw .call(device: device, name: "snd_pcm_open", code: -code)
        }
        do throws(LoudspeakerFault) {
            periodLength = try Self.shape(handle, device: device, sampleRate: sampleRate, buffer: buffer)
        } catch {
            snd_pcm_close(handle)
            throw error
        }
        self.device = device
        self.sampleRate = sampleRate
        self.handle = handle
    }

    deinit { snd_pcm_close(handle) }

    /// Gives samples to the device; how many it took, perhaps none.
    func write(_ samples: ArraySlice<Int16>) throws(LoudspeakerFault) -> Int {
        let written = samples.withUnsafeBufferPointer { buffer in
            snd_pcm_writei(handle, buffer.baseAddress, snd_pcm_uframes_t(buffer.count))
        }
        if written == -Int(EAGAIN) { return 0 }
        try check(written, "snd_pcm_writei")
        return written
    }

    /// Samples from the one that is heard now to the one that would be written next.
    func delay() throws(LoudspeakerFault) -> Int {
        var frames = snd_pcm_sframes_t(0)
        try check(Int(snd_pcm_delay(handle, &frames)), "snd_pcm_delay")
        return frames
    }

    /// Plays what was written, though the buffer is not full.
    func start() throws(LoudspeakerFault) {
        // A full buffer has started by itself.
        guard snd_pcm_state(handle) == SND_PCM_STATE_PREPARED else { return }
        try check(Int(snd_pcm_start(handle)), "snd_pcm_start")
    }

    /// Drops what was not heard yet and makes the device ready for more.
    func restart() throws(LoudspeakerFault) {
        // A device that ran dry or is gone has nothing to drop; the next call tells which.
        snd_pcm_drop(handle)
        try check(Int(snd_pcm_prepare(handle)), "snd_pcm_prepare")
    }

    private func check(_ result: Int, _ call: String) throws(LoudspeakerFault) {
        if result < 0 { throw .call(device: device, name: call, code: Int32(clamping: -result)) }
    }
}
