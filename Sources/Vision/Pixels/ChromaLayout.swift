import Reception

/// Where a picture's differences of blue and red lie, each for two pixels side by side.
struct ChromaLayout {
    /// The first difference of blue and of red, counted from the picture's first byte.
    let blue: Int
    let red: Int
    /// The bytes from one difference to the next.
    let step: Int
    /// The bytes from one row of differences to the next.
    let rowBytes: Int
    /// How many rows of pixels share a row of differences.
    let sharedRows: Int

    /// The layout of `shape`; nil where no differences are.
    init?(_ shape: PictureShape) {
        let plane = shape.rowBytes * shape.height
        let half = (shape.rowBytes + 1) / 2
        switch shape.format {
        case .bgr24, .gray8: return nil
        case .yuyv: (blue, red, step, rowBytes, sharedRows) = (1, 3, 4, shape.rowBytes, 1)
        case .yuv420:
            (blue, red) = (plane, plane + half * ((shape.height + 1) / 2))
            (step, rowBytes, sharedRows) = (1, half, 2)
        case .yuv422: (blue, red, step, rowBytes, sharedRows) = (plane, plane + half * shape.height, 1, half, 1)
        }
    }
}
