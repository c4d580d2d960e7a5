import Digests
import Reception
import Simulation
import TestSupport
import Testing
import Vision

@Suite("What codes mean", .timeLimit(.minutes(1)))
struct OfficeCodeInterpreterTests {
    private static let id = "0123456789abcdef0123456789abcdef"
    private static let key = DayKey(day: WrittenCard.today, bytes: Array(repeating: 7, count: DayKey.byteCount))

    private func interpreter(
        clock: ManualClock = ManualClock(), publicURL: String? = "https://so.example.vn/phuong",
        ask: @escaping @Sendable () async throws -> DayKey = { key }
    ) -> (OfficeCodeInterpreter, DayKeys) {
        let keys = DayKeys(clock: clock, ask: ask)
        return (OfficeCodeInterpreter(keys: keys, tickets: TicketAddress(publicURL: publicURL), clock: clock), keys)
    }

    /// Lets the office be asked while `body` runs.
    private func asking(_ keys: DayKeys, _ body: () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await keys.run() }
            try await body()
            group.cancelAll()
        }
    }

    static let meanings: [(String, ScannedCode)] =
        [
            "letan:t/\(id)", "LETAN:T/\(id.uppercased())", " letan:t/\(id)\r\n", "https://so.example.vn/phuong/t/\(id)",
            "HTTPS://SO.EXAMPLE.VN/phuong/t/\(id)", "http://so.example.vn/phuong/t/\(id)?lang=vi",
        ].map { ($0, .ticket(id: TicketID(rawValue: id))) }
        + [
            "H29.17-250612-0012", "h29.17-250612-0012\n", "Mã hồ sơ: H29.17-250612-0012.",
            "https://dichvucong.gov.vn/tra-cuu?ma=H29.17-250612-0012",
            "https://tracuu.hochiminh.gov.vn/H29.17-250612-0012/ket-qua",
            "Biên nhận\nH29.17-250612-0012\nNgày hẹn: 20/06/2025", "1. Biên nhận\nH29.17-250612-0012",
            "(H29.17-250612-0012) H29.17-250612-0012",
        ].map { ($0, .dossier(code: "H29.17-250612-0012")) }
        + [
            ("000.17.29.H29-250612-0012", .dossier(code: "000.17.29.H29-250612-0012")),
            ("H29-250612-001234", .dossier(code: "H29-250612-001234")),
            ("H29.17.125.3-251231-0001", .dossier(code: "H29.17.125.3-251231-0001")),
        ]
        + [
            "hello", "B012", "letan:t/", "letan:t/\(id)0", "letan:t/\(id.dropLast())g", "letan:x/\(id)", id,
            "https://evil.example/phuong/t/\(id)", "https://so.example.vn/t/\(id)",
            "https://so.example.vn:8443/phuong/t/\(id)", "https://so.example.vn/phuong/t/\(id)/x",
            "https://so.example.vn@evil.example/phuong/t/\(id)", "https://a@so.example.vn/phuong/t/\(id)",
            "https://so.example.vn.evil.example/phuong/t/\(id)", "ftp://so.example.vn/phuong/t/\(id)",
            "https://evil.example/?ma=H29.17-250612-0012", "https://dichvucong.gov.vn.evil.example/H29.17-250612-0012",
            "https://notgov.vn/H29.17-250612-0012", "H29.17-250612-0012 H29.17-250612-0013", "H29.17-251312-0012",
            "H29.17-250632-0012", "H29.17-250612-001", "H29.17-250612-0012345", "XH29.17-250612-0012",
            "H29.17-250612-0012-1", "H2.17-250612-0012", "0.17.29.H29-250612-0012",
            "WIFI:T:WPA;S:phuong;P:secret;;", "BEGIN:VCARD\nFN:An\nEND:VCARD",
            "00020101021238540010A000000727012400069704360110123456789", "https://vneid.gov.vn/x", "{\"id\":\"079\"}",
            WrittenCard().with { $0.sex = "Nữ" }.text, WrittenCard().text.replacing("|", with: "｜"),
            "079090000001|H29.17-250612-0012", "<script>alert(1)</script>", "\u{0}\u{1}\u{2}",
        ].map { ($0, .unknown) }

    @Test("every kind of code", arguments: meanings) func table(_ text: String, _ meaning: ScannedCode) async {
        #expect(await interpreter().0.meaning(of: text.payload) == meaning)
    }

    @Test("without a public address only the bare form is a ticket") func noPages() async {
        let interpreter = interpreter(publicURL: nil).0
        #expect(await interpreter.meaning(of: "https://so.example.vn/phuong/t/\(Self.id)".payload) == .unknown)
        #expect(await interpreter.meaning(of: "letan:t/\(Self.id)".payload) != .unknown)
    }

    @Test("it keeps the promises of code interpreters") func contract() async throws {
        let (interpreter, keys) = interpreter()
        let person = try HMACSHA256.hexCode(of: Array(WrittenCard().number.utf8), key: Self.key.bytes)
        let card = IdentityCard(
            sex: .male, age: .adult, name: "Nguyễn Văn An", person: PersonKey(rawValue: person))
        let known = [(WrittenCard().payload, ScannedCode.card(holder: card))]
        try await asking(keys) {
            try await CodeInterpreterContract(
                interpreter, known: known + Self.meanings.map { ($0.payload, $1) }
            ).verify()
        }
    }

    @Test(
        "ages on the day of the scan",
        arguments: [
            ("03032008", AgeBand.minor), ("02032008", .adult), ("03031981", .adult), ("02031981", .middle),
            ("03031966", .middle), ("02031966", .elderly), ("02032026", .minor), ("01011900", .elderly),
        ]) func ages(_ birth: String, _ age: AgeBand) async throws
    {
        let year = birth.suffix(4)
        let card = WrittenCard().with {
            $0.birth = birth
            $0.number = "079" + (year < "2000" ? "0" : "2") + year.suffix(2) + "000001"
            $0.issued = nil
        }
        let (interpreter, keys) = interpreter()
        try await asking(keys) {
            guard case .card(let holder) = await interpreter.meaning(of: card.payload) else {
                return #expect(Bool(false), "no card")
            }
            #expect(holder.age == age)
        }
    }

    @Test("an office that hangs holds a card up for a second, and takes away the person alone") func hangingOffice()
        async throws
    {
        let clock = ManualClock()
        let (interpreter, keys) = interpreter(clock: clock) {
            try await ManualClock().sleep(for: .seconds(1))
            return Self.key
        }
        try await asking(keys) {
            async let meaning = interpreter.meaning(of: WrittenCard().payload)
            while clock.nextDeadline == nil { await Task.yield() }
            clock.advance(by: .seconds(1))
            let card = IdentityCard(sex: .male, age: .adult, name: "Nguyễn Văn An")
            #expect(await meaning == .card(holder: card))
        }
    }

    @Test("the key is asked for once a day, anew after midnight, and again after a failure") func keyOfTheDay()
        async throws
    {
        let clock = ManualClock()
        let asked = Gathered<Int>()
        let (interpreter, keys) = interpreter(clock: clock) {
            let number = asked.add(0)
            if number == 2 { throw TicketFailure.unavailable(reason: "down") }
            return DayKey(day: clock.wallTime.day, bytes: Array(repeating: UInt8(number), count: DayKey.byteCount))
        }
        func person() async -> PersonKey? {
            guard case .card(let card) = await interpreter.meaning(of: WrittenCard().payload) else { return nil }
            return card.person
        }
        try await asking(keys) {
            while asked.all.isEmpty { await Task.yield() }
            let first = await person()
            #expect(first != nil)
            #expect(await person() == first)
            #expect(asked.all.count == 1)
            clock.advance(by: .seconds(24 * 3_600))
            #expect(await person() == nil, "the office was down")
            let second = await person()
            #expect(second != nil && second != first)
            #expect(await person() == second)
            #expect(asked.all.count == 3)
        }
    }
}
