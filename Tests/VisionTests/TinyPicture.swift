import Foundation

/// Real JPEG pictures of 8x8 equal pixels, each recognisable by its brightness.
enum TinyPicture {
    /// The brightness of picture `number`, 0...31.
    static func brightness(of number: Int) -> Int { 192 + 2 * number }

    /// Picture `number`, 0...31. Its data is one byte: a zero bit, six bits of brightness, a zero bit (end of block).
    static func bytes(_ number: Int) -> [UInt8] { header + scan + [UInt8(32 + number) << 1] + end }

    /// The same with an application segment in front that holds a whole picture, as cameras put thumbnails there.
    static func withThumbnail(_ number: Int, thumbnail: [UInt8] = bytes(0)) -> [UInt8] {
        let length = thumbnail.count + 2
        let segment = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + thumbnail
        return header.prefix(2) + segment + bytes(number).dropFirst(2)
    }

    /// The same without the end marker.
    static func withoutEnd(_ number: Int) -> [UInt8] { bytes(number).dropLast(2) }

    /// Well-formed markers around data that stop in the middle of the only block.
    static let withoutData: [UInt8] = header + scan + end

    /// A picture that says it has 8 x `side` pixels.
    static func tall(_ side: Int) -> [UInt8] {
        var picture = bytes(1)
        // After the start marker and the quantization table: marker, length and precision of the frame header.
        let size = 2 + quantization.count + 5
        picture[size] = UInt8(side >> 8)
        picture[size + 1] = UInt8(side & 0xFF)
        return picture
    }

    /// The end marker.
    static let end: [UInt8] = [0xFF, 0xD9]
    private static let scan: [UInt8] = [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0]
    private static let quantization: [UInt8] =
        [0xFF, 0xDB, 0, 67, 0] + [UInt8](repeating: 16, count: 64)
    private static let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
    private static let brightnessCodes: [UInt8] = [0xFF, 0xC4, 0, 20, 0, 1] + [UInt8](repeating: 0, count: 15) + [6]
    private static let detailCodes: [UInt8] = [0xFF, 0xC4, 0, 20, 0x10, 1] + [UInt8](repeating: 0, count: 15) + [0]
    private static let header: [UInt8] = [0xFF, 0xD8] + quantization + frame + brightnessCodes + detailCodes
}
