import CodeDrawing
import Glibc
import Reception
import TestSupport
import Testing
import Vision

@Suite("Codes for hours")
struct CodeMemoryTests {
    @Test(
        "ten thousand codes leave memory as it was",
        .enabled(if: Checkout.runsLongTests, "a long test: Tests/run --long"))
    func memory() throws {
        let reader = QRCodeReader()
        let pictures = (1...10 as ClosedRange<UInt64>).map { HeldCode(Holding(), seed: $0).picture }
        func look(_ times: Int) throws {
            for turn in 0..<times {
                let found = try pictures[turn % pictures.count].withFrame { frame in try reader.codes(in: frame) }
                #expect(found.count == 1)
            }
        }
        try look(500)
        let before = ProcessTable.megabytes(of: getpid())
        try look(10_000)
        #expect(ProcessTable.megabytes(of: getpid()) - before < 4)
    }
}
