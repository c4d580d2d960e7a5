import Foundation
import Reception
import Testing
import Vision

@Suite("Reading the text of identity cards")
struct IdentityCardTextTests {
    private static let card = WrittenCard()

    private func read(_ text: String) throws -> IdentityCardText {
        try IdentityCardText(text.payload, today: WrittenCard.today)
    }

    static let sound: [String: String] = [
        "7 fields": card.text,
        "7 fields, no old number": card.with { $0.old = "" }.text,
        "6 fields, the old number left out": card.with { $0.old = nil }.text,
        "6 fields, no day of issue": card.with { $0.issued = nil }.text,
        "an empty day of issue": card.with { $0.issued = "" }.text,
        "an old number of twelve digits": card.with { $0.old = "079090000009" }.text,
        "8 fields": card.with { $0.tail = [""] }.text,
        "the card of July 2024": card.with { $0.tail = ["", "", "Nguyễn Văn Ba", "Trần Thị Tư", ""] }.text,
        "a long tail": card.with { $0.tail = Array(repeating: "x", count: 200) }.text,
        "no address": card.with { $0.address = "" }.text,
        "a day of issue that is something else": card.with { $0.issued = "Cục Cảnh sát" }.text,
        "decomposed": card.text.decomposedStringWithCanonicalMapping,
        "blanks around fields": card.text.replacing("|", with: " | "),
        "a line end": card.text + "\r\n", "a tabulator": card.text + "\t",
        "a byte order mark": "\u{FEFF}" + card.text,
        "the sign of its kind of code": "]Q1" + card.text,
        "small letters": card.text.lowercased(), "capitals": card.text.uppercased(),
        "capitals locked": card.text.uppercased().replacing("NAM", with: "nAM").replacing("NGUYỄN", with: "nGUYỄN"),
        "twice": card.text + card.text, "three times": card.text + card.text + card.text,
        "twice, on lines": card.text + "\r\n" + card.text + "\r\n",
    ]

    @Test("the same person, however the card is written", arguments: sound.sorted { $0.key < $1.key })
    func variants(_ name: String, _ text: String) throws {
        let card = try read(text)
        #expect(card.name == "Nguyễn Văn An")
        #expect(card.name.unicodeScalars.elementsEqual("Nguyễn Văn An".unicodeScalars), "composed")
        #expect(card.birth == LocalDay(year: 1990, month: 4, day: 15))
        #expect(card.sex == .male)
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let problem: IdentityCardProblem

        init(_ name: String, _ problem: IdentityCardProblem, _ text: String) {
            (testDescription, self.problem, self.text) = (name, problem, text)
        }

        init(_ name: String, _ problem: IdentityCardProblem, _ change: (inout WrittenCard) -> Void) {
            self.init(name, problem, WrittenCard().with(change).text)
        }
    }

    static let refused: [Refused] = [
        Refused("nothing but blanks", .notACard, " \r\n"),
        Refused("no bars", .notACard, "079090000001"),
        Refused("homoglyph bars", .notACard, card.text.replacing("|", with: "｜")),
        Refused("broken bars", .notACard, card.text.replacing("|", with: "¦")),
        Refused("an address with bars", .notACard, "https://example.com/" + card.text),
        Refused("full-width digits", .notACard) { $0.number = "０７９０９０００００01" },
        Refused("a digit too few", .notACard) { $0.number = "07909000000" },
        Refused("a digit too many", .notACard) { $0.number = "0790900000011" },
        Refused("cut short", .tooFewFields(found: 3), "079090000001|024123456|Nguyễn"),
        Refused("bars alone", .malformed(field: .name), "079090000001||||||"),
        Refused("no such province", .malformed(field: .number)) { $0.number = "003090000001" },
        Refused("a province between the last and the first country", .malformed(field: .number)) {
            $0.number = "100090000001"
        },
        Refused("an old number of eight digits", .malformed(field: .oldNumber)) { $0.old = "02412345" },
        Refused("a woman's number for a man", .contradiction(field: .sex)) { $0.number = "079190000001" },
        Refused("a man's number for a woman", .contradiction(field: .sex)) { $0.sex = "Nữ" },
        Refused("another century", .contradiction(field: .birth)) { $0.number = "079290000001" },
        Refused("another year", .contradiction(field: .birth)) { $0.birth = "15041991" },
        Refused("a birth in the future", .contradiction(field: .birth)) {
            $0.birth = "03032026"
            $0.number = "079226000001"
        },
        Refused("issued before the birth", .contradiction(field: .issued)) { $0.issued = "14041990" },
        Refused("issued in the future", .contradiction(field: .issued)) { $0.issued = "03032026" },
        Refused("issued on no day", .malformed(field: .issued)) { $0.issued = "31022021" },
        Refused("another sex", .malformed(field: .sex)) { $0.sex = "Male" },
        Refused("no sex", .malformed(field: .sex)) { $0.sex = "" },
        Refused("a homoglyph sex", .malformed(field: .sex)) { $0.sex = "Nаm" },
        Refused("two cards glued", .malformed(field: .issued), card.text + "001190000002"),
        Refused("two cards glued with all their fields", .severalCards) {
            $0.tail = []
            $0.issued = "01072021" + card.with { $0.number = "079090000002" }.text
        },
        Refused("two cards on lines", .severalCards, card.text + "\n" + card.with { $0.name = "Lê Bá" }.text),
    ]

