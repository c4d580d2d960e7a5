import Testing
import Vision

@Suite("Walking the markers of a picture")
struct JPEGWalkerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let outcome: JPEGWalker.Outcome
        var resumption: Int?
    }

    private static let start: [UInt8] = [0xFF, 0xD8]
    private static let scan: [UInt8] = [0xFF, 0xDA, 0, 2]
    private static let end: [UInt8] = [0xFF, 0xD9]

    private static func whole(_ name: String, _ bytes: [UInt8], trailing: [UInt8] = []) -> Case {
        Case(testDescription: name, bytes: bytes + trailing, outcome: .complete(length: bytes.count))
    }

    static let cases: [Case] = [
        whole("a real picture", TinyPicture.bytes(3)),
        whole("what follows does not count", TinyPicture.bytes(3), trailing: TinyPicture.bytes(4)),
        whole("a thumbnail is stepped over", TinyPicture.withThumbnail(3)),
        whole("stuffed bytes in the data", start + scan + [1, 0xFF, 0, 0xD9, 0xFF, 0] + end),
        whole("restart markers in the data", start + scan + [1, 0xFF, 0xD0, 2, 0xFF, 0xD7] + end),
        whole("several scans, as in progressive pictures", start + scan + [1, 2] + scan + [3] + end),
        whole("fill bytes before a marker", start + [0xFF, 0xFF] + scan + [5, 0xFF, 0xFF, 0xFF, 0xD9]),
        whole("an end marker inside a comment", start + [0xFF, 0xFE, 0, 6] + end + start + scan + end),
        whole("a temporary marker has no length", start + [0xFF, 0x01] + scan + end),
        Case(testDescription: "cut in the data", bytes: TinyPicture.withoutEnd(1), outcome: .incomplete),
        Case(testDescription: "cut in a segment", bytes: start + [0xFF, 0xE1, 1, 0, 7, 7], outcome: .incomplete),
        Case(testDescription: "one byte", bytes: [0xFF], outcome: .incomplete),
        Case(testDescription: "no byte", bytes: [], outcome: .incomplete),
        Case(testDescription: "text", bytes: Array("hello".utf8), outcome: .broken(.noStart), resumption: 0),
        Case(testDescription: "a PNG", bytes: [0x89, 0x50, 0x4E, 0x47], outcome: .broken(.noStart), resumption: 0),
        Case(
            testDescription: "the next picture begins in the data",
            bytes: start + scan + [1, 2] + TinyPicture.bytes(1),
            outcome: .broken(.noEnd), resumption: 8),
        Case(
            testDescription: "a length that leads nowhere", bytes: start + [0xFF, 0xE0, 0, 4, 1, 1, 9, 9],
            outcome: .broken(.brokenMarkers), resumption: 4),
        Case(
            testDescription: "a length of 1", bytes: start + [0xFF, 0xE0, 0, 1, 0],
            outcome: .broken(.brokenMarkers), resumption: 2),
        Case(
            testDescription: "stuffing outside the data", bytes: start + [0xFF, 0x00],
            outcome: .broken(.brokenMarkers), resumption: 2),
    ]

    @Test("tells where a picture ends, or that it is none", arguments: cases)
    func walks(_ example: Case) {
        var walker = JPEGWalker()
        let outcome = example.bytes.withUnsafeBytes { walker.walk($0) }
        #expect(outcome == example.outcome)
        if let resumption = example.resumption { #expect(walker.resumption == resumption) }
    }

    @Test("comes to the same result when the bytes arrive one by one", arguments: cases)
    func walksInPieces(_ example: Case) {
        var walker = JPEGWalker()
        var outcome = JPEGWalker.Outcome.incomplete
        for count in 0...example.bytes.count where outcome == .incomplete {
            outcome = example.bytes.prefix(count).withUnsafeBytes { walker.walk($0) }
        }
        #expect(outcome == example.outcome)
    }
}
