import Reception
import Testing
import Vision

@Suite("Codes on a serial line")
struct SerialReadingTests {
    private func read(_ pieces: [UInt8]...) -> [CodePayload] {
        var reading = SerialReading()
        return pieces.flatMap { piece in piece.withUnsafeBytes { reading.take($0) } }
    }

    @Test(
        "a line end or a tabulator ends a code, however it is cut",
        arguments: ["one\ntwo\n", "one\r\ntwo\r\n", "one\rtwo\r", "one\ttwo\t", "\r\n\r\none\n\n\ntwo\r\n"])
    func ends(_ text: String) {
        #expect(read(Array(text.utf8)) == ["one".payload, "two".payload])
        var reading = SerialReading()
        let singly = text.utf8.flatMap { byte in withUnsafeBytes(of: byte) { reading.take($0) } }
        #expect(singly == ["one".payload, "two".payload])
        #expect(!reading.isUnderWay)
    }

    @Test("a code that is longer than any is left out, and the next one is whole") func tooLong() {
        let long = [UInt8](repeating: 65, count: 100_000)
        #expect(read(long, long, Array("\nB\n".utf8)) == ["B".payload])
        let longest = [UInt8](repeating: 65, count: CodePayload.longest)
        #expect(read(longest + [10]).map(\.bytes) == [longest])
        #expect(read(longest + [65, 10]).isEmpty)
    }

    @Test("a pause ends a code, and nothing else") func pauses() {
        var reading = SerialReading()
        #expect(reading.pause() == nil)
        #expect(Array("AB".utf8).withUnsafeBytes { reading.take($0) }.isEmpty)
        #expect(reading.isUnderWay)
        #expect(reading.pause() == "AB".payload)
        #expect(reading.pause() == nil)
    }
}
