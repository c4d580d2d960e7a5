extension Unicode.Scalar {
    /// The small letter of a Latin one; every other as it is. A table would do the same slower.
    var lowercased: Unicode.Scalar {
        let offset: UInt32 =
            switch value {
            case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: 32
            case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF: 1 - value % 2
            case 0x139...0x148, 0x179...0x17E, 0x1AF: value % 2
            case 0x1A0: 1
            default: 0
            }
        return Unicode.Scalar(value + offset) ?? self
    }

    /// Whether it has a small letter.
    var isUppercaseLatin: Bool { lowercased != self }
}
