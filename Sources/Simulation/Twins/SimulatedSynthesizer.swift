public import Reception
import Threading

/// A synthesiser that hums: 60 ms of tone a character, silence for white space, the same audio for the same text.
///
/// It marks the beginning of every word and the end of every sentence, makes audio as fast as it is taken, and knows no
/// time: whoever plays the audio does.
public final class SimulatedSynthesizer: SpeechSynthesizer {
    /// The shape of the audio, that of the real engine.
    public static let format = AudioFormat(sampleRate: 22_050)
    /// The audio of one character: 60 ms.
    public static let samplesPerCharacter = 1_323

    /// The longest chunk: 100 ms.
    private static let samplesPerChunk = 2_205

    /// Breaks the synthesiser; a step is a chunk.
    public let faults: FaultSwitch

    private let turnstile = Turnstile()

    /// Makes a synthesiser with nothing wrong.
    public init(faults: FaultSwitch = FaultSwitch(part: .speech)) { self.faults = faults }

    public func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await turnstile.pass {
            let text = Array(request.text)
            guard text.contains(where: { !$0.isWhitespace }) else { return try await faults.pass() }
            let marks = Self.marks(of: text)
            let total = text.count * Self.samplesPerCharacter
            for start in stride(from: 0, to: total, by: Self.samplesPerChunk) {
                try await faults.pass()
                let range = start..<min(start + Self.samplesPerChunk, total)
                try await consume(
                    SpeechChunk(
                        format: Self.format, samples: range.map { Self.sample($0, of: text) },
                        marks: marks.filter { range.contains($0.sample) }))
            }
            try Task.checkCancellation()
        }
    }

    /// A mark where each word begins and where each sentence ends.
    private static func marks(of text: [Character]) -> [SpeechMark] {
        var marks: [SpeechMark] = []
        for (index, character) in text.enumerated() {
            let sample = index * samplesPerCharacter
            if !character.isWhitespace, index == 0 || text[index - 1].isWhitespace {
                let end = text[index...].firstIndex { $0.isWhitespace } ?? text.count
                marks.append(SpeechMark(kind: .word(range: index..<end), sample: sample))
            }
            if ".!?。！？".contains(character) {
                marks.append(SpeechMark(kind: .sentenceEnd, sample: sample + samplesPerCharacter - 1))
            }
        }
        return marks
    }

    /// A triangle wave whose period (6 to 11 ms) depends on the character.
    private static func sample(_ position: Int, of text: [Character]) -> Int16 {
        let character = text[position / samplesPerCharacter]
        guard !character.isWhitespace, let scalar = character.unicodeScalars.first else { return 0 }
        let halfPeriod = 60 + Int(scalar.value % 64)
        let phase = position % samplesPerCharacter % (2 * halfPeriod)
        let height = phase < halfPeriod ? phase : 2 * halfPeriod - phase
        return Int16(8_000 * (2 * height - halfPeriod) / halfPeriod)
    }
}
