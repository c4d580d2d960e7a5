import Foundation
import Journaling
import Reception
import TestSupport
import Testing

@Suite("A replay does what was done, or shows the first difference")
struct ReplayTests {
    private static let domain = ConversationDomain(
        office: .twoLines, procedures: [Procedure(id: "certified-copy", line: "certification")],
        languages: [.vietnamese, .english])

    /// The events of a short visit.
    private static let happenings: [ConversationEvent.Kind] = [
        .started(seed: 3), .partChanged(part: .camera, health: .ready), .presence(event: Samples.presence),
        .speechEnded(speech: 1, outcome: .finished),
        .heard(utterance: Utterance(id: 1, text: "tôi muốn sao y", source: .typed)),
        .understood(
            utterance: 1,
            match: IntentMatch(
                decision: .accept,
                best: IntentCandidate(
                    intent: .procedureGuide, probability: 0.987,
                    slots: [Slot(name: .procedure, value: "certified-copy")]), language: .vietnamese)),
        .chosen(choice: .yes), .stopping,
    ]

    /// What an agent would write of them.
    private static func recorded() -> [JournalEntry] {
        var machine = ConversationMachine(domain: domain)
        return happenings.enumerated().flatMap { index, kind in
            let now = Instant(microseconds: Int64(index) * 100_000)
            let event = ConversationEvent(kind, wall: Samples.wall)
            let actions = machine.handle(event, at: now)
            return [JournalEntry(at: now, .event(event.redacted))]
                + actions.map { JournalEntry(at: now, .action($0.redacted)) }
        }
    }

    private static func replay(_ entries: [JournalEntry]) throws -> Replay.Outcome {
        let codec = JournalCodec()
        let bytes = try entries.reduce(codec.line(Samples.header)) { try $0 + codec.line($1) }
        let session = try JournalReader.sessions(in: bytes, path: "j")[0]
        return try Replay(machine: ConversationMachine(domain: domain)).run(session)
    }

    @Test("A journal replays to the same actions, though it holds no words")
    func same() throws {
        let entries = Self.recorded()
        let outcome = try Self.replay(entries)
        #expect(outcome.difference == nil)
        #expect(outcome.events == Self.happenings.count)
        #expect(outcome.actions == entries.count - Self.happenings.count)
        #expect(outcome.actions > 10)
    }

    @Test("A changed action is found at its line, whichever it is")
    func changedAction() throws {
        let entries = Self.recorded()
        for (index, entry) in entries.enumerated() {
            guard case .action(let action) = entry.content else { continue }
            var changed = entries
            changed[index] = JournalEntry(at: entry.at, .action(.cancelTicket(ticket: "changed")))
            let difference = try #require(try Self.replay(changed).difference)
            #expect(difference.line == index + 2)
            #expect(try difference.replayed == JournalCodec().text(action))
            #expect(difference.recorded?.contains("changed") == true)
        }
    }

    @Test("An action that is missing, or one too many, is found")
    func missingAndAdditional() throws {
        let entries = Self.recorded()
        let index = try #require(entries.firstIndex { $0.content == .action(.stopSpeaking) || $0.isSpeech })
        var missing = entries
        missing.remove(at: index)
        #expect(try Self.replay(missing).difference?.line == index + 2)
        var additional = entries
        additional.insert(JournalEntry(at: entries[index].at, .action(.stopSpeaking)), at: index)
        #expect(try Self.replay(additional).difference?.line == index + 2)
        let last = entries + [JournalEntry(at: entries[entries.count - 1].at, .action(.stopSpeaking))]
        let difference = try #require(try Self.replay(last).difference)
        #expect(difference.line == entries.count + 2)
        #expect(difference.replayed == nil)
    }

    @Test("A journal cut anywhere replays up to the cut")
    func cutAnywhere() throws {
        let entries = Self.recorded()
        for count in 0...entries.count {
            #expect(try Self.replay(Array(entries.prefix(count))).difference == nil, "cut after \(count) lines")
        }
    }

    @Test("Step by step each event stands with what was done then and now, also after a difference")
    func steps() throws {
        var entries = Self.recorded()
        let changed = try #require(entries.firstIndex { $0.action != nil })
        entries[changed] = JournalEntry(at: entries[changed].at, .action(.cancelTicket(ticket: "changed")))
        let codec = JournalCodec()
        let bytes = try entries.reduce(codec.line(Samples.header)) { try $0 + codec.line($1) }
        let session = try JournalReader.sessions(in: bytes, path: "j")[0]
        let steps = Array(Replay(machine: ConversationMachine(domain: Self.domain)).steps(of: session))
        #expect(
            steps.map(\.event.kind) == Self.happenings.map { ConversationEvent($0, wall: Samples.wall).redacted.kind })
        #expect(steps.flatMap { [$0.line] + $0.recorded }.map(\.entry) == entries)
        #expect(try steps.filter { try $0.difference() != nil }.count == 1)
        #expect(try steps.compactMap { try $0.difference() }.first?.line == changed + 2)
    }

    @Test("Another office, another conversation: the first difference shows it")
    func anotherOffice() throws {
        let codec = JournalCodec()
        let bytes = try Self.recorded().reduce(codec.line(Samples.header)) { try $0 + codec.line($1) }
        let closed = ConversationDomain(
            office: .office(hours: OpeningHours(weekly: Array(repeating: [], count: 7))),
            procedures: Self.domain.procedures, languages: Self.domain.languages)
        let replay = Replay(machine: ConversationMachine(domain: closed))
        let difference = try #require(
            try replay.run(JournalReader.sessions(in: bytes, path: "j")[0]).difference)
        #expect(difference.recorded?.contains("procedure_guide.offer") == true)
        #expect(difference.replayed?.contains("procedure_guide.only") == true)
    }
}

extension JournalEntry {
    fileprivate var isSpeech: Bool {
        if case .action(.speak) = content { return true }
        return false
    }
}
