/// What the program asks of the speech worker.
package enum WorkerRequest: Hashable, Sendable {
    /// Speak; orders are carried out one after another.
    case speak(SpeechOrder)
    /// Give up this order and every earlier one.
    case stop(id: UInt32)
    /// Say whether the engine has the voice: `finished`, or `failed` with the reason.
    case tryVoice(id: UInt32, name: String)
    /// Make a data folder for a later worker: `refusedEntry` for each entry that cannot be used, then `madeData`, or
    /// `failed` with the reason.
    case makeData(EngineDataOrder)

    private enum Kind: UInt8 {
        case speak = 1
        case stop, tryVoice, makeData
    }

    /// The request as a frame; text over `WireFormat.longestText` bytes is cut between characters.
    package var frame: [UInt8] {
        var writer: WireWriter
        switch self {
        case .speak(let order):
            writer = WireWriter(kind: Kind.speak.rawValue, capacity: order.text.utf8.count + 64)
            order.append(to: &writer)
        case .stop(let id):
            writer = WireWriter(kind: Kind.stop.rawValue)
            writer.append(id)
        case .tryVoice(let id, let name):
            writer = WireWriter(kind: Kind.tryVoice.rawValue)
            writer.append(id)
            writer.append(shortText: name)
        case .makeData(let order):
            writer = WireWriter(kind: Kind.makeData.rawValue)
            order.append(to: &writer)
        }
        return writer.frame()
    }

    /// The request in `frame`.
    package init(_ frame: FrameParser.Frame) throws(WireError) {
        guard let kind = Kind(rawValue: frame.kind) else { throw .unknownKind(frame.kind) }
        var reader = WireReader(frame.body)
        switch kind {
        case .speak: self = .speak(try SpeechOrder(&reader))
        case .stop: self = .stop(id: try reader.integer())
        case .tryVoice: self = .tryVoice(id: try reader.integer(), name: try reader.shortText())
        case .makeData: self = .makeData(try EngineDataOrder(&reader))
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