    @Test("what contradicts itself is refused, with its kind", arguments: refused)
    func problems(_ trial: Refused) {
        #expect(throws: trial.problem) { try read(trial.text) }
        #expect(!trial.problem.description.contains { $0.isNumber } || trial.problem == .tooFewFields(found: 3))
    }

    @Test(
        "days that are not in the calendar",
        arguments: [
            "31021990", "29021990", "30021992", "00041990", "15001990", "15131990", "32011990", "31041990", "1541990",
            "015041990", "1990", "15/04/1990", "1504199O", "-5041990", "",
        ])
    func dates(_ birth: String) {
        #expect(throws: IdentityCardProblem.malformed(field: .birth)) {
            try read(WrittenCard().with { $0.birth = birth }.text)
        }
    }

    @Test("29 February is a day of leap years") func leapDay() throws {
        let text = WrittenCard().with {
            $0.birth = "29021992"
            $0.number = "079092000001"
        }.text
        #expect(try read(text).birth == LocalDay(year: 1992, month: 2, day: 29))
    }

    @Test(
        "names that no card has",
        arguments: [
            "<b>An</b>", "An & Bình", "An\u{202E}nA", "An\u{200B}Ba", "An\u{0}", "An\u{1B}[2J", "An1", "{name}", "';--",
            "Аn", "Αn", "安", "-An", "'An", "😀", String(repeating: "An ", count: 1_300),
            String(repeating: "A", count: 81), "a" + String(repeating: "\u{301}", count: 400), " ", "$(reboot)",
            "An/Ba",
        ])
    func oddNames(_ name: String) {
        #expect(throws: IdentityCardProblem.malformed(field: .name)) {
            try read(WrittenCard().with { $0.name = name }.text)
        }
    }

    @Test(
        "names as a board shows them",
        arguments: [
            ("Nguyễn Thị Minh Khai", "Nguyễn Thị Minh Khai"), ("NGUYỄN THỊ MINH KHAI", "Nguyễn Thị Minh Khai"),
            ("nguyễn thị minh khai", "Nguyễn Thị Minh Khai"), ("  Trần   Văn  An ", "Trần Văn An"),
            ("H'Hen Niê", "H'Hen Niê"), ("H'HEN NIÊ", "H'Hen Niê"), ("Y Êban", "Y Êban"), ("Ksor H-Bư", "Ksor H-Bư"),
            ("K’Brơi", "K’Brơi"), ("Đỗ", "Đỗ"), ("ĐẶNG ƯỚC", "Đặng Ước"), ("Lê\u{A0}Hoa", "Lê Hoa"),
            ("McDonald An", "McDonald An"),
        ])
    func names(_ written: String, _ shown: String) throws {
        #expect(try read(WrittenCard().with { $0.name = written }.text).name == shown)
    }

    @Test("bytes that are no UTF-8") func otherEncodings() {
        let utf8 = Array(WrittenCard().text.utf8)
        for bytes in [utf8 + [0xFF], [0xC3] + utf8, utf8.map { $0 == 0xC4 ? 0xE4 : $0 }] {
            guard let payload = CodePayload(bytes: bytes) else { continue }
            #expect(throws: IdentityCardProblem.notText) {
                try IdentityCardText(payload, today: WrittenCard.today)
            }
        }
    }
}
