import Foundation
import Reception
import Simulation
import SpeechOutput
import TestSupport
import Testing

@Suite struct WAVFileOutputTests {
    private static let format = AudioFormat(sampleRate: 22_050)
    private static let tone = (0..<22_050).map { Int16($0 % 100 * 100) }
    private let speech = SpeechID(rawValue: 1)

    @Test(arguments: [WAVFileOutput.Pace.unpaced, .paced])
    func `a file keeps the promises of an audio output`(_ pace: WAVFileOutput.Pace) async throws {
        try await Surroundings.withFile { path in
            try await AudioOutputContract { clock in
                try WAVFileOutput(path: path, pace: pace, clock: clock)
            }.verify()
        }
    }

    @Test func `the file plays after every write`() async throws {
        try await Surroundings.withFile { path in
            let output = try WAVFileOutput(path: path, pace: .unpaced, clock: ManualClock())
            #expect(try Self.samples(at: path) == [])
            for count in 1...3 {
                try await output.write([1, -2, .max, .min], format: Self.format, of: speech)
                #expect(
                    try Self.samples(at: path) == Array(repeating: [1, -2, .max, .min], count: count).flatMap { $0 })
            }
        }
    }

    @Test func `paced audio is at most 200 ms ahead of the clock`() async throws {
        try await Surroundings.withFile { path in
            let clock = ManualClock()
            let output = try WAVFileOutput(path: path, pace: .paced, clock: clock)
            try await playing(on: clock) { [speech] in
                for start in stride(from: 0, to: 22_050, by: 1_050) {
                    let ahead = Instant(microseconds: Int64(start) * 1_000_000 / 22_050) - clock.now
                    #expect(ahead <= .milliseconds(200) + Delay(microseconds: 1))
                    try await output.write(
                        Array(Self.tone[start..<start + 1_050]), format: Self.format, of: speech)
                }
                try await output.finish(speech)
            }
            #expect(clock.now == Instant(microseconds: 1_000_000))
            #expect(try Self.samples(at: path) == Self.tone)
        }
    }

    @Test func `stopping takes what was not heard out of the file`() async throws {
        try await Surroundings.withFile { path in
            let clock = ManualClock()
            let output = try WAVFileOutput(path: path, pace: .paced, clock: clock)
            let writing = Task { try await output.write(Self.tone, format: Self.format, of: speech) }
            while clock.nextDeadline == nil { await Task.yield() }
            clock.advance(by: .milliseconds(50))
            await output.stop()
            #expect(try Self.samples(at: path) == Array(Self.tone.prefix(1_102)))
            writing.cancel()
            _ = await writing.result
            var heard = 0
            for await stretch in output.played {
                #expect(stretch.firstSample == heard)
                heard += stretch.count
                if heard >= 1_102 { break }
            }
            #expect(heard == 1_102)
        }
    }

    @Test func `a cancelled writer adds nothing`() async throws {
        try await Surroundings.withFile { path in
            let output = try WAVFileOutput(path: path, pace: .unpaced, clock: ManualClock())
            let writing = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                try await output.write(Self.tone, format: Self.format, of: speech)
            }
            await #expect(throws: CancellationError.self) { try await writing.value }
            #expect(try Self.samples(at: path) == [])
        }
    }

    @Test(arguments: ["/dev/full", "/nowhere/out.wav", "/"])
    func `a file that cannot be written is named`(_ path: String) throws {
        let error = #expect(throws: SpeechOutputError.self) {
            try WAVFileOutput(path: path, pace: .unpaced, clock: ManualClock())
        }
        #expect(error?.partFailure.reason.hasPrefix("\(path): ") == true)
        #expect(error?.partFailure.part == .speech)
    }

    @Test func `another rate in one file is refused`() async throws {
        try await Surroundings.withFile { path in
            let output = try WAVFileOutput(path: path, pace: .unpaced, clock: ManualClock())
            try await output.write([1, 2], format: AudioFormat(sampleRate: 16_000), of: speech)
            await #expect(throws: PartFailure.self) {
                try await output.write([3], format: Self.format, of: speech)
            }
            #expect(try Self.samples(at: path) == [1, 2])
        }
    }

    /// The samples of a WAV file whose header is right.
    private static func samples(at path: String) throws -> [Int16] {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        func number(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) } }
        try #require(bytes.count >= 44)
        #expect(String(decoding: bytes[0..<4], as: UTF8.self) == "RIFF")
        #expect(number(4) == bytes.count - 8)
        #expect(String(decoding: bytes[8..<16], as: UTF8.self) == "WAVEfmt ")
        #expect(number(28) == number(24) * 2)
        #expect(number(40) == bytes.count - 44)
        return stride(from: 44, to: bytes.count, by: 2).map { index in
            Int16(bitPattern: UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8)
        }
    }
}
