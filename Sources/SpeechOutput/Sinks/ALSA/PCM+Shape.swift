import CALSA
import Reception

extension PCM {
    /// A device tells how far it is at least this often, and a resampling one plays nothing shorter.
    private static let period = Delay.milliseconds(10)

    /// Has an open device take one channel of 16 bits in a buffer as near to `buffer` as it allows; the length of a
    /// period.
    ///
    /// The period is settled before the buffer: the library's own `snd_pcm_set_params` does it the other way round, and
    /// 50 ms at 22,050 samples a second are then 1,103 samples, a prime, which a card can only take as a single period.
    static func shape(
        _ handle: OpaquePointer, device: String, sampleRate: Int, buffer: Delay
    ) throws(LoudspeakerFault) -> Int {
        func check(_ result: Int32, _ call: String) throws(LoudspeakerFault) {
            if result < 0 { throw .call(device: device, name: call, code: -result) }
        }
        var allocated: OpaquePointer?
        try check(snd_pcm_hw_params_malloc(&allocated), "snd_pcm_hw_params_malloc")
        defer { snd_pcm_hw_params_free(allocated) }
        let shape = allocated
        try check(snd_pcm_hw_params_any(handle, shape), "snd_pcm_hw_params_any")
        let mayResample: UInt32 = 1
        try check(
            snd_pcm_hw_params_set_rate_resample(handle, shape, mayResample), "snd_pcm_hw_params_set_rate_resample")
        try check(
            snd_pcm_hw_params_set_access(handle, shape, SND_PCM_ACCESS_RW_INTERLEAVED), "snd_pcm_hw_params_set_access")
        try check(snd_pcm_hw_params_set_format(handle, shape, SND_PCM_FORMAT_S16), "snd_pcm_hw_params_set_format")
        try check(snd_pcm_hw_params_set_channels(handle, shape, 1), "snd_pcm_hw_params_set_channels")
        try check(
            snd_pcm_hw_params_set_rate(handle, shape, UInt32(clamping: sampleRate), 0), "snd_pcm_hw_params_set_rate")
        var (periodTime, bufferTime) = (UInt32(clamping: period.microseconds), UInt32(clamping: buffer.microseconds))
        try check(
            snd_pcm_hw_params_set_period_time_near(handle, shape, &periodTime, nil),
            "snd_pcm_hw_params_set_period_time_near")
        try check(
            snd_pcm_hw_params_set_buffer_time_near(handle, shape, &bufferTime, nil),
            "snd_pcm_hw_params_set_buffer_time_near")
        try check(snd_pcm_hw_params(handle, shape), "snd_pcm_hw_params")
        var (bufferLength, periodLength) = (snd_pcm_uframes_t(0), snd_pcm_uframes_t(0))
        try check(snd_pcm_get_params(handle, &bufferLength, &periodLength), "snd_pcm_get_params")
        try check(fallSilentWhenDry(handle, startingAt: bufferLength), "snd_pcm_sw_params")
        return max(1, Int(periodLength))
    }

    /// Has the device play silence after what it was given, and not what lies in its ring from the round before, until
    /// it finds out that it has run dry; it starts by itself when its buffer is full. An `errno`, negative, or 0.
    private static func fallSilentWhenDry(_ handle: OpaquePointer, startingAt bufferLength: snd_pcm_uframes_t) -> Int32
    {
        var allocated: OpaquePointer?
        var code = snd_pcm_sw_params_malloc(&allocated)
        guard code >= 0 else { return code }
        defer { snd_pcm_sw_params_free(allocated) }
        code = snd_pcm_sw_params_current(handle, allocated)
        guard code >= 0 else { return code }
        // A silence as long as the boundary of the counters stands for: wherever there is room.
        var boundary = snd_pcm_uframes_t(0)
        snd_pcm_sw_params_get_boundary(allocated, &boundary)
        snd_pcm_sw_params_set_silence_threshold(handle, allocated, 0)
        snd_pcm_sw_params_set_silence_size(handle, allocated, boundary)
        snd_pcm_sw_params_set_start_threshold(handle, allocated, bufferLength)
        return snd_pcm_sw_params(handle, allocated)
    }
}
