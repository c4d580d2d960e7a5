import Foundation
import Reception
import SQLite
import Simulation
import TestSupport
import Testing
import Ticketing

@Suite("Appointment books keep the contract", .timeLimit(.minutes(1)))
struct AppointmentBookContractTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    @Test(arguments: AppointmentBookContract.promises)
    func inSQLite(_ promise: Promise<AppointmentBookContract.Opening>) async throws {
        try await promise.check { clock in SQLiteAppointmentBook(path: database.path, clock: clock) }
    }

    @Test(arguments: AppointmentBookContract.promises)
    func inMemory(_ promise: Promise<AppointmentBookContract.Opening>) async throws {
        try await promise.check { clock in InMemoryAppointmentBook(clock: clock) }
    }

    @Test func aCodeIsGivenAgainWhenItsAppointmentIsPast() async throws {
        for open in [openSQLite, openMemory] {
            let clock = ManualClock()
            let book = open(clock)
            let (first, second) = try #require(idsOfOneCode)
            let earlier = try await book.book(.sample(3), id: first).code
            #expect(try await book.book(.sample(3), id: second).code != earlier)
            try await book.withdraw(id: second)
            clock.advance(by: .seconds(2 * 86_400))
            #expect(try await book.book(.sample(10), id: second).code == earlier, "its day is over")
        }
    }

    @Test func theCodeOfAnAppointmentOfTodayIsStillTaken() async throws {
        for open in [openSQLite, openMemory] {
            let book = open(ManualClock())
            let (first, second) = try #require(idsOfOneCode)
            let code = try await book.book(.sample(2), id: first).code
            #expect(try await book.book(.sample(2), id: second).code != code)
        }
    }

    private func openSQLite(_ clock: any ReceptionClock) -> any AppointmentBook {
        SQLiteAppointmentBook(path: database.path, clock: clock)
    }

    private func openMemory(_ clock: any ReceptionClock) -> any AppointmentBook {
        InMemoryAppointmentBook(clock: clock)
    }

    /// Two ids that would both like the same code.
    private var idsOfOneCode: (String, String)? {
        var ids: [AppointmentCode: String] = [:]
        for number in 0... {
            guard let code = AppointmentCode(for: "\(number)", besides: []) else { return nil }
            if let earlier = ids.updateValue("\(number)", forKey: code) { return (earlier, "\(number)") }
        }
        return nil
    }
}

@Suite("Appointments in a SQLite file", .timeLimit(.minutes(1)))
struct SQLiteAppointmentBookTests {
    private let database: TemporaryDatabase

    init() throws { database = try TemporaryDatabase() }

    private func book() -> SQLiteAppointmentBook { SQLiteAppointmentBook(path: database.path, clock: ManualClock()) }

    @Test func whatWasAnsweredIsThereForEverybodyElse() async throws {
        let appointment = try await book().book(.sample(2), id: "1")
        #expect(try await book().book(.sample(2), id: "1") == appointment)
        #expect(try await book().appointments(from: .monday) == [appointment])
    }

    @Test func ticketsAndAppointmentsShareOneFile() async throws {
        let (tickets, book) = (service(at: database.path), book())
        for number in 0..<20 {
            async let ticket = tickets.issue(registryRequest, id: TicketID(rawValue: "\(number)"))
            async let appointment = book.book(.sample(2), id: "\(number)")
            _ = try await (ticket, appointment)
        }
        #expect(try await tickets.tickets().count == 20)
        #expect(try await book.appointments(from: .monday).count == 20)
    }

    @Test func booksOfTwoProcessesNeverGiveOneCodeTwice() async throws {
        let books = [book(), book(), book()]
        let codes = try await withThrowingTaskGroup(of: [AppointmentCode].self) { group in
            for (number, book) in books.enumerated() {
                group.addTask {
                    var codes: [AppointmentCode] = []
                    for turn in 0..<40 { codes.append(try await book.book(.sample(2), id: "\(number)-\(turn)").code) }
                    return codes
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(codes).count == 120)
    }

    @Test func aBookThatCannotBeOpenedSaysWhyAndIsBackWhenItCan() async throws {
        let path = database.path
        try Data("no database at all, but long enough to be taken for one".utf8).write(to: URL(filePath: path))
        let reason = DatabaseFailure.notADatabase(path: path).description
        let book = book()
        await #expect(throws: PartFailure(part: .appointments, reason: reason)) {
            try await book.book(.sample(2), id: "1")
        }
        try FileManager.default.removeItem(atPath: path)
        #expect(try await book.book(.sample(2), id: "1").request == .sample(2))
    }
}

@Suite("Codes of appointments")
struct AppointmentCodeTests {
    private static let all = Set((0..<10_000).map { AppointmentCode(rawValue: "L" + String(10_000 + $0).dropFirst()) })

    @Test(arguments: ["L0000", "L0412", "L9999"] as [AppointmentCode])
    func theLastFreeCodeIsFound(code: AppointmentCode) {
        #expect(AppointmentCode(for: "any id", besides: Self.all.subtracting([code])) == code)
    }

    @Test func thereIsNoneWhenAllAreTaken() {
        #expect(AppointmentCode(for: "any id", besides: Self.all) == nil)
        #expect(AppointmentRefusal.noCodeLeft.asPartFailure.reason.contains("10000"))
    }

    @Test func idsInARowDoNotGiveCodesInARow() {
        let codes = (0..<1_000).compactMap { AppointmentCode(for: "\($0)", besides: [])?.rawValue }
        let neighbours = zip(codes, codes.dropFirst()).count { left, right in
            guard let left = Int(left.dropFirst()), let right = Int(right.dropFirst()) else { return false }
            return abs(left - right) <= 1
        }
        #expect(neighbours < 10)
        #expect(Set(codes).count > 900, "the codes are spread over all of them")
    }
}

@Suite("The appointment book's twin")
struct InMemoryAppointmentBookTests {
    @Test func aFailingSwitchBreaksEveryCallUntilItIsMended() async throws {
        let book = InMemoryAppointmentBook(clock: ManualClock())
        book.fault.set(.failing(reason: "cable out"))
        let failure = PartFailure(part: .appointments, reason: "cable out")
        await #expect(throws: failure) { try await book.book(.sample(2), id: "1") }
        await #expect(throws: failure) { try await book.withdraw(id: "1") }
        await #expect(throws: failure) { try await book.appointments(from: .monday) }
        book.fault.set(.none)
        #expect(try await book.appointments(from: .monday).isEmpty)
    }

    @Test func aHangingBookAnswersWhenItIsMended() async throws {
        let book = InMemoryAppointmentBook(clock: ManualClock())
        book.fault.set(.hanging)
        async let appointment = book.book(.sample(2), id: "1")
        book.fault.set(.none)
        #expect(try await appointment.request == .sample(2))
    }
}
