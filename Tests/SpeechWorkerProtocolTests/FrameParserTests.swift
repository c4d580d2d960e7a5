import SpeechWorkerProtocol
import Testing

@Suite struct FrameParserTests {
    static let requests: [WorkerRequest] = [
        .speak(SpeechOrder(id: 7, voice: "vi", rate: 170, pitch: 50, range: 60, volume: 80, text: "Xin chào 👋")),
        .speak(SpeechOrder(id: .max, voice: "", rate: 0, pitch: 0, range: 0, volume: 0, text: "")),
        .speak(
            SpeechOrder(
                id: 8, voice: "vi", rate: 120, pitch: 50, range: 60, volume: 80,
                pauses: SpeechPauses(words: 1, commas: 250, sentences: 500), text: "Xin chào")),
        .stop(id: 7),
        .tryVoice(id: 9, name: "vi-vn-x-south"),
        .makeData(EngineDataOrder(id: 10, cache: "/var/cache/letan", entries: [])),
        .makeData(
            EngineDataOrder(
                id: 11, cache: "",
                entries: [
                    PhonemeEntry(voice: "vi", word: "sổ đỏ", phonemes: "s'o4||d_'O4"),
                    PhonemeEntry(voice: "fr", word: "wifi", phonemes: "wif'i"),
                ])),
    ]
    static let replies: [WorkerReply] = [
        .hello(version: WireFormat.version),
        .started(id: 1, sampleRate: 22_050),
        .mark(id: 1, WorkerMark(kind: .word(range: 0..<3), sample: 0)),
        .mark(id: 1, WorkerMark(kind: .phoneme(name: "tS"), sample: 12)),
        .mark(id: 1, WorkerMark(kind: .sentenceEnd, sample: 99)),
        .audio(id: 1, samples: [0, 1, -1, .max, .min]),
        .audio(id: 1, samples: []),
        .finished(id: 1), .stopped(id: 2),
        .failed(id: 3, reason: "no voice \"xx\""),
        .refusedEntry(id: 4, index: 7, reason: "no phoneme ~"),
        .madeData(id: 4, folder: "/var/cache/letan/espeak-0"),
    ]

    @Test(arguments: requests)
    func `a request comes back as it was`(_ request: WorkerRequest) throws {
        var parser = FrameParser()
        parser.append(request.frame)
        let frame = try #require(try parser.next())
        #expect(try WorkerRequest(frame) == request)
        #expect(parser.pendingCount == 0)
    }

    @Test(arguments: replies)
    func `a reply comes back as it was`(_ reply: WorkerReply) throws {
        var parser = FrameParser()
        parser.append(reply.frame)
        let frame = try #require(try parser.next())
        #expect(try WorkerReply(frame) == reply)
    }

    @Test(arguments: 1...40)
    func `frames survive any split`(size: Int) throws {
        let stream = Self.replies.flatMap(\.frame)
        var parser = FrameParser()
        var found: [WorkerReply] = []
        for start in stride(from: 0, to: stream.count, by: size) {
            parser.append(stream[start..<min(start + size, stream.count)])
            while let frame = try parser.next() { found.append(try WorkerReply(frame)) }
        }
        #expect(found == Self.replies)
    }

    @Test func `an unfinished frame waits`() throws {
        var parser = FrameParser()
        let frame = WorkerReply.finished(id: 1).frame
        for byte in frame.dropLast() {
            parser.append([byte])
            #expect(try parser.next() == nil)
        }
        parser.append(frame.suffix(1))
        #expect(try parser.next() != nil)
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0], 0),
            ([1, 0xC0, 0, 0], WireFormat.longestFrame + 1),
            ([0xFF, 0xFF, 0xFF, 0xFF], 0xFFFF_FFFF),
        ] as [([UInt8], Int)])
    func `a length out of bounds is refused at once`(_ bytes: [UInt8], _ length: Int) throws {
        var parser = FrameParser()
        parser.append(bytes)
        #expect(throws: WireError.unreasonableLength(length)) { try parser.next() }
    }

    /// Kind and body of frames nobody may send.
    static let refused: [[UInt8]] = [
        [0], [5], [64], [76], [255],
        [1], [1, 1, 0, 0, 0, 200, 65], [1, 1, 0, 0, 0, 1, 0xFF, 0, 0, 0, 0, 0],
        [2, 1, 0, 0], [2, 1, 0, 0, 0, 0],
        [65], [65, 1, 0, 0], [66, 1, 0, 0, 0, 1],
        [67, 1, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0],
        [68, 1, 0, 0, 0, 0, 0, 0, 0, 0xC3], [69, 1, 0, 0, 0], [70, 1, 0, 0, 0, 5],
        [71, 1, 0, 0, 0, 0], [72], [73, 0, 0, 0, 0, 0xFE],
    ]

    @Test(arguments: refused)
    func `a frame that makes no sense is refused`(_ content: [UInt8]) throws {
        var parser = FrameParser()
        parser.append([UInt8(content.count), 0, 0, 0] + content)
        let frame = try #require(try parser.next())
        #expect(throws: WireError.self) { try WorkerRequest(frame) }
        #expect(throws: WireError.self) { try WorkerReply(frame) }
    }

    @Test func `garbage is refused or read, and never kept beyond one frame`() {
        var random = SplitMix(state: 42)
        for _ in 0..<2_000 {
            var parser = FrameParser()
            // A stream that is out of step is given up.
            try? Self.feed(&parser, from: &random)
            #expect(parser.pendingCount <= WireFormat.longestFrame + 4)
        }
    }

    private static func feed(_ parser: inout FrameParser, from random: inout SplitMix) throws(WireError) {
        for _ in 0..<20 {
            // Small values make plausible lengths.
            let most: UInt8 = Bool.random(using: &random) ? 3 : 255
            let count = Int.random(in: 0...97, using: &random)
            parser.append((0..<count).map { _ in UInt8.random(in: 0...most, using: &random) })
            while let frame = try parser.next() {
                _ = try? WorkerRequest(frame)
                _ = try? WorkerReply(frame)
            }
        }
    }

    @Test func `a text that is too long is cut between characters`() throws {
        let text = String(repeating: "ệ", count: WireFormat.longestText)
        let order = SpeechOrder(
            id: 1, voice: String(repeating: "à", count: 200), rate: 1, pitch: 1, range: 1, volume: 1, text: text)
        var parser = FrameParser()
        parser.append(WorkerRequest.speak(order).frame)
        let frame = try #require(try parser.next())
        guard case .speak(let read) = try WorkerRequest(frame) else { return #expect(Bool(false)) }
        #expect(read.text.utf8.count > WireFormat.longestText - 3)
        #expect(read.text.utf8.count <= WireFormat.longestText)
        #expect(text.hasPrefix(read.text))
        #expect(read.voice.utf8.count <= 255)
    }
}

/// A small generator with a fixed seed (S. Vigna, splitmix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
