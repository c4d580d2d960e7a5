import Dossiers
import Foundation
import Reception
import TestSupport
import Testing

@Suite("Exports of dossiers")
struct DossierExportTests {
    /// What every accepted export below says of one dossier.
    private static let expected = Dossier(
        code: "H29-1", status: .processing, received: LocalDay(year: 2026, month: 3, day: 2),
        due: LocalDay(year: 2026, month: 3, day: 12), place: "Phòng Tư pháp")

    @Test(
        "an export is read in whatever shape an office program gives it",
        arguments: [
            "Mã hồ sơ;Trạng thái;Ngày nhận;Ngày hẹn trả;Đang ở\nH29-1;Đang xử lý;02/03/2026;12/03/2026;Phòng Tư pháp\n",
            "code,status,received,due,place\r\nH29-1,processing,2026-03-02,2026-03-12,Phòng Tư pháp\r\n",
            "place\tdue\treceived\tstatus\tcode\rPhòng Tư pháp\t2026-03-12\t2026-03-02\tIn progress\th29 -1\r",
            "Họ tên;MÃ HỒ SƠ;Trang thai ;Ngày tiếp nhận:;Hạn trả kết quả;Đang ở;Điện thoại\n"
                + "Nguyễn Văn An; H29-1 ;ĐANG GIẢI QUYẾT;2.3.2026;12-3-2026; Phòng Tư pháp;0900000000",
            "\"Mã hồ sơ\",\"Tình trạng\",\"Ngày nhận\",\"Hẹn trả\",\"Nơi đang xử lý\"\n"
                + "\"H29-1\",\"Đang thụ lý\",\"02/03/2026 08:15\",\"2026-03-12T17:00:00\",\"Phòng Tư pháp\"",
            "\n;;;;\ncode;status;received;due;place\n\n;;;;\nH29-1;processing;2026/03/02;2026/03/12;Phòng Tư pháp;\n;;;;;;;\n",
            "code;status;received;due;place;note\nH29-1;processing;2026-03-02;2026-03-12;Phòng Tư pháp;\"two\r\nlines; \"\"x\"\"\"\n",
            "Mã hồ sơ;Hạn trả;Trạng thái;Ngày hẹn trả;Ngày nhận;Đang ở\n"
                + "H29-1;31/12/2026;Đang xử lý;12/03/2026;02/03/2026;Phòng Tư pháp\n",
        ])
    func accepted(_ text: String) throws {
        let export = try read(Array(text.utf8))
        #expect(try export.dossier("H29-1") == Self.expected)
        #expect(export.count == 1 && export.problems.count == 0 && export.repeated.count == 0)
    }

    @Test("an export is read in whatever encoding it was saved", arguments: TextEncoding.allCases)
    func encoded(_ encoding: TextEncoding) throws {
        let text =
            "Mã hồ sơ;Trạng thái;Ngày nhận;Ngày hẹn trả;Đang ở\nH29-1;Đang xử lý;02/03/2026;12/03/2026;Phòng Tư pháp\n"
        let export = try read(encoding.bytes(of: text))
        let dossier = try #require(try export.dossier("H29-1"))
        #expect(dossier == Self.expected)
        // Equal strings may be written differently; what is kept has marks and letters joined.
        #expect(dossier.place?.utf8.elementsEqual("Phòng Tư pháp".utf8) == true)
    }

    @Test(
        "an export that is broken as a whole is refused with file, line and fix",
        arguments: [
            ("", "export.csv: has no dossiers"), ("\n\n;;\n", "has no dossiers"),
            ("code;status\n", "has no dossiers"), ("code;status\n;\n\n", "has no dossiers"),
            ("H29-1;processing\nH29-2;ready\n", ":1: no column for the code"),
            ("\n\ncode;name\nH29-1;An\n", ":3: no column for the state"),
            ("status\nready\n", ":1: no column for the code"), ("{\"code\": \"H29-1\"}", "no column for the code"),
            ("<html><body>code;status</body></html>", "no column for the code"),
            ("code;status;code\nH29-1;ready;H29-2\n", ":1: two columns for the code"),
            ("code;status;Status\nH29-1;ready;done\n", ":1: two columns for the state"),
            ("code;status\nH29-1;ready\n\"H29-2;ready\nH29-3;ready\n", ":3: a quoted field has no proper end"),
            ("code;status\nH29-1;\"ready\"x\n", ":2: a quoted field has no proper end"),
            ("code;status;due\nH29-1;ready;2026-03-02\nH29-2;rea", ":3: ends in the middle of a row"),
            ("code;status;due\nH29-1;ready;2026-03-02\nH29", ":3: ends in the middle of a row"),
            ("code;status\nH29-1;lost\nH29-2;gone\n", ":2: no row can be used, and here the state is not a known word"),
            ("code;status\nH29-1;a;b\n", ":2: no row can be used, and here there are more fields than columns"),
            ("code;status\n;ready\n", ":2: no row can be used, and here there is no code"),
        ])
    func refused(_ text: String, says: String) throws {
        let failure = #expect(throws: DossierFailure.self) { try read(Array(text.utf8)) }
        let sentence = try #require(failure?.description)
        #expect(sentence.hasPrefix("export.csv:") && sentence.contains(says) && sentence.contains("; "), "\(sentence)")
        #expect(!sentence.contains("H29"))
    }

    @Test(
        "bytes that are no text are refused",
        arguments: [
            [0xFF, 0xFE, 0x63], [0xFF, 0xFE, 0x00, 0xD8], [0xFF, 0xFE, 0x00, 0xDC, 0x00, 0xD8],
            [0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41],
            [0x63, 0x00, 0x6F, 0x00], [0xEF, 0xBB, 0xBF, 0xFF],
            Array("code;status\nH29-1;Đang x".utf8) + [0xE1, 0xBB], [0x63, 0x81, 0x90, 0xD2],
            Array(repeating: 0, count: 99),
        ] as [[UInt8]])
    func noText(_ bytes: [UInt8]) {
        #expect(throws: DossierFailure.self) { try read(bytes) }
    }

