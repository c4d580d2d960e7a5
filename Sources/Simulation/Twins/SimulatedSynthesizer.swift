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

    /// Breaks the synthesiser; a step is a chunk.
    public let faults: FaultSwitch

    private let turnstile = Turnstile()
    private let samplesPerChunk: Int
    /// The longest chunk of one who does not hum; the others are cut from it.
    private let silence: [Int16]?

    /// Makes a synthesiser with nothing wrong. One that does not hum gives silence instead, of the same lengths and with the
    /// same marks: a day's talk then costs little, the less the longer its chunks.
    public init(
        hums: Bool = true, longestChunk: Delay = .milliseconds(100), faults: FaultSwitch = FaultSwitch(part: .speech)
    ) {
        self.faults = faults
        samplesPerChunk = max(1, Int(Double(Self.format.sampleRate) * longestChunk.seconds))
        silence = hums ? nil : Array(repeating: 0, count: samplesPerChunk)
    }

    public func synthesize(
        _ request: SpeechRequest, _ consume: @Sendable (SpeechChunk) async throws -> Void
    ) async throws {
        try await turnstile.pass {
            let text = Array(request.text)
            guard text.contains(where: { !$0.isSpace }) else { return try await faults.pass() }
            var marks = Self.marks(of: text)[...]
            let total = text.count * Self.samplesPerCharacter
            for start in stride(from: 0, to: total, by: samplesPerChunk) {
                try await faults.pass()
                let range = start..<min(start + samplesPerChunk, total)
                let here = marks.prefix { $0.sample < range.upperBound }
                marks.removeFirst(here.count)
                try await consume(
                    SpeechChunk(format: Self.format, samples: samples(range, of: text), marks: Array(here)))
            }
            try Task.checkCancellation()
        }
    }

    private func samples(_ range: Range<Int>, of text: [Character]) -> [Int16] {
        guard let silence else { return range.map { Self.sample($0, of: text) } }
        return range.count == silence.count ? silence : Array(silence.prefix(range.count))
    }

    /// A mark where each word begins and where each sentence ends.
    private static func marks(of text: [Character]) -> [SpeechMark] {
        let isSpace = text.map(\.isSpace)
        var marks: [SpeechMark] = []
        var wordEnd = 0
        for (index, character) in text.enumerated() {
            let sample = index * samplesPerCharacter
            if index >= wordEnd, !isSpace[index] {
                wordEnd = isSpace[index...].firstIndex(of: true) ?? text.count
                marks.append(SpeechMark(kind: .word(range: index..<wordEnd), sample: sample))
            }
            if character.endsSentence {
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

extension Character {
    /// As `isWhitespace`, quickly found for ASCII.
    fileprivate var isSpace: Bool {
        guard let ascii = unicodeScalars.first?.value, ascii < 128 else { return isWhitespace }
        return ascii == 32 || (9...13).contains(ascii)
    }

    fileprivate var endsSentence: Bool {
        switch unicodeScalars.first {
        case ".", "!", "?", "。", "！", "？": true
        default: false
        }
    }
}
