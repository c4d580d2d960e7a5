package import Reception
import Simulation
import Testing

/// The promises of `AppointmentBook`, to be kept by every implementation.
package enum AppointmentBookContract {
    /// Opens an empty book; called once a trial.
    package typealias Opening = @Sendable (any ReceptionClock) async throws -> any AppointmentBook

    /// All promises.
    package static let promises: [Promise<Opening>] = [
        Promise("an appointment is what was asked for, under a letter and four digits") { open in
            let appointment = try await open(ManualClock()).book(.sample(2), id: "1")
            #expect(appointment.request == .sample(2))
            #expect(try appointment.code.rawValue.wholeMatch(of: Regex("L[0-9]{4}")) != nil)
        },
        Promise("the same id and request give the same appointment, once in the book") { open in
            let book = try await open(ManualClock())
            let first = try await book.book(.sample(2), id: "1")
            _ = try await book.book(.sample(2), id: "2")
            #expect(try await book.book(.sample(2), id: "1") == first)
            #expect(try await book.appointments(from: .monday).count == 2)
        },
        Promise("a used id is refused for another line, time or language") { open in
            let book = try await open(ManualClock())
            let first = try await book.book(.sample(2), id: "1")
            for other in [
                AppointmentRequest.sample(3), .sample(2, half: .afternoon), .sample(2, line: "land"),
                .sample(2, language: .english),
            ] {
                await #expect(throws: PartFailure.self) { try await book.book(other, id: "1") }
            }
            #expect(try await book.appointments(from: .monday) == [first])
        },
        Promise("no two appointments to come have one code, also when they are booked at once") { open in
            let book = try await open(ManualClock())
            let codes = try await withThrowingTaskGroup(of: [AppointmentCode].self) { group in
                for task in 0..<8 {
                    group.addTask {
                        var codes: [AppointmentCode] = []
                        for turn in 0..<50 { codes.append(try await book.book(.sample(2), id: "\(task)-\(turn)").code) }
                        return codes
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(Set(codes).count == 400)
        },
        Promise("16 tasks send the same request at once: one appointment") { open in
            let book = try await open(ManualClock())
            let appointments = try await withThrowingTaskGroup(of: Appointment.self) { group in
                for _ in 0..<16 { group.addTask { try await book.book(.sample(2), id: "1") } }
                return try await group.reduce(into: Set<Appointment>()) { $0.insert($1) }
            }
            #expect(appointments.count == 1)
            #expect(try await book.appointments(from: .monday).count == 1)
        },
        Promise("the book is in the order of the times, and from the day that is asked for") { open in
            let book = try await open(ManualClock())
            for (id, day, half) in [
                ("1", 4, .morning), ("2", 3, .afternoon), ("3", 3, .morning), ("4", 3, .afternoon), ("5", 2, .morning),
            ] as [(String, Int, DayHalf)] {
                _ = try await book.book(.sample(day, half: half, line: LineID(rawValue: id)), id: id)
            }
            let lines = try await book.appointments(from: .monday).map(\.request.line)
            #expect(lines == ["5", "3", "2", "4", "1"])
            let later = try await book.appointments(from: LocalDay(year: 2026, month: 3, day: 4))
            #expect(later.map(\.request.line) == ["1"])
        },
        Promise("what is withdrawn is out of the book, and only that") { open in
            let book = try await open(ManualClock())
            _ = try await book.book(.sample(2), id: "1")
            let kept = try await book.book(.sample(2), id: "2")
            try await book.withdraw(id: "1")
            try await book.withdraw(id: "1")
            try await book.withdraw(id: "never booked")
            #expect(try await book.appointments(from: .monday) == [kept])
        },
        Promise("appointments of the past stay in the book") { open in
            let clock = ManualClock()
            let book = try await open(clock)
            let appointment = try await book.book(.sample(3), id: "1")
            clock.advance(by: .seconds(10 * 86_400))
            #expect(try await book.appointments(from: .monday) == [appointment])
            #expect(try await book.book(.sample(3), id: "1") == appointment)
        },
        Promise("ids and names of lines of any shape are only text") { open in
            let book = try await open(ManualClock())
            for id in ["'; DROP TABLE appointments; --", "", "a\0b", String(repeating: "x", count: 10_000)] {
                let request = AppointmentRequest.sample(2, line: LineID(rawValue: id))
                #expect(try await book.book(request, id: id) == book.book(request, id: id))
            }
            #expect(try await book.appointments(from: .monday).count == 4)
        },
    ]
}

extension LocalDay {
    /// The day on which a `ManualClock` starts.
    package static let monday = LocalDay(year: 2026, month: 3, day: 2)
}

extension AppointmentRequest {
    /// A request for a day of March 2026.
    package static func sample(
        _ day: Int, half: DayHalf = .morning, line: LineID = "registry", language: Language = .vietnamese
    ) -> AppointmentRequest {
        AppointmentRequest(
            line: line, time: AppointmentTime(day: LocalDay(year: 2026, month: 3, day: day), half: half),
            language: language)
    }
}
