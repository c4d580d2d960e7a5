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
    /// Plain text, never markup.
    package let text: String

    /// Makes an order; the values are checked where they are read.
    package init(
        id: UInt32, voice: String, rate: UInt16, pitch: UInt8, range: UInt8, volume: UInt8, text: String
    ) {
        self.id = id
        self.voice = voice
        self.rate = rate
        self.pitch = pitch
        self.range = range
        self.volume = volume
        self.text = text
    }
}

/// What the program asks of the speech worker.
package enum WorkerRequest: Hashable, Sendable {
    /// Speak; orders are carried out one after another.
    case speak(SpeechOrder)
    /// Give up this order and every earlier one.
    case stop(id: UInt32)

    private enum Kind: UInt8 {
        case speak = 1
        case stop = 2
    }

    /// The request as a frame; text over `WireFormat.longestText` bytes is cut between characters.
    package var frame: [UInt8] {
        switch self {
        case .speak(let order):
            var writer = WireWriter(kind: Kind.speak.rawValue, capacity: order.text.utf8.count + 64)
            writer.append(order.id)
            writer.append(shortText: order.voice)
            writer.append(order.rate)
            writer.append(order.pitch)
            writer.append(order.range)
            writer.append(order.volume)
            writer.append(remainingText: order.text.prefix(bytes: WireFormat.longestText))
            return writer.frame()
        case .stop(let id):
            var writer = WireWriter(kind: Kind.stop.rawValue)
            writer.append(id)
            return writer.frame()
        }
    }

    /// The request in `frame`.
    package init(_ frame: FrameParser.Frame) throws(WireError) {
        guard let kind = Kind(rawValue: frame.kind) else { throw .unknownKind(frame.kind) }
        var reader = WireReader(frame.body)
        switch kind {
        case .speak:
            self = .speak(
                SpeechOrder(
                    id: try reader.integer(), voice: try reader.shortText(), rate: try reader.integer(),
                    pitch: try reader.integer(), range: try reader.integer(), volume: try reader.integer(),
                    text: try reader.remainingText()))
        case .stop: self = .stop(id: try reader.integer())
        }
        try reader.end()
    }
}

extension String {
    /// The longest beginning of at most `count` bytes of UTF-8 that cuts no scalar.
    func prefix(bytes count: Int) -> String {
        guard utf8.count > count else { return self }
        var end = utf8.index(startIndex, offsetBy: count)
        while end > startIndex, end.samePosition(in: unicodeScalars) == nil { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
