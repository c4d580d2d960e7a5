/// The terms of one row of pixels; `ColorTerms` says of what.
struct ColorRow: ~Copyable {
    private let terms: UnsafeMutablePointer<Int16>
    private let brightness: UnsafeMutablePointer<Int16>
    private let blue: UnsafeMutablePointer<Int16>
    private let green: UnsafeMutablePointer<Int16>
    private let red: UnsafeMutablePointer<Int16>
    let capacity: Int

    /// Makes room for a row of `width` pixels.
    init(width: Int) {
        // Differences come for two pixels at a time.
        capacity = (width + 1) / 2 * 2
        terms = .allocate(capacity: 4 * capacity)
        terms.initialize(repeating: 0, count: 4 * capacity)
        brightness = terms
        blue = terms + capacity
        green = terms + 2 * capacity
        red = terms + 3 * capacity
    }

    deinit {
        // They tell a row of the last picture.
        wipe(UnsafeMutableRawBufferPointer(start: terms, count: 4 * capacity * MemoryLayout<Int16>.stride))
        terms.deallocate()
    }

    /// Looks up the brightness of `width` pixels, `step` bytes apart.
    func readBrightness(_ samples: UnsafePointer<UInt8>, step: Int, width: Int, _ terms: borrowing ColorTerms) {
        let table = terms.brightness
        for index in 0..<width { brightness[index] = table[Int(samples[index &* step])] }
    }

    /// Looks up the differences of `width` pixels, `step` bytes apart, each for two pixels.
    func readDifferences(
        blue blueSamples: UnsafePointer<UInt8>, red redSamples: UnsafePointer<UInt8>, step: Int, width: Int,
        _ terms: borrowing ColorTerms
    ) {
        let (blueOfBlue, greenOfBlue) = (terms.blueOfBlue, terms.greenOfBlue)
        let (greenOfRed, redOfRed) = (terms.greenOfRed, terms.redOfRed)
        for pair in 0..<(width + 1) / 2 {
            let (blueSample, redSample) = (Int(blueSamples[pair &* step]), Int(redSamples[pair &* step]))
            let greenTerm = greenOfBlue[blueSample] &+ greenOfRed[redSample]
            let first = 2 &* pair
            (blue[first], blue[first &+ 1]) = (blueOfBlue[blueSample], blueOfBlue[blueSample])
            (green[first], green[first &+ 1]) = (greenTerm, greenTerm)
            (red[first], red[first &+ 1]) = (redOfRed[redSample], redOfRed[redSample])
        }
    }

    /// Writes the colours of `width` pixels from `offset` on.
    func write(to planes: ColorPlanes, at offset: Int, width: Int) {
        add(blue, into: planes.blue + offset, width: width)
        add(green, into: planes.green + offset, width: width)
        add(red, into: planes.red + offset, width: width)
    }

    /// The compiler makes this loop eight pixels a step; written with `SIMD16` it took half as long again.
    @inline(__always)
    private func add(_ differences: UnsafeMutablePointer<Int16>, into plane: UnsafeMutablePointer<UInt8>, width: Int) {
        for index in 0..<width {
            let sum = (brightness[index] &+ differences[index]) &>> ColorTerms.fraction
            plane[index] = UInt8(truncatingIfNeeded: max(0, min(255, sum)))
        }
    }
}
