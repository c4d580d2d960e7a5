import Foundation
import TestSupport
import Testing

/// The robot's main job, from real pictures to a real ticket.
@Suite("A whole visit") struct WholeVisitTests {
    @Test(
        "Three people are seen, greeted, understood, guided and given a ticket; the journal replays",
        .enabled(if: Checkout.hasSharedData, "the recorded clips of ../shared/data are not there"))
    func realFaces() async throws {
        let letan = try LetanProgram()
        let run = try await letan.run(
            "run", "--set", LetanProgram.sharedModel, "--set", "conversation.silenceSeconds=0.5", "--camera",
            LetanProgram.clip("arrive-pause-leave"), "--audio", "out.wav", "--type", "tôi muốn sao y bằng tốt nghiệp",
            "--type", "có", "--database", "t.sqlite", "--journal", "visit.jsonl", "--exit-when-idle")
        #expect(run.status == 0, "\(run.errors)")
        try expectConversation(in: run)
        try expectOneVisit(in: try letan.lines("visit.jsonl"), faces: 3)
        let list = try await letan.run("tickets", "list", "--database", "t.sqlite")
        #expect(list.lines.count == 1 && list.output.hasPrefix("B001  waiting  certification"), "\(list.output)")
        let replay = try await letan.run("replay", "visit.jsonl", "--set", "conversation.silenceSeconds=0.5")
        #expect(replay.status == 0 && replay.lines.last == "  the same", "\(replay.output)")
        let sound = try WaveForm(contentsOf: letan.scratch.path("out.wav"))
        #expect(sound.loudness > 500 && sound.seconds > 10)
    }

    private func expectConversation(in run: ProgramRun) throws {
        let said = run.lines.filter { $0.hasPrefix("●") || $0.hasPrefix("›") }
        try #require(said.count >= 5, "\(run.output)\(run.errors)")
        #expect(said[0].lowercased().contains("chào anh/chị"))
        #expect(said[1] == "› tôi muốn sao y bằng tốt nghiệp" && said[2].contains("chứng thực bản sao"))
        #expect(said[3] == "› có" && said[4].contains("B001"))
        #expect(said.allSatisfy { !$0.contains("take_ticket") && !$0.contains("{") })
    }

    private func expectOneVisit(in journal: [String], faces: Int) throws {
        let visits = journal.compactMap(JSONLine.init).compactMap {
            $0.object("action")?["beginVisit"] as? [String: Any]
        }
        #expect(visits.count == 1)
        #expect((visits.first?["faces"] as? [Int])?.count == faces)
        let spoken = journal.filter { $0.contains("\"speak\"") }
        #expect(spoken.first?.contains("greet.hello") == true)
        #expect(
            journal.filter { $0.contains("\"beginVisit\"") || $0.contains("greet.hello\"") && $0.contains("\"speak\"") }
                .count == 2)
        #expect(!journal.contains { $0.contains("bằng tốt nghiệp") }, "the journal holds no words of visitors")
    }

    @Test("A pipe can be a visitor: greeting, guide, ticket, goodbye") func chat() async throws {
        let letan = try LetanProgram()
        let run = try await letan.run(
            "chat", "--journal", "chat.jsonl", "--speak", "chat.wav",
            input: "xin chào\ntôi muốn sao y bằng tốt nghiệp\ncó\nsố B001 tới đâu rồi\ntạm biệt\n")
        #expect(run.status == 0)
        let said = run.lines.filter { $0.hasPrefix("●") || $0.hasPrefix("›") }
        #expect(said.count == 10, "\(run.output)")
        #expect(said.filter { $0.contains("B001") && $0.hasPrefix("●") }.count == 2)
        #expect(run.errors.isEmpty, "what works need not be told in a chat: \(run.errors)")
        #expect(try await letan.run("replay", "chat.jsonl").status == 0)
        #expect(try WaveForm(contentsOf: letan.scratch.path("chat.wav")).loudness > 500)
    }

    @Test("In a terminal, a number touches a button and the robot stops when the terminal is closed")
    func terminal() async throws {
        let chat = try LetanProgram().start("chat", terminal: true)
        #expect(await chat.errors.shows("Type as a visitor"))
        chat.type("tôi muốn sao y bằng tốt nghiệp")
        #expect(await chat.output.shows("[1] Có  [2] Không"))
        chat.type("1")
        #expect(await chat.output.shows("B001"))
        chat.type(bytes: [4])
        #expect(await chat.end() == 0)
    }
}
