import Reception
import Testing

@Suite("Measuring a frame's light")
struct FrameLightTests {
    /// A picture by its brightness at every place, shares of its width and height in.
    struct Scene: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let isSeen: Bool
        let noise: Double
        let brightness: @Sendable (Double, Double) -> Double
    }

    private static func person(_ x: Double, _ y: Double, _ width: Double) -> Bool {
        abs(x - 0.5) < width && y > 0.5 && y < 0.8
    }

    static let scenes: [Scene] = [
        Scene(testDescription: "black", isSeen: false, noise: 0) { _, _ in 0 },
        Scene(testDescription: "black with a sensor's noise", isSeen: false, noise: 12) { _, _ in 6 },
        Scene(testDescription: "gray with much noise", isSeen: false, noise: 20) { _, _ in 60 },
        Scene(testDescription: "a hand, darker at the edges", isSeen: false, noise: 3) { x, y in
            90 * (1 - 0.5 * ((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5)))
        },
        Scene(testDescription: "light that leaks in on one side", isSeen: false, noise: 3) { x, _ in
            60 + 80 * max(x - 0.75, 0)
        },
        Scene(testDescription: "tape", isSeen: false, noise: 1) { x, _ in 200 - 20 * x },
        Scene(testDescription: "white glare", isSeen: false, noise: 0) { _, _ in 255 },
        Scene(testDescription: "a lobby through fog", isSeen: false, noise: 0.3) { x, y in
            120 + 80 * smooth(0.6 - y, over: 0.14) - 60 * smooth(0.06 - abs(x - 0.5), over: 0.14)
        },
        Scene(testDescription: "wall and floor", isSeen: true, noise: 2) { _, y in y < 0.8 ? 200 : 90 },
        Scene(testDescription: "wall and floor at night", isSeen: true, noise: 5) { _, y in y < 0.8 ? 24 : 10 },
        Scene(testDescription: "a white wall with a person far away", isSeen: true, noise: 2) { x, y in
            person(x, y, 0.03) ? 60 : 200
        },
        Scene(testDescription: "a window that dazzles", isSeen: true, noise: 0) { x, y in
            x > 0.3 && x < 0.7 && y < 0.6 ? 255 : 40
        },
    ]

    /// From 0 to 1 over a stretch of the picture.
    private static func smooth(_ value: Double, over width: Double) -> Double { min(max(value / width + 0.5, 0), 1) }

    private static func picture(
        of scene: Scene, _ width: Int, _ height: Int, pixelBytes: Int, padding: Int
    ) -> [UInt8] {
        var state: UInt64 = 7
        func random() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) - 0.5
        }
        return (0..<height).flatMap { y in
            var row = (0..<width).flatMap { x in
                let noise = scene.noise * 3.46 * random()
                let value = scene.brightness(Double(x) / Double(width), Double(y) / Double(height)) + noise
                return [UInt8](repeating: UInt8(min(max(value, 0), 255)), count: pixelBytes)
            }
            row += [UInt8](repeating: UInt8(y % 2 * 255), count: padding)
            return row
        }
    }

    private struct Layout {
        let width: Int
        let height: Int
        let format: PixelFormat
    }

    @Test("says what is to be seen, whatever the frame's layout", arguments: scenes)
    func measures(scene: Scene) throws {
        for layout in [
            Layout(width: 640, height: 480, format: .gray8), Layout(width: 321, height: 243, format: .bgr24),
            Layout(width: 320, height: 240, format: .yuyv),
        ] { try measure(scene, layout) }
    }

    @Test("says what is to be seen in a large frame", arguments: scenes.filter { $0.noise == 3 || $0.noise == 5 })
    func measuresLarge(scene: Scene) throws {
        try measure(scene, Layout(width: 1_280, height: 720, format: .yuv420))
    }

    private func measure(_ scene: Scene, _ layout: Layout) throws {
        let pixelBytes = max(layout.format.rowBytes(width: 2) / 2, 1)
        let bytes =
            Self.picture(of: scene, layout.width, layout.height, pixelBytes: pixelBytes, padding: 16)
            + [UInt8](repeating: 128, count: layout.format == .yuv420 ? layout.width * layout.height : 0)
        let measured = bytes.withUnsafeBytes { bytes in
            FrameLight(
                Frame(
                    capturedAt: .start, sequence: 0, width: layout.width, height: layout.height, format: layout.format,
                    rowBytes: layout.width * pixelBytes + 16, bytes: bytes))
        }
        let light = try #require(measured)
        var machine = ViewMachine()
        _ = machine.handle(light, at: .start)
        #expect(machine.isTrusted == scene.isSeen, "\(layout): \(light)")
    }

    @Test("a frame that is not whole, or of a few pixels, says nothing")
    func saysNothing() {
        for (width, height, count) in [(640, 480, 1_000), (0, 0, 0), (8, 8, 64), (16, 16, 256)] {
            let bytes = [UInt8](repeating: 9, count: count)
            let light = bytes.withUnsafeBytes { bytes in
                FrameLight(
                    Frame(
                        capturedAt: .start, sequence: 0, width: width, height: height, format: .gray8, bytes: bytes))
            }
            #expect(light == nil)
        }
    }
}
