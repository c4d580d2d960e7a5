import Foundation
import Reception
import TestSupport
import Testing
import Ticketing

/// Each test runs in a process of its own, because limits and mounts are the whole process's.
@Suite("A full disk", .timeLimit(.minutes(1)))
struct FullDiskTests {
    @Test func aFileSizeLimitIsSurvivedWithoutARestart() async {
        await #expect(processExitsWith: .success) {
            let database = try TemporaryDatabase()
            signal(SIGXFSZ, SIG_IGN)
            try await expectRecovery(of: database) { isFull in
                var limit = rlimit()
                getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
                limit.rlim_cur = isFull ? 200_000 : limit.rlim_max
                #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            }
        }
    }

    @Test(.enabled(if: ScratchFolder.mayMount, "only root of the machine can mount a small file system"))
    func aFullFileSystemIsSurvivedWithoutARestart() async {
        await #expect(processExitsWith: .success) {
            let database = try TemporaryDatabase()
            let folder = database.folder.path
            #expect(mount("tmpfs", folder, "tmpfs", 0, "size=512k") == 0)
            defer { umount2(folder, Int32(MNT_DETACH)) }
            try await expectRecovery(of: database) { isFull in
                let size = isFull ? "size=512k" : "size=16m"
                #expect(mount("tmpfs", folder, "tmpfs", UInt(MS_REMOUNT), size) == 0)
            }
        }
    }
}

/// Issues until there is no room, and expects nothing answered to be lost, reading to go on, and no gap afterwards.
private func expectRecovery(of database: TemporaryDatabase, setFull: @Sendable (Bool) -> Void) async throws {
    let service = service(at: database.path)
    var issued = 0
    func issueUntilRefused() async -> TicketFailure? {
        do throws(TicketFailure) {
            while issued < 5_000 {
                _ = try await service.issue(registryRequest, id: TicketID(rawValue: "\(issued)"))
                issued += 1
            }
            return nil
        } catch {
            return error
        }
    }
    setFull(true)
    for _ in 0..<3 { #expect(await issueUntilRefused() == .storageFull) }
    #expect(issued > 0)
    #expect(try await service.tickets().count == issued)
    setFull(false)
    let next = try await service.issue(registryRequest, id: "after")
    #expect(next.ticket.number == TicketNumber(prefix: "A", ordinal: issued + 1))
    #expect(try await TicketingTests.service(at: database.path).tickets().count == issued + 1)
}
