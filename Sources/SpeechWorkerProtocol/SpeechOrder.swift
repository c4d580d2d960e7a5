/// One utterance as the engine is to speak it.
package struct SpeechOrder: Hashable, Sendable {
    /// The order's number; numbers rise.
    package let id: UInt32
    /// The engine's own name of the voice, as `vi`.
    package let voice: String
    /// Words a minute, 80...450.
    package let rate: UInt16
    /// Base pitch, 0...100.
    package let pitch: UInt8
    /// Range of the pitch, 0...100; 0 is monotone.
    package let range: UInt8
    /// Loudness, 0...100; above 80 peaks are clipped.
    package let volume: UInt8
    /// Silence beyond the engine's own.
    package let pauses: SpeechPauses
    /// Plain text, never markup.
    package let text: String

    /// Makes an order; the values are checked where they are read.
    package init(
        id: UInt32, voice: String, rate: UInt16, pitch: UInt8, range: UInt8, volume: UInt8,
        pauses: SpeechPauses = .none, text: String
    ) {
        self.id = id
        self.voice = voice
        self.rate = rate
        self.pitch = pitch
        self.range = range
        self.volume = volume
        self.pauses = pauses
        self.text = text
    }
}

/// Silence that is added to the engine's own.
package struct SpeechPauses: Hashable, Sendable {
    /// No more than the engine makes by itself.
    package static let none = SpeechPauses(words: 0, commas: 0, sentences: 0)

    /// Between words, 0...50, in the engine's unit: about 13 ms at 160 words a minute, more when it speaks slower.
    package let words: UInt8
    /// After a comma and whatever else parts a sentence, in milliseconds.
    package let commas: UInt16
    /// Between sentences, in milliseconds.
    package let sentences: UInt16

    /// Makes pauses; the values are checked where they are read.
    package init(words: UInt8, commas: UInt16, sentences: UInt16) {
        self.words = words
        self.commas = commas
        self.sentences = sentences
    }
}

extension SpeechOrder {
    func append(to writer: inout WireWriter) {
        writer.append(id)
        writer.append(shortText: voice)
        writer.append(rate)
        writer.append(pitch)
        writer.append(range)
        writer.append(volume)
        writer.append(pauses.words)
        writer.append(pauses.commas)
        writer.append(pauses.sentences)
        writer.append(remainingText: text.prefix(bytes: WireFormat.longestText))
    }

    init(_ reader: inout WireReader) throws(WireError) {
        self.init(
            id: try reader.integer(), voice: try reader.shortText(), rate: try reader.integer(),
            pitch: try reader.integer(), range: try reader.integer(), volume: try reader.integer(),
            pauses: SpeechPauses(
                words: try reader.integer(), commas: try reader.integer(), sentences: try reader.integer()),
            text: try reader.remainingText())
    }
}
