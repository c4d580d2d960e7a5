import Foundation
import Journaling
import Reception
import Simulation
import TestSupport
import Testing

@Suite("Journals keep the contract", .timeLimit(.minutes(1)))
struct JournalContractTests {
    @Test func inMemory() async throws {
        try await EventJournalContract {
            let journal = try InMemoryJournal(Samples.header)
            return (journal, { try JournalReader.sessions(in: journal.bytes, path: "memory")[0].lines.map(\.entry) })
        }.verify()
    }

    @Test func onDisk() async throws {
        let folder = try ScratchFolder()
        let numbers = Gathered<Int>()
        try await EventJournalContract {
            let path = folder.path("\(numbers.add(0)).jsonl")
            let journal = try JournalFile(path: path, header: Samples.header)
            return (journal, { try JournalReader.sessions(path: path)[0].lines.map(\.entry) })
        }.verify()
    }

    @Test("The twin holds the bytes a file would")
    func twinHoldsTheSameBytes() async throws {
        let folder = try ScratchFolder()
        let file = try JournalFile(path: folder.path("j.jsonl"), header: Samples.header)
        let twin = try InMemoryJournal(Samples.header)
        for journal in [file, twin] as [any EventJournal] { try await journal.append(Samples.entries) }
        #expect(try Data(contentsOf: folder.url.appending(path: "j.jsonl")) == twin.bytes)
        #expect(twin.entries == Samples.entries)
    }
}
