import CodeDrawing
import Foundation
import Reception
import Simulation
import TestSupport
import Testing
import Vision

@Suite("Finding codes in frames", .timeLimit(.minutes(2)))
struct QRCodeReaderTests {
    private let reader = QRCodeReader()

    private func codes(in picture: GrayPicture) throws -> [CodePayload] {
        try picture.withFrame { frame in try reader.codes(in: frame) }
    }

    /// A picture with codes that hold these bytes, side by side.
    private func showing(_ payloads: [[UInt8]], width: Int = 640, height: Int = 480) throws -> GrayPicture {
        var picture = GrayPicture(width: width, height: height, rectangles: 40, seed: 7)
        for (index, bytes) in payloads.enumerated() {
            let across = (Double(index) + 0.5) * Double(width) / Double(payloads.count)
            picture.draw(
                try #require(QRSymbol(bytes)), CodePose(moduleSize: 3, turn: 10, middle: (across, Double(height) / 2)))
        }
        return picture
    }

    @Test func keepsItsContract() async throws {
        let payloads = [Array("Nguyễn Thị Thuỳ Dương|Nữ".utf8), Array("https://letan.example/t/1".utf8)]
        try await CodeReaderContract(
            reader, camera: StillCamera(pictures: [try showing(payloads), try showing(payloads.reversed())]),
            showing: Set(payloads.compactMap(CodePayload.init)), clock: ManualClock()
        ).verify()
    }

    @Test("bytes are what they were, whatever they are")
    func exactBytes() throws {
        let payloads: [[UInt8]] = [
            Array("Đặng Thị Ngọc Ánh|Ấp Mỹ Lợi, Xã Mỹ Đức Tây".utf8), [0, 1, 2, 255, 254, 0], [0xFF, 0xFE, 0x41, 0],
            Array("0123456789".utf8), Array("ABC $%*+-./:".utf8), [0x81, 0x40, 0x93, 0xFA], Array("\u{FEFF}a".utf8),
            Array("Ā\u{0}<script>".utf8),
        ]
        for bytes in payloads {
            #expect(try codes(in: showing([bytes])).map(\.bytes) == [bytes])
        }
    }

    @Test("a code of two thousand bytes is read, held close")
    func large() throws {
        var random = SeededRandom(seed: 3)
        let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        var picture = GrayPicture(width: 1_280, height: 720)
        let symbol = try #require(QRSymbol(bytes, correction: .low))
        picture.draw(symbol, CodePose(moduleSize: 4.4, middle: (640, 360)), margin: 2)
        #expect(try codes(in: picture).map(\.bytes) == [bytes])
    }

    @Test("the same code twice is told once, and of many at most eight")
    func many() throws {
        #expect(try codes(in: showing([[1], [1], [2]])).count == 2)
        var sheet = GrayPicture(width: 640, height: 480, brightness: 220)
        for index in 0..<12 {
            let middle = (80 + 160 * Double(index % 4), 80 + 160 * Double(index / 4))
            sheet.draw(try #require(QRSymbol([UInt8(index)])), CodePose(moduleSize: 4, middle: middle))
        }
        let found = try codes(in: sheet)
        #expect((1...8).contains(found.count) && Set(found).count == found.count)
    }

    @Test("every layout of a frame shows the same", arguments: PixelFormat.allCases, [0, 13])
    func layouts(format: PixelFormat, padding: Int) throws {
        let held = HeldCode(Holding(moduleSize: 1.8), seed: 5)
        let shape = PictureShape(
            width: 640, height: 480, format: format, rowBytes: format.rowBytes(width: 640) + padding)
        let found = try Picture(held.picture, as: shape).withFrame { frame in try reader.codes(in: frame) }
        #expect(found == [held.payload])
    }

    @Test("a sheet of a thousand finders keeps nobody waiting", arguments: [1, 2, 3, 4])
    func crowd(moduleSize: Int) throws {
        var picture = GrayPicture(width: 640, height: 480, brightness: 220)
        for y in 0..<480 {
            for x in 0..<640 {
                let ring = max(abs(x / moduleSize % 9 - 4), abs(y / moduleSize % 9 - 4))
                if ring < 2 || ring == 3 { picture[x, y] = 30 }
            }
        }
        let clock = ContinuousClock()
        var found: [CodePayload] = []
        let took = try clock.measure { found = try codes(in: picture) }
        #expect(found.isEmpty && took < .seconds(1))
    }

    @Test("frames of every small and odd size are looked at", arguments: PixelFormat.allCases)
    func oddSizes(format: PixelFormat) throws {
        for (width, height) in [(1, 1), (1, 500), (500, 1), (2, 3), (5, 5), (7, 8), (39, 41), (641, 3), (123, 457)] {
            let picture = Picture(PictureShape(width: width, height: height, format: format), seed: UInt64(width))
            #expect(try picture.withFrame { frame in try reader.codes(in: frame) }.isEmpty)
        }
    }

    @Test("noise holds no code")
    func noise() throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let format = PixelFormat.allCases[Int(seed) % PixelFormat.allCases.count]
            let picture = Picture(PictureShape(width: 320, height: 240, format: format), seed: seed)
            #expect(try picture.withFrame { frame in try reader.codes(in: frame) }.isEmpty)
        }
    }

    @Test("in the lobby of the clips there is no code", .enabled(if: Checkout.hasSharedData, Checkout.noSharedData))
    func lobby() async throws {
        let camera = MotionJPEGCamera(
            path: Checkout.clip("nobody-facing.mjpeg"), pace: .asFastAsPossible, clock: ManualClock())
        let found = Gathered<CodePayload>()
        try await camera.run { [reader] frame throws(PartFailure) in
            if frame.sequence.isMultiple(of: 10) { for code in try reader.codes(in: frame) { found.add(code) } }
        }
        #expect(found.all.isEmpty)
    }
}
