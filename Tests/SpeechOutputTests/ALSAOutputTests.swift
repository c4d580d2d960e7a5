import Reception
import SpeechOutput
import TestSupport
import Testing

/// The sound library without a card: its device `null` takes everything at once.
@Suite struct ALSAOutputTests {
    @Test func `a loudspeaker keeps the promises of an audio output`() async throws {
        try await AudioOutputContract { ALSAOutput(device: "null", clock: $0) }.verify()
    }
}
