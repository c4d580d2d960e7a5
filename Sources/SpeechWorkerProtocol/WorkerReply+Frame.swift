extension WorkerReply {
    fileprivate enum Kind: UInt8 {
        case hello = 65
        case started, word, phoneme, sentenceEnd, audio, finished, stopped, failed, refusedEntry, madeData
    }

    /// The reply as a frame.
    package var frame: [UInt8] {
        switch self {
        case .hello(let version):
            var writer = WireWriter(kind: Kind.hello.rawValue)
            writer.append(version)
            return writer.frame()
        case .started(let id, let sampleRate):
            var writer = WireWriter(.started, of: id)
            writer.append(sampleRate)
            return writer.frame()
        case .mark(let id, let mark): return Self.frame(of: mark, id: id)
        case .audio(let id, let samples):
            var writer = WireWriter(.audio, of: id, capacity: 2 * samples.count + 16)
            writer.append(samples)
            return writer.frame()
        case .finished(let id): return WireWriter(.finished, of: id).frame()
        case .stopped(let id): return WireWriter(.stopped, of: id).frame()
        case .failed(let id, let reason):
            var writer = WireWriter(.failed, of: id)
            writer.append(remainingText: reason.prefix(bytes: 1_024))
            return writer.frame()
        case .refusedEntry(let id, let index, let reason):
            var writer = WireWriter(.refusedEntry, of: id)
            writer.append(index)
            writer.append(remainingText: reason.prefix(bytes: 1_024))
            return writer.frame()
        case .madeData(let id, let folder):
            var writer = WireWriter(.madeData, of: id)
            writer.append(remainingText: folder)
            return writer.frame()
        }
    }

    private static func frame(of mark: WorkerMark, id: UInt32) -> [UInt8] {
        var writer: WireWriter
        switch mark.kind {
        case .word(let range):
            writer = WireWriter(.word, of: id)
            writer.append(UInt32(clamping: range.lowerBound))
            writer.append(UInt32(clamping: range.upperBound))
            writer.append(UInt32(clamping: mark.sample))
        case .phoneme(let name):
            writer = WireWriter(.phoneme, of: id)
            writer.append(UInt32(clamping: mark.sample))
            writer.append(remainingText: name)
        case .sentenceEnd:
            writer = WireWriter(.sentenceEnd, of: id)
            writer.append(UInt32(clamping: mark.sample))
        }
        return writer.frame()
    }

    /// The reply in `frame`.
    package init(_ frame: FrameParser.Frame) throws(WireError) {
        guard let kind = Kind(rawValue: frame.kind) else { throw .unknownKind(frame.kind) }
        var reader = WireReader(frame.body)
        if kind == .hello {
            self = .hello(version: try reader.integer())
        } else {
            self = try Self.reply(kind, of: try reader.integer(), &reader)
        }
        try reader.end()
    }

    private static func reply(
        _ kind: Kind, of id: UInt32, _ reader: inout WireReader
    ) throws(WireError) -> WorkerReply {
        switch kind {
        case .hello: throw .unknownKind(kind.rawValue)
        case .started: .started(id: id, sampleRate: try reader.integer())
        case .word: .mark(id: id, try word(&reader))
        case .phoneme: .mark(id: id, try phoneme(&reader))
        case .sentenceEnd:
            .mark(id: id, WorkerMark(kind: .sentenceEnd, sample: Int(try reader.integer(UInt32.self))))
        case .audio: .audio(id: id, samples: try samples(reader.remainingBytes()))
        case .finished: .finished(id: id)
        case .stopped: .stopped(id: id)
        case .failed: .failed(id: id, reason: try reader.remainingText())
        case .refusedEntry:
            .refusedEntry(id: id, index: try reader.integer(), reason: try reader.remainingText())
        case .madeData: .madeData(id: id, folder: try reader.remainingText())
        }
    }

    private static func word(_ reader: inout WireReader) throws(WireError) -> WorkerMark {
        let lower = Int(try reader.integer(UInt32.self))
        let upper = Int(try reader.integer(UInt32.self))
        guard lower < upper else { throw .malformed("a word is from \(lower) to \(upper)") }
        return WorkerMark(kind: .word(range: lower..<upper), sample: Int(try reader.integer(UInt32.self)))
    }

    private static func phoneme(_ reader: inout WireReader) throws(WireError) -> WorkerMark {
        let sample = Int(try reader.integer(UInt32.self))
        return WorkerMark(kind: .phoneme(name: try reader.remainingText()), sample: sample)
    }

    private static func samples(_ bytes: ArraySlice<UInt8>) throws(WireError) -> [Int16] {
        guard bytes.count.isMultiple(of: 2) else { throw .malformed("audio ends in the middle of a sample") }
        return [Int16](unsafeUninitializedCapacity: bytes.count / 2) { buffer, count in
            bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: $0) }
            count = bytes.count / 2
            for index in 0..<count { buffer[index] = Int16(littleEndian: buffer[index]) }
        }
    }
}

extension WireWriter {
    fileprivate init(_ kind: WorkerReply.Kind, of id: UInt32, capacity: Int = 64) {
        self.init(kind: kind.rawValue, capacity: capacity)
        append(id)
    }
}
