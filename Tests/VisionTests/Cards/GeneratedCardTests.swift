import Foundation
import Reception
import Simulation
import Testing
import Vision

@Suite("Cards by the thousand")
struct GeneratedCardTests {
    private static let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Y", "H'Hen", "Ksor"]
    private static let given = ["An", "Bích Ngọc", "Văn Đức", "Thị Ưng", "Niê Kdăm", "Ánh", "Ỷ Lan"]
    private static let places = ["001", "008", "079", "096", "101", "272"]

    /// A sound card and whom it is of.
    private static func card(
        _ random: inout SeededRandom
    ) -> (written: WrittenCard, name: String, birth: LocalDay, sex: Sex) {
        let todayNumber = WrittenCard.today.daysSince1970
        let birth = LocalDay(daysSince1970: Int.random(in: -25_500...todayNumber, using: &random))
        let sex: Sex = Bool.random(using: &random) ? .male : .female
        let century = (birth.year - 1900) / 100 * 2 + (sex == .female ? 1 : 0)
        let serial = String(Int.random(in: 1_000_000..<2_000_000, using: &random)).dropFirst()
        let name = pick(family, &random) + " " + pick(given, &random)
        var card = WrittenCard()
        card.number = pick(places, &random) + "\(century)" + padded(birth.year % 100, 2) + serial
        card.old = pick(["", "024123456", nil], &random)
        card.name = name
        card.birth = padded(birth.day, 2) + padded(birth.month, 2) + padded(birth.year, 4)
        card.sex = sex == .male ? "Nam" : "Nữ"
        card.issued = card.old == nil ? padded(2, 2) + "03" + "2026" : pick([nil, "02032026", ""], &random)
        card.tail = card.issued == nil ? [] : Array(repeating: "…", count: Int.random(in: 0...6, using: &random))
        return (card, name, birth, sex)
    }

    private static func pick<Value>(_ values: [Value], _ random: inout SeededRandom) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        String(repeating: "0", count: count - "\(number)".count) + "\(number)"
    }

    @Test("a sound card is read as it was written") func roundTrip() throws {
        var random = SeededRandom(seed: 80)
        for _ in 0..<3_000 {
            let (written, name, birth, sex) = Self.card(&random)
            let text = Bool.random(using: &random) ? written.text : written.text.decomposedStringWithCanonicalMapping
            let read = try IdentityCardText(text.payload, today: WrittenCard.today)
            #expect(read.name == name && read.birth == birth && read.sex == sex)
        }
    }

    @Test("10,000 damaged cards and as many random codes neither crash nor pass for somebody else")
    func damaged() {
        var random = SeededRandom(seed: 81)
        var taken = 0
        for _ in 0..<10_000 {
            let (written, _, birth, sex) = Self.card(&random)
            var bytes = Array(written.text.utf8)
            for _ in 0...Int.random(in: 0...3, using: &random) { Self.damage(&bytes, &random) }
            guard let payload = CodePayload(bytes: bytes),
                let read = try? IdentityCardText(payload, today: WrittenCard.today)
            else { continue }
            taken += 1
            // What is left to chance is the name, the address and digits without a check.
            #expect(read.birth.year % 100 == birth.year % 100 || read.sex == sex)
            #expect(read.name.count <= 80 && !read.name.contains(where: \.isNumber))
        }
        #expect(taken < 8_000)
        for length in 0..<10_000 {
            let bytes = (0...length % 300).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            if let payload = CodePayload(bytes: bytes) {
                #expect(throws: IdentityCardProblem.self) {
                    try IdentityCardText(payload, today: WrittenCard.today)
                }
            }
        }
    }

    private static func damage(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(UInt8(ascii: "|"), at: place)
        case 3: bytes.removeLast(bytes.count - place)
        default: bytes += bytes[place...].prefix(40)
        }
    }
}
