import Foundation
import Reception

extension GrayPicture {
    /// Takes the picture out of focus: a Gaussian of standard deviation `radius`, in pixels.
    package mutating func blur(radius: Double) {
        guard radius > 0 else { return }
        let reach = Int((3 * radius).rounded(.up))
        let weights = (-reach...reach).map { Float(exp(-Double($0 * $0) / (2 * radius * radius))) }
        let kernel = weights.map { $0 / weights.reduce(0, +) }
        var line = pixels.map(Float.init)
        line = Self.smoothed(line, kernel, lines: height, length: width, lineStep: width, step: 1)
        line = Self.smoothed(line, kernel, lines: width, length: height, lineStep: 1, step: width)
        pixels = line.map { UInt8(min(max($0.rounded(), 0), 255)) }
    }

    /// Takes the picture in light that is `gain` times as bright, with noise of standard deviation `noise`, in steps of
    /// brightness; the same for the same seed.
    package mutating func expose(gain: Double, noise: Double = 0, seed: UInt64 = 1) {
        var random = SeededRandom(seed: seed)
        for index in pixels.indices {
            // The sum of four even ones is close to a normal one; its standard deviation is the root of a third.
            let sum = (0..<4).reduce(Float(0)) { sum, _ in sum + random.nextUnit() } - 2
            let value = Float(pixels[index]) * Float(gain) + sum * Float(3).squareRoot() * Float(noise)
            pixels[index] = UInt8(min(max(value.rounded(), 0), 255))
        }
    }

    private static func smoothed(
        _ values: [Float], _ kernel: [Float], lines: Int, length: Int, lineStep: Int, step: Int
    ) -> [Float] {
        let reach = kernel.count / 2
        var result = values
        for line in 0..<lines {
            for place in 0..<length {
                var sum: Float = 0
                for offset in -reach...reach {
                    let nearest = min(max(place + offset, 0), length - 1)
                    sum += kernel[offset + reach] * values[line * lineStep + nearest * step]
                }
                result[line * lineStep + place * step] = sum
            }
        }
        return result
    }
}
