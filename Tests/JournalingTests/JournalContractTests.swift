import Foundation
import Journaling
import Reception
import Simulation
import TestSupport
import Testing

@Suite("Journals keep the contract", .timeLimit(.minutes(1)))
struct JournalContractTests {
    @Test(arguments: [InMemoryJournal.Encoding.atOnce, .whenAsked])
    func inMemory(_ encoding: InMemoryJournal.Encoding) async throws {
        try await EventJournalContract {
            let journal = try InMemoryJournal(Samples.header, encoding: encoding)
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

    @Test("The twin holds the bytes a file would", arguments: [InMemoryJournal.Encoding.atOnce, .whenAsked])
    func twinHoldsTheSameBytes(_ encoding: InMemoryJournal.Encoding) async throws {
        let folder = try ScratchFolder()
        let file = try JournalFile(path: folder.path("j.jsonl"), header: Samples.header)
        let twin = try InMemoryJournal(Samples.header, encoding: encoding)
        for journal in [file, twin] as [any EventJournal] { try await journal.append(Samples.entries) }
        #expect(twin.bytes == twin.bytes)
        for journal in [file, twin] as [any EventJournal] { try await journal.append(Samples.entries) }
        #expect(try Data(contentsOf: folder.url.appending(path: "j.jsonl")) == twin.bytes)
        #expect(twin.entries == Samples.entries + Samples.entries)
    }
}
