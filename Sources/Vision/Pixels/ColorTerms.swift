import Reception

/// What a sample of brightness, of blue or of red difference adds to a pixel's blue, green and red, in 32nds of a step.
///
/// With Y, U and V stretched to 0...255 and -127.5...127.5 (ITU-R BT.601; full range as JFIF has it):
/// R = Y + 1.402 V, G = Y - 0.344136 U - 0.714136 V, B = Y + 1.772 U. The rounding of the terms and of their sum stay
/// within one step of the formula.
struct ColorTerms: ~Copyable {
    /// 32nds: the largest sum, 278 + 258 steps, stays within 16 bits.
    static let fraction: Int16 = 5

    let brightness: UnsafePointer<Int16>
    let blueOfBlue: UnsafePointer<Int16>
    let greenOfBlue: UnsafePointer<Int16>
    let greenOfRed: UnsafePointer<Int16>
    let redOfRed: UnsafePointer<Int16>
    private let table: UnsafeMutablePointer<Int16>

    /// Makes the terms of samples in `range`.
    init(_ range: ColorRange) {
        let (black, white, swing) = range == .full ? (0.0, 255.0, 255.0) : (16.0, 235.0, 224.0)
        let one = Double(1 << Self.fraction)
        let table = UnsafeMutablePointer<Int16>.allocate(capacity: 5 * 256)
        for sample in 0..<256 {
            let brightness = (Double(sample) - black) / (white - black) * 255
            let difference = (Double(sample) - 128) / swing * 255
            // Half a step, so that what follows rounds and does not cut off.
            let terms = [
                brightness + 0.5, 1.772 * difference, -0.344136 * difference, -0.714136 * difference,
                1.402 * difference,
            ]
            for (row, term) in terms.enumerated() {
                table[row * 256 + sample] = Int16((term * one).rounded())
            }
        }
        self.table = table
        brightness = UnsafePointer(table)
        blueOfBlue = UnsafePointer(table + 256)
        greenOfBlue = UnsafePointer(table + 2 * 256)
        greenOfRed = UnsafePointer(table + 3 * 256)
        redOfRed = UnsafePointer(table + 4 * 256)
    }

    deinit { table.deallocate() }
}
