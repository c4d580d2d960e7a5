import Foundation
import Letan
import Reception
import TestSupport
import Testing

@Suite("The program's own parts keep their contracts", .timeLimit(.minutes(1)))
struct PartContractTests {
    @Test("real time is a clock") func systemClock() async throws {
        let zone = try #require(TimeZone(identifier: "Asia/Ho_Chi_Minh"))
        let clock = SystemClock(timeZone: zone)
        try await ReceptionClockContract(clock) { try await clock.sleep(for: $0) }.verify()
    }

    @Test("a terminal is a screen") func console() async throws {
        try await VisitorScreenContract {
            let lines = Gathered<String>()
            let screen = ConsoleScreen(echoes: false) { lines.add($0) }
            return ScreenTrial(
                screen, type: { screen.type($0, meaning: .text($0, source: .typed, language: nil)) },
                remove: screen.remove, caption: { lines.all.last ?? "" })
        }.verify()
    }
}
