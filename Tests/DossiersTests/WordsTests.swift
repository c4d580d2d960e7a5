import Dossiers
import Reception
import Simulation
import Testing

@Suite("The words of dossiers")
struct WordsTests {
    @Test(
        "states are known by their usual words",
        arguments: [
            ("Mới đăng ký", .received), ("Đã tiếp nhận", .received), ("RECEIVED", .received),
            ("  đang   xử lý. ", .processing), ("Dang xu ly", .processing), ("ĐANG THẨM ĐỊNH", .processing),
            ("in progress", .processing), ("Yêu cầu bổ sung giấy tờ", .supplement), ("cho bo sung", .supplement),
            ("Đã xử lý xong", .ready), ("Có kết quả", .ready), ("Completed", .ready), ("Đã trả kết quả", .returned),
            ("Từ chối tiếp nhận", .refused), ("Không được tiếp nhận", .refused), ("rejected", .refused),
            ("", nil), ("Nguyễn Văn An", nil), ("đang", nil), ("xử lý đang", nil), ("1", nil), ("processing x", nil),
        ] as [(String, DossierStatus?)])
    func status(_ text: String, _ status: DossierStatus?) {
        #expect(DossierStatus(written: text) == status)
    }

    @Test("every state is known by its own name", arguments: DossierStatus.allCases)
    func ownName(_ status: DossierStatus) {
        #expect(DossierStatus(written: status.rawValue) == status)
    }

    @Test(
        "days are read in the orders of this country and of ISO 8601",
        arguments: [
            ("2026-03-02", "2026-03-02"), ("02/03/2026", "2026-03-02"), ("2/3/2026", "2026-03-02"),
            ("2026/3/2", "2026-03-02"), ("02.03.2026", "2026-03-02"), ("02-03-2026", "2026-03-02"),
            ("02/03/2026 8:05", "2026-03-02"), ("2026-03-02T08:05:09", "2026-03-02"), ("29/02/2028", "2028-02-29"),
            ("29/02/2026", nil), ("31/04/2026", nil), ("00/03/2026", nil), ("02/13/2026", nil), ("02/03/26", nil),
            ("02/03/1826", nil), ("02/03/2126", nil), ("02/03-2026", nil), ("2026-03", nil), ("", nil), ("-", nil),
            ("45992", nil), ("2026-03-02T08:05:09Z", nil), ("2026-03-02 soon", nil), ("+2/03/2026", nil),
            ("٠٢/٠٣/٢٠٢٦", nil), ("2026-03-02-01", nil), ("000000000002/03/2026", nil),
        ])
    func day(_ text: String, _ day: String?) {
        #expect(LocalDay(written: text)?.description == day)
    }

    @Test(
        "codes have one form",
        arguments: [
            ("H29.17-250612-0012", "H29.17-250612-0012"), (" h29.17 - 250612 - 0012\t", "H29.17-250612-0012"),
            ("đ-1\u{200B}", "Đ-1"), ("000.17.29.h29-250612-0001", "000.17.29.H29-250612-0001"), ("", nil), (" \n", nil),
            ("..", nil), ("---", nil), (String(repeating: "1", count: 65), nil),
        ])
    func code(_ text: String, _ code: String?) {
        #expect(DossierCode(rawValue: text).normalized?.rawValue == code)
    }
}

@Suite("The dossier directory's twin")
struct InMemoryDossierDirectoryTests {
    @Test func aFailingSwitchBreaksItUntilItIsMended() async throws {
        let directory = InMemoryDossierDirectory([Dossier(code: "h29-1", status: .ready)])
        directory.fault.set(.failing(reason: "cable out"))
        await #expect(throws: PartFailure(part: .dossiers, reason: "cable out")) {
            try await directory.dossier("H29-1")
        }
        directory.fault.set(.none)
        #expect(try await directory.dossier("H29-1")?.code == "H29-1")
    }

    @Test func aHangingDirectoryAnswersWhenItIsMended() async throws {
        let directory = InMemoryDossierDirectory()
        directory.fault.set(.hanging)
        async let dossier = directory.dossier("H29-1")
        directory.put(Dossier(code: "H29-1", status: .ready))
        directory.fault.set(.none)
        #expect(try await dossier?.status == .ready)
    }
}
