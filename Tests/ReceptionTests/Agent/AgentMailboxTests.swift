import Reception
import Simulation
import TestSupport
import Testing

@Suite("Nothing a visitor does is dropped, of who is there only the newest counts", .timeLimit(.minutes(1)))
struct AgentMailboxTests {
    private static func text(_ words: String) -> Message { .input(.text(words, source: .typed, language: nil)) }

    private static func words(_ message: Message) -> String? {
        guard case .input(.text(let words, _, _)) = message else { return nil }
        return words
    }

    private static func presence(of face: Int) -> Message {
        let region = NormalizedRegion(x: 0.4, y: 0.4, width: 0.1, height: 0.1)
        let present = PresentFace(id: FaceID(rawValue: face), level: .engaged, region: region, appearedAt: .start)
        return .event(
            .presence(event: PresenceEvent(kind: .appeared, face: present.id, level: .engaged, faces: [present])))
    }

    @Test("Whoever sends more than the robot can hold waits, and is told; then everything is taken, in order")
    func backPressure() throws {
        let mailbox = Mailbox()
        let (sent, waits) = (Gathered<Int>(), Gathered<Int>())
        let taken = try VirtualExecutor().run(ManualClock(), limit: .start) {
            await withTaskGroup(of: Void.self, returning: [String].self) { group in
                group.addTask {
                    for number in 1...1_000 {
                        await mailbox.send(Self.text("line \(number)")) { waits.add(number) }
                        sent.add(number)
                    }
                }
                // The sender has had every chance to go on before anything is read.
                for _ in 0..<100 { await Task.yield() }
                #expect(sent.all.count == 64)
                #expect(waits.all == [65])
                var taken: [String] = []
                while taken.count < 1_000, let message = await mailbox.next() { taken += [Self.words(message) ?? ""] }
                return taken
            }
        }
        #expect(taken == (1...1_000).map { "line \($0)" })
    }

    @Test("Many senders at once lose nothing either, and each keeps its order")
    func manySenders() throws {
        let mailbox = Mailbox()
        let lines = try VirtualExecutor().run(ManualClock(), limit: .start) {
            await withTaskGroup(of: Void.self, returning: [String].self) { group in
                for sender in 0..<100 {
                    group.addTask { for line in 0..<5 { await mailbox.send(Self.text("\(sender):\(line)")) } }
                }
                var taken: [String] = []
                while taken.count < 500, let message = await mailbox.next() { taken += [Self.words(message) ?? ""] }
                return taken
            }
        }
        for sender in 0..<100 {
            #expect(lines.filter { $0.hasPrefix("\(sender):") } == (0..<5).map { "\(sender):\($0)" })
        }
    }

    @Test("While nobody reads only the newest of who is there is kept, and every result")
    func presenceKeepsTheNewest() async {
        let mailbox = Mailbox()
        for face in 1...10 {
            mailbox.post(Self.presence(of: face))
            mailbox.post(.event(.matcherFailed(utterance: UtteranceID(rawValue: face))))
        }
        mailbox.finish()
        var faces: [FaceID] = []
        var results = 0
        while let message = await mailbox.next() {
            if case .event(.presence(let event)) = message { faces += event.faces.map(\.id) }
            if case .event(.matcherFailed) = message { results += 1 }
        }
        #expect(faces == [10] && results == 10)
    }
}
