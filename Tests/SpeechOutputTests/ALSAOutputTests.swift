import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing

/// The sound library without a card: its device `null` takes everything at once.
@Suite struct ALSAOutputTests {
    private static let format = AudioFormat(sampleRate: 22_050)
    private let speech = SpeechID(rawValue: 1)

    @Test(arguments: ["null", "plug:null"])
    func `a loudspeaker keeps the promises of an audio output`(_ device: String) async throws {
        try await AudioOutputContract { ALSAOutput(device: device, clock: $0) }.verify()
    }

    @Test func `every sample reaches the device, at each voice's rate`() async throws {
        try await Surroundings.withFile { path in
            let clock = ManualClock()
            let output = ALSAOutput(device: Self.file(path), clock: clock)
            try await output.write([1, 2, 3], format: Self.format, of: speech)
            try await output.write(Array(4...5_000), format: Self.format, of: speech)
            try await output.finish(speech)
            let other = SpeechID(rawValue: 2)
            try await output.write(Array(-5_000 ... -1), format: AudioFormat(sampleRate: 16_000), of: other)
            try await output.finish(other)
            var heard = 0
            for await stretch in output.played {
                heard += stretch.count
                if heard == 10_000 { break }
            }
            #expect(heard == 10_000)
        }
    }

    @Test(arguments: ["plughw:CARD=Nowhere,DEV=0", "plughw:31,0"])
    func `a device that is not there is named, with what helps`(_ device: String) async throws {
        let output = ALSAOutput(device: device, clock: ManualClock())
        let failure = await #expect(throws: PartFailure.self) {
            try await output.write([1], format: Self.format, of: speech)
        }
        #expect(failure?.part == .speech)
        #expect(failure?.reason.hasPrefix("loudspeaker \(device): there is no such device; plug it in") == true)
        await output.stop()
        try await output.finish(speech)
    }

    @Test func `a name that means nothing is an error, too`() async throws {
        let output = ALSAOutput(device: "no such thing", clock: ManualClock())
        await #expect(throws: PartFailure.self) { try await output.write([1], format: Self.format, of: speech) }
    }

    @Test func `an output nobody wrote to finishes and stops`() async throws {
        let output = ALSAOutput(device: "null", clock: ManualClock())
        await output.stop()
        try await output.finish(speech)
        #expect(await output.interruptions == 0)
    }

    @Test func `the devices of this machine can be listed`() {
        #expect(PlaybackDevice.all().allSatisfy { !$0.name.isEmpty && !$0.description.contains("\n") })
    }

    /// The library's plugin that writes what it plays into a file.
    private static func file(_ path: String) -> String { "file:'\(path)',raw" }
}