    @Test func aRowThatCannotBeReadIsToldApartFromOneThatIsNotThere() throws {
        let text = "code;status;due\nH29-1;ready;2026-03-02\nH29-2;somewhere;2026-03-02\nH29-3;ready;2026-03-02;An\n"
        let export = try read(Array(text.utf8))
        #expect(try export.dossier("H29-1")?.status == .ready)
        #expect(throws: DossierFailure.unreadableRow(path: "export.csv", line: 3, problem: .unknownStatus)) {
            try export.dossier("H29-2")
        }
        #expect(throws: DossierFailure.unreadableRow(path: "export.csv", line: 4, problem: .tooManyFields)) {
            try export.dossier("H29-3")
        }
        #expect(try export.dossier("H29-4") == nil)
        #expect(export.problems.first.map(\.line) == [3, 4])
    }

    @Test func aDossierIsKeptWithoutADayThatIsNone() throws {
        let export = try read(Array("code;status;received;due\nH29-1;ready;-;31/02/2026\n".utf8))
        #expect(try export.dossier("H29-1") == Dossier(code: "H29-1", status: .ready))
        #expect(export.problems.first.map(\.kind) == [.unknownDay(.received), .unknownDay(.due)])
    }

    @Test func theLaterRowOfACodeCountsAndIsReported() throws {
        let rows = "code;status\nH29-1;processing\nH29-2;ready\nh29 -1;ready\nH29-2;nowhere\n"
        let export = try read(Array(rows.utf8))
        #expect(try export.dossier("H29-1")?.status == .ready)
        #expect(throws: DossierFailure.self) { try export.dossier("H29-2") }
        #expect(export.repeated.first == [4, 5] && export.repeated.count == 2 && export.count == 2)
    }

    @Test func aShortRowHasNothingInTheColumnsItLacks() throws {
        let export = try read(Array("code;status;due;place\nH29-1;ready\nH29-2;ready;2026-03-02\n".utf8))
        #expect(try export.dossier("H29-1") == Dossier(code: "H29-1", status: .ready))
        #expect(try export.dossier("H29-2")?.due == LocalDay(year: 2026, month: 3, day: 2))
    }

    @Test func linesInsideFieldsAreCounted() throws {
        let text = "code;status;note\nH29-1;ready;\"a\nb\r\nc\"\nH29-2;nowhere;\n"
        #expect(try read(Array(text.utf8)).problems.first.map(\.line) == [5])
    }

    @Test func signsBeyondThoseOfSixteenBitsAreRead() throws {
        let text = "code;status;place\nH29-1;ready;Quầy \u{1F4C4} 2\n"
        for encoding in [TextEncoding.utf8, .utf16Little, .utf16Big] {
            #expect(try read(encoding.bytes(of: text)).dossier("H29-1")?.place == "Quầy \u{1F4C4} 2")
        }
    }

    @Test func onlyTheFirstOfManyProblemsAreKept() throws {
        let rows = (1...100).map { "H29-\($0);\($0 == 1 ? "ready" : "nowhere")\n" }.joined()
        let export = try read(Array(("code;status\n" + rows).utf8))
        #expect(export.problems.count == 99)
        #expect(export.problems.first.map(\.line) == Array(3...22))
    }

    @Test func aLargeExportIsRead() throws {
        let rows = (0..<20_000).map { "H29.17-250612-\($0);Đang xử lý;02/03/2026;12/03/2026;Phòng \($0 % 9);An\n" }
        let text = "Mã hồ sơ;Trạng thái;Ngày nhận;Ngày hẹn trả;Đang ở;Họ tên\n" + rows.joined()
        let export = try read(Array(text.utf8))
        #expect(export.count == 20_000)
        #expect(try export.dossier("H29.17-250612-19999")?.place == "Phòng 1")
    }

    private func read(_ bytes: [UInt8]) throws(DossierFailure) -> DossierExport {
        try DossierExport(bytes, path: "export.csv")
    }
}

/// How office programs write Vietnamese.
enum TextEncoding: CaseIterable {
    case utf8, utf8Marked, utf8Decomposed, utf16Little, utf16Big, windows1258

    /// The letters of Windows-1258 that tests need; a tone mark follows its letter.
    private static let windows1258Letters: [Unicode.Scalar: UInt8] = [
        "Đ": 0xD0, "ă": 0xE3, "â": 0xE2, "đ": 0xF0, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD, "\u{300}": 0xCC,
        "\u{301}": 0xEC, "\u{303}": 0xDE, "\u{309}": 0xD2, "\u{323}": 0xF2,
    ]

    /// `text` as this encoding has it.
    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf8Marked: [0xEF, 0xBB, 0xBF] + text.utf8
        case .utf8Decomposed: Array(text.decomposedStringWithCanonicalMapping.utf8)
        case .utf16Little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16Big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .windows1258: text.flatMap(Self.windows1258Bytes)
        }
    }

    /// The letter without its tone mark, and the mark.
    private static func windows1258Bytes(_ character: Character) -> [UInt8] {
        let tones = CharacterSet(charactersIn: "\u{300}\u{301}\u{303}\u{309}\u{323}")
        let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
        var letter = String.UnicodeScalarView()
        letter.append(contentsOf: scalars.filter { !tones.contains($0) })
        let joined = String(letter).precomposedStringWithCanonicalMapping.unicodeScalars
        return (Array(joined) + scalars.filter(tones.contains)).map { windows1258Letters[$0] ?? UInt8($0.value) }
    }
}
