import Foundation
import Journaling
import Reception
import TestSupport
import Testing

@Suite("A journal file holds its sessions, one after the other", .timeLimit(.minutes(1)))
struct JournalFileTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path("j.jsonl")
    }

    private func write(_ entries: [JournalEntry]) async throws {
        let journal = try JournalFile(path: path, header: Samples.header)
        try await journal.append(entries)
        await journal.close()
    }

    @Test("A second start appends a session")
    func sessions() async throws {
        let entries = Array(Samples.entries.prefix(3))
        for _ in 0..<3 { try await write(entries) }
        let sessions = try JournalReader.sessions(path: path)
        #expect(sessions.map(\.firstLine) == [1, 5, 9])
        #expect(sessions.allSatisfy { $0.lines.map(\.entry) == entries && $0.cutAt == nil })
    }

    @Test("After a crash in mid-line the next session begins on a line of its own", arguments: [1, 7, 40])
    func sessionAfterACrash(_ missing: Int) async throws {
        try await write(Array(Samples.entries.prefix(3)))
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.dropLast(missing).write(to: URL(filePath: path))
        try await write(Array(Samples.entries.prefix(2)))
        let sessions = try JournalReader.sessions(path: path)
        // Without its line end only, a line is whole.
        #expect(sessions.map(\.lines.count) == [missing == 1 ? 3 : 2, 2])
        #expect(sessions.map(\.cutAt) == [missing == 1 ? nil : 4, nil])
    }

    @Test("Nobody but its owner may read it")
    func permissions() async throws {
        try await write([])
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("A folder that is not there, or a folder in its place, is named", arguments: ["missing/j.jsonl", "."])
    func cannotOpen(_ name: String) throws {
        let place = folder.path(name)
        let error = #expect(throws: JournalError.self) { try JournalFile(path: place, header: Samples.header) }
        #expect("\(try #require(error))".hasPrefix("\(place): open failed"))
    }

    @Test("A device without room is named at once")
    func fullDevice() throws {
        let error = #expect(throws: JournalError.self) { try JournalFile(path: "/dev/full", header: Samples.header) }
        #expect("\(try #require(error))".hasPrefix("/dev/full: write failed: No space left on device"))
    }

    /// Runs in a process of its own, because the limit is the whole process's.
    @Test("While the disk is full entries wait, and nothing is lost, torn or out of order")
    func fullDisk() async {
        await #expect(processExitsWith: .success) { try await expectRecovery { try await $0.append(Samples.entries) } }
    }

    @Test("Entries that still wait when the journal is closed are written then")
    func closedWhileEntriesWait() async {
        await #expect(processExitsWith: .success) { try await expectRecovery { await $0.close() } }
    }
}

/// Appends to a journal while there is no room, and expects all of it in the file after `rescue` with room again.
private func expectRecovery(_ rescue: (JournalFile) async throws -> Void) async throws {
    let folder = try ScratchFolder()
    let path = folder.path("j.jsonl")
    signal(SIGXFSZ, SIG_IGN)
    let journal = try JournalFile(path: path, header: Samples.header)
    setFileSizeLimit(4_096)
    var failures: [PartFailure] = []
    for _ in 0..<50 {
        do throws(PartFailure) { try await journal.append(Samples.entries) } catch { failures.append(error) }
        #expect(try JournalReader.sessions(path: path)[0].cutAt == nil)
    }
    #expect(failures.count == 50)
    #expect(failures.allSatisfy { $0.part == .journal && $0.reason.hasPrefix("\(path): write failed: File too large") })
    setFileSizeLimit(nil)
    try await rescue(journal)
    let entries = try JournalReader.sessions(path: path)[0].lines.map(\.entry)
    #expect(entries.count >= 50 * Samples.entries.count)
    for (index, entry) in entries.enumerated() { #expect(entry == Samples.entries[index % Samples.entries.count]) }
}

/// Limits how large files of this process may grow; nil lifts the limit.
private func setFileSizeLimit(_ bytes: UInt?) {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    limit.rlim_cur = bytes ?? limit.rlim_max
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
}
