import CodeDrawing
import Reception
import Testing
import Vision

@Suite("How many codes are read")
struct ReadRateTests {
    /// A way of holding a code and how many of `count` are read at the least.
    struct Floor: Sendable, CustomTestStringConvertible {
        let name: String
        let way: Holding
        let least: Int
        var testDescription: String { name }

        init(_ name: String, _ least: Int, _ way: Holding = Holding()) {
            (self.name, self.least, self.way) = (name, least, way)
        }
    }

    private static let count = 20
    private static let floors = [
        Floor("1.5 pixels a module", 14, Holding(moduleSize: 1.5, tilt: 0)),
        Floor("1.8 pixels a module", 18, Holding(moduleSize: 1.8, tilt: 0)),
        Floor("2.1 pixels a module", 20, Holding(moduleSize: 2.1, tilt: 0)),
        Floor("3 pixels a module", 20, Holding()),
        Floor("5 pixels a module", 20, Holding(moduleSize: 5)),
        Floor("tilted by 30 degrees", 20, Holding(tilt: 30)),
        Floor("tilted by 40 degrees", 19, Holding(tilt: 40)),
        Floor("tilted by 50 degrees", 17, Holding(tilt: 50)),
        Floor("out of focus by 1 pixel", 19, Holding(blur: 1)),
        Floor("out of focus by 1.5 pixels", 14, Holding(blur: 1.5)),
        Floor("in noise of 12", 20, Holding(noise: 12)),
        Floor("in a seventh of the light", 20, Holding(gain: 0.15)),
        Floor("in a fourteenth of the light", 17, Holding(noise: 1.5, gain: 0.07)),
        Floor("pale on pale", 15, Holding(noise: 4, ink: CodeInk(paper: 150, ink: 110))),
        Floor("a ticket of 2 pixels a module", 20, Holding(content: .ticket, moduleSize: 2)),
        Floor("a ticket of 8 pixels a module", 20, Holding(content: .ticket, moduleSize: 8)),
        Floor("a receipt of 2 pixels a module", 18, Holding(content: .dossier, moduleSize: 2)),
    ]

    @Test("codes are read whatever way they are held", arguments: floors)
    func rate(_ floor: Floor) throws {
        let reader = QRCodeReader()
        var read = 0
        for seed in 1...UInt64(Self.count) {
            let held = HeldCode(floor.way, seed: seed)
            let found = try held.picture.withFrame { frame in try reader.codes(in: frame) }
            if found.contains(held.payload) { read += 1 }
            #expect(found.allSatisfy { $0 == held.payload }, "a code is read as another")
        }
        #expect(read >= floor.least, "\(read) of \(Self.count)")
    }
}
