package import Reception

/// How a code is held before the camera.
package struct Holding: Sendable {
    /// What is in the code.
    package var content: HeldCode.Content
    /// Pixels a module, where the code is not tilted.
    package var moduleSize: Double
    /// In degrees.
    package var tilt: Double
    /// How far it is out of focus; see `GrayPicture.blur`.
    package var blur: Double
    /// See `GrayPicture.expose`.
    package var noise: Double
    /// The light there is, as a share of that of a well lit room.
    package var gain: Double
    /// What it is printed with.
    package var ink: CodeInk

    /// Makes a way of holding a code; by default a card at a hand's distance, in good light.
    package init(
        content: HeldCode.Content = .card, moduleSize: Double = 3, tilt: Double = 15, blur: Double = 0.5,
        noise: Double = 3, gain: Double = 1, ink: CodeInk = CodeInk()
    ) {
        self.content = content
        self.moduleSize = moduleSize
        self.tilt = tilt
        self.blur = blur
        self.noise = noise
        self.gain = gain
        self.ink = ink
    }
}

/// A code held before a camera of 640 x 480 pixels, with everything but its `Holding` drawn from a seed: for tests and
/// benchmarks.
package struct HeldCode: Sendable {
    /// What is in the code.
    package enum Content: Sendable {
        case card, ticket, dossier
    }

    /// What is read from it.
    package let payload: CodePayload
    /// What the camera sees: the code before a busy room.
    package let picture: GrayPicture

    /// Holds up the code of `seed`.
    package init(_ holding: Holding, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let bytes = holding.content.bytes(&random)
        guard let payload = CodePayload(bytes: bytes),
            let symbol = QRSymbol(bytes, correction: seed.isMultiple(of: 2) ? .low : .medium)
        else { preconditionFailure("what cards and tickets hold fits into a code") }
        var picture = GrayPicture(width: 640, height: 480, rectangles: 60, seed: seed)
        let reach = Double(symbol.side + 8) * holding.moduleSize * 0.7
        let (across, down) = (max(0, 320 - reach), max(0, 240 - reach))
        let pose = CodePose(
            moduleSize: holding.moduleSize, turn: .random(in: 0..<360, using: &random), tilt: holding.tilt,
            tiltDirection: .random(in: 0..<360, using: &random),
            middle: (
                320 + .random(in: -across...across, using: &random), 240 + .random(in: -down...down, using: &random)
            ))
        picture.draw(symbol, pose, ink: holding.ink)
        picture.blur(radius: holding.blur)
        picture.expose(gain: holding.gain, noise: holding.noise, seed: seed)
        self.payload = payload
        self.picture = picture
    }
}

extension HeldCode.Content {
    private static let names = ["Nguyễn Thị Thuỳ Dương", "Trần Văn Đức", "Lê Hoàng Phương Anh", "Bùi Đặng Hải Yến"]
    private static let addresses = [
        "Tổ dân phố số 7, Phường Kim Mã, Quận Ba Đình, Thành phố Hà Nội",
        "Thôn Đồng Xuân, Xã Nghĩa Hưng, Huyện Vĩnh Tường, Tỉnh Vĩnh Phúc",
        "12/4B Đường Lê Thánh Tôn, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh",
    ]

    /// What a card, ticket or receipt of nobody holds.
    fileprivate func bytes(_ random: inout SeededRandom) -> [UInt8] {
        let number = String(100_000_000_000 + random.next() % 900_000_000_000)
        let name = Self.names.randomElement(using: &random) ?? ""
        let address = Self.addresses.randomElement(using: &random) ?? ""
        let text =
            switch self {
            case .card: "\(number)|\(number.suffix(9))|\(name)|02091987|Nữ|\(address)|15062021"
            case .ticket: "letan:t/\(String(repeating: String(number.suffix(8)), count: 4))"
            case .dossier: "H29.12-250612-\(number.suffix(6))"
            }
        return Array(text.utf8)
    }
}
