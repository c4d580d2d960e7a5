/// The bytes of JPEG files that matter here (ITU-T T.81, table B.1).
enum JPEGMarker {
    static let prefix: UInt8 = 0xFF
    static let stuffing: UInt8 = 0x00
    static let temporary: UInt8 = 0x01
    static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
    static let start: UInt8 = 0xD8
    static let end: UInt8 = 0xD9
    static let scan: UInt8 = 0xDA
    /// With which every picture begins.
    static let startOfPicture: [UInt8] = [prefix, start]
    /// The same and the first byte of the marker that must follow: what a picture is searched by.
    static let startOfPictureAndNext: [UInt8] = startOfPicture + [prefix]
}
