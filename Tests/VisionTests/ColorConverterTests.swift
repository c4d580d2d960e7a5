import Reception
import Testing
import Vision

@Suite("Mixing the colours of a frame")
struct ColorConverterTests {
    static let pictures: [Picture] = PixelFormat.allCases.flatMap { format in
        [(1, 1), (2, 2), (3, 5), (64, 6), (67, 9)].flatMap { width, height in
            [0, 1, 13].flatMap { padding in
                [ColorRange.full, .limited].map { range in
                    Picture(
                        PictureShape(
                            width: width, height: height, format: format,
                            rowBytes: format.rowBytes(width: width) + padding, range: range))
                }
            }
        }
    }

    @Test("gives what the formula says, within one step, and writes nowhere else", arguments: pictures)
    func followsFormula(picture: Picture) {
        let (width, height) = (picture.shape.width, picture.shape.height)
        let rowBytes = width + 3
        var planes = [UInt8](repeating: 77, count: 3 * rowBytes * height)
        picture.bytes.withUnsafeBufferPointer { bytes in
            planes.withUnsafeMutableBufferPointer { planes in
                guard let from = bytes.baseAddress, let start = planes.baseAddress else { return }
                var converter = ColorConverter()
                converter.convert(
                    from, picture.shape, into: ColorPlanes(at: start, rowBytes: rowBytes, height: height))
            }
        }
        var worst = 0.0
        for y in 0..<height {
            for x in 0..<width {
                for (plane, expected) in picture.color(x: x, y: y).enumerated() {
                    let found = planes[(plane * height + y) * rowBytes + x]
                    worst = max(worst, abs(Double(found) - expected))
                }
            }
        }
        #expect(worst <= 1)
        let outside = (0..<3 * height).flatMap { row in planes[row * rowBytes + width..<(row + 1) * rowBytes] }
        #expect(outside.allSatisfy { $0 == 77 })
    }

    @Test("a narrow picture after a wide one is converted as if it were the first")
    func forgetsWiderPicture() {
        let shapes = [100, 7].map { PictureShape(width: $0, height: 4, format: .yuv420) }
        var planes = [UInt8](repeating: 0, count: 3 * 100 * 4)
        var converter = ColorConverter()
        var results: [[UInt8]] = []
        for (shape, isFresh) in [(shapes[0], false), (shapes[1], false), (shapes[1], true)] {
            if isFresh { converter = ColorConverter() }
            Picture(shape).bytes.withUnsafeBufferPointer { bytes in
                planes.withUnsafeMutableBufferPointer { planes in
                    guard let from = bytes.baseAddress, let start = planes.baseAddress else { return }
                    converter.convert(
                        from, shape, into: ColorPlanes(at: start, rowBytes: shape.width, height: shape.height))
                }
            }
            results.append(Array(planes.prefix(3 * shape.width * shape.height)))
        }
        #expect(results[1] == results[2])
    }
}
