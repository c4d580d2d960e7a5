import Foundation
import TestSupport
import Testing

/// The speech worker is killed in mid-sentence, again and again.
@Suite("The death of the speech worker") struct SpeechWorkerDeathTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    private static func worker(of process: pid_t) -> pid_t? {
        // The kernel keeps fifteen letters of a name.
        ProcessTable.children(of: process).first { $0.name == "letan-speech-wo" && !$0.isZombie }?.id
    }

    /// Kills the worker of `robot`, the one after `last`.
    private func killWorker(of robot: RunningProgram, after last: pid_t) async -> pid_t? {
        let id = robot.id
        let worker = await ProcessTable.watch { Self.worker(of: id).flatMap { $0 == last ? nil : $0 } }
        if let worker { kill(worker, SIGKILL) }
        return worker
    }

    @Test("Killed fifty times while sentences are spoken: the visit is served, nothing leaks, nothing stays behind")
    func fiftyKills() async throws {
        let kills = Checkout.runsLongTests ? 500 : 50
        let robot = try letan.start(
            "run", "--audio", "a.wav", "--paced", "--database", "t.sqlite", "--journal", "j.jsonl", terminal: true)
        robot.type("tôi muốn sao y bằng tốt nghiệp")
        #expect(await robot.output.shows("[1] Có"))
        var (last, before): (pid_t, Int?) = (0, nil)
        for round in 1...kills {
            last = try #require(await killWorker(of: robot, after: last), "no worker to kill in round \(round)")
            // Each sentence is broken off by the next, so there is always one to be killed in.
            robot.type(round.isMultiple(of: 2) ? "tôi muốn sao y bằng tốt nghiệp" : "hướng dẫn tôi đăng ký tạm trú")
            #expect(await robot.output.shows("● Dạ", count: round + 1), "round \(round)")
            if round == 5 { before = ProcessTable.descriptors(of: robot.id) }
        }
        robot.type("cho tôi lấy số chứng thực")
        #expect(await robot.output.shows("B001"))
        // A leak would cost at least one a kill; Dispatch opens some for itself now and then.
        let (id, most) = (robot.id, (before ?? 0) + 10)
        let isTidy: Bool? = await ProcessTable.watch(for: 20) {
            let (open, children) = (ProcessTable.descriptors(of: id), ProcessTable.children(of: id))
            return open <= most && !children.contains(where: \.isZombie) ? true : nil
        }
        #expect(isTidy == true, "\(ProcessTable.descriptors(of: id)) descriptors, \(most) are enough")
        robot.send(SIGTERM)
        #expect(await robot.end() == 0)
        let list = try await letan.run("tickets", "list", "--database", "t.sqlite")
        #expect(list.lines.count == 1)
        #expect(try WaveForm(contentsOf: letan.scratch.path("a.wav")).loudness > 100)
    }

    @Test("A worker that dies is replaced within a sentence, without a word to the visitor") func oneDeath()
        async throws
    {
        let chat = try letan.start("chat", "--speak", "a.wav")
        chat.type("xin chào")
        #expect(await chat.output.shows("● "))
        _ = await killWorker(of: chat, after: 0)
        chat.type("tôi muốn sao y bằng tốt nghiệp")
        #expect(await chat.output.shows("[1] Có"))
        chat.endInput()
        #expect(await chat.end() == 0)
        #expect(!chat.errors.text.contains("failed"), "\(chat.errors.text)")
        #expect(try WaveForm(contentsOf: letan.scratch.path("a.wav")).seconds > 8)
    }

    @Test("Without a worker at all the robot is silent, says why, and serves on the screen") func noWorker()
        async throws
    {
        let programs = letan.scratch.url.appending(path: "programs")
        try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
        for name in ["letan", "intents.model"] {
            try FileManager.default.copyItem(
                at: Checkout.programs.appending(path: name), to: programs.appending(path: name))
        }
        let chat = try RunningProgram(
            programs.appending(path: "letan"), ["chat", "--speak", "a.wav", "--share", Checkout.root.path],
            in: letan.scratch.url)
        chat.type("cho tôi lấy số chứng thực")
        #expect(await chat.output.shows("B001"))
        #expect(await chat.errors.shows("[speech] not usable: "))
        #expect(chat.errors.text.contains("programs/letan-speech-worker"), "\(chat.errors.text)")
        chat.endInput()
        #expect(await chat.end() == 0)
    }
}
