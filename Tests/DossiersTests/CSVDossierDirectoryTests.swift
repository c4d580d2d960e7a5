import Dossiers
import Foundation
import Reception
import Simulation
import TestSupport
import Testing

@Suite("Dossiers from an export that changes", .timeLimit(.minutes(1)))
struct CSVDossierDirectoryTests {
    private let folder: ScratchFolder
    private let clock = ManualClock()
    private let path: String
    private let directory: CSVDossierDirectory

    init() throws {
        folder = try ScratchFolder()
        path = folder.path("dossiers.csv")
        directory = CSVDossierDirectory(path: path, clock: clock)
    }

    @Test func aNewExportIsReadAtTheNextQuestion() async throws {
        try drop("code;status\nH29-1;processing\n")
        #expect(try await status() == .processing)
        try drop("code;status\nH29-1;ready\n", age: 5)
        #expect(try await status() == .ready)
    }

    @Test func theSameSizeAndTimeInANewFileAreANewExport() async throws {
        try drop("code;status\nH29-1;refused\n")
        #expect(try await status() == .refused)
        try drop("code;status\nH29-1;ready  \n")
        #expect(try await status() == .ready)
    }

    @Test(
        "a broken export never takes the place of a good one",
        arguments: [
            "", "code;status\n", "code;status\n\"H29-1;ready", "<html>", "code;status;due\nH29-1;rea", "\u{0}\u{0}",
            "code;status\nH29-1;nowhere\n",
        ])
    func broken(_ text: String) async throws {
        try drop("code;status\nH29-1;processing\n")
        #expect(try await status() == .processing)
        #expect(await directory.state().failure == nil)
        try drop(text)
        #expect(try await status() == .processing)
        let failure = try #require(await directory.state().failure)
        #expect(failure.description.hasPrefix(path))
        #expect(await directory.state().failure == failure, "it stays wrong until the file changes")
        try drop("code;status\nH29-1;ready\n")
        #expect(try await status() == .ready)
        #expect(await directory.state().failure == nil)
    }

    @Test func aNewExportIsLeftAloneWhileItMayBeWritten() async throws {
        try drop("code;status\nH29-1;processing\n")
        #expect(try await status() == .processing)
        try drop("code;status\nH29-2;ready\n", age: 1)
        #expect(try await status() == .processing)
        try drop("code;status\nH29-2;ready\nH29-1;ready\n", age: 0.5)
        #expect(try await status() == .processing)
        clock.advance(by: .seconds(1.5))
        #expect(try await status() == .ready)
    }

    /// The clock of the machine that has the folder may be ahead.
    @Test func anExportFromTheFutureIsTakenWhenItWasLeftAlone() async throws {
        try drop("code;status\nH29-1;processing\n")
        #expect(try await status() == .processing)
        try drop("code;status\nH29-1;ready\n", age: -3_600)
        #expect(try await status() == .processing)
        clock.advance(by: .seconds(1))
        #expect(try await status() == .processing)
        clock.advance(by: .seconds(1))
        #expect(try await status() == .ready)
    }

    @Test func anExportThatVanishesIsAnsweredFromAndMissed() async throws {
        try drop("code;status\nH29-1;processing\n")
        #expect(try await status() == .processing)
        try FileManager.default.removeItem(atPath: path)
        #expect(try await status() == .processing)
        #expect(await directory.state().failure?.description.contains("stat failed") == true)
        try drop("code;status\nH29-1;processing\n")
        #expect(try await status() == .processing)
        #expect(await directory.state().failure == nil)
    }

    @Test func withoutAnExportEveryQuestionFailsUntilThereIsOne() async throws {
        let failure = DossierFailure.cannotRead(
            path: path, call: "stat", reason: String(cString: strerror(ENOENT)))
        await #expect(throws: PartFailure(part: .dossiers, reason: failure.description)) { try await status() }
        try drop("code;status\nH29-1;nowhere\n", age: 0)
        await #expect(throws: PartFailure.self) { try await status() }
        try drop("code;status\nH29-1;ready\n", age: 0)
        #expect(try await status() == .ready, "with nothing to lose the first is taken at once")
    }

    @Test func whatIsNoFileIsNamedAndNotWaitedFor() async throws {
        for make in [{ mkdir($0, 0o700) }, { mkfifo($0, 0o600) }] as [(String) -> Int32] {
            #expect(make(path) == 0)
            let reason = DossierFailure.notAFile(path: path).description
            await #expect(throws: PartFailure(part: .dossiers, reason: reason)) { try await status() }
            try FileManager.default.removeItem(atPath: path)
        }
    }

    @Test func aHugeFileIsRefusedUnread() async throws {
        try drop("")
        #expect(truncate(path, 64 << 20 + 1) == 0)
        let reason = DossierFailure.tooLarge(path: path, megabytes: 64).description
        await #expect(throws: PartFailure(part: .dossiers, reason: reason)) { try await status() }
    }

    @Test func manyMayAskWhileTheFileIsReplacedAgainAndAgain() async throws {
        try drop("code;status\nH29-1;processing\n")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<20 {
                        let status = try await status()
                        #expect(status == .processing || status == .ready)
                    }
                }
            }
            for turn in 0..<20 { try drop("code;status\nH29-1;\(turn.isMultiple(of: 2) ? "ready" : "processing")\n") }
            try await group.waitForAll()
        }
    }

    @Test func aFailureDoesNotNameTheCode() async throws {
        try drop("code;status\nH29-1;somewhere else\nH29-2;ready\n")
        await #expect(
            throws: PartFailure(
                part: .dossiers,
                reason: "\(path):2: the state is not a known word; \(RowProblem.Kind.unknownStatus.fix)")
        ) {
            try await status()
        }
    }

    private func status() async throws(PartFailure) -> DossierStatus? { try await directory.dossier("H29-1")?.status }

    /// Puts a whole file in place at once, last written `age` seconds before the clock's time.
    private func drop(_ text: String, age: Double = 10) throws {
        let draft = folder.path("draft-\(UUID().uuidString)")
        try Data(text.utf8).write(to: URL(filePath: draft))
        let written = Date(timeIntervalSince1970: Double(clock.wallTime.utcMilliseconds) / 1_000 - age)
        try FileManager.default.setAttributes([.modificationDate: written], ofItemAtPath: draft)
        #expect(rename(draft, path) == 0)
    }
}
