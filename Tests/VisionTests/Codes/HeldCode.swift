import CodeDrawing
import Foundation
import Reception
import Testing

/// A code held before the camera in one of many ways: what a test wants, and the rest drawn from a seed.
struct HeldCode: Sendable {
    /// What is in the code.
    enum Content: Sendable {
        case card, ticket, dossier
    }

    let payload: CodePayload
    let picture: GrayPicture

    /// The seed's code in a picture of 640 x 480 before a busy room.
    init(_ way: Way, seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let bytes = way.content.bytes(&random)
        payload = try #require(CodePayload(bytes: bytes))
        let symbol = try #require(QRSymbol(bytes, correction: seed.isMultiple(of: 2) ? .low : .medium))
        var picture = GrayPicture(width: 640, height: 480, rectangles: 60, seed: seed)
        let reach = Double(symbol.side + 8) * way.moduleSize * 0.7
        let across = max(0, 320 - reach), down = max(0, 240 - reach)
        let pose = CodePose(
            moduleSize: way.moduleSize, turn: .random(in: 0..<360, using: &random), tilt: way.tilt,
            tiltDirection: .random(in: 0..<360, using: &random),
            middle: (
                320 + .random(in: -across...across, using: &random), 240 + .random(in: -down...down, using: &random)
            ))
        picture.draw(symbol, pose, ink: way.ink)
        picture.blur(radius: way.blur)
        picture.expose(gain: way.gain, noise: way.noise, seed: seed)
        self.picture = picture
    }
}

/// How a code is held.
struct Way: Sendable {
    var content = HeldCode.Content.card
    var moduleSize = 3.0
    var tilt = 15.0
    var blur = 0.5
    var noise = 3.0
    var gain = 1.0
    var ink = CodeInk()
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
            case .ticket: "https://letan.example/t/\(number.suffix(10))"
            case .dossier: "H29.12.\(number.prefix(3))-\(number.suffix(6))"
            }
        return Array(text.utf8)
    }
}
