import TestSupport
import Testing

@Suite("The command line") struct CommandLineTests {
    static let commands = [
        "run", "chat", "simulate", "replay", "match", "say", "faces", "tickets", "check", "bench", "vectors",
    ]

    @Test("Every command explains itself and its options", arguments: commands)
    func help(command: String) async throws {
        #expect(try await LetanProgram().run(command, "-h").status == 0)
        let run = try await LetanProgram().run(command, "--help")
        #expect(run.status == 0)
        #expect(run.output.contains("letan \(command): "))
        #expect(run.output.contains("--config FILE") && run.output.contains("--share DIR"))
        #expect(run.errors.isEmpty)
    }

    @Test("The overview names every command and the exit codes", arguments: ["--help", "help", "-h"])
    func overview(word: String) async throws {
        let run = try await LetanProgram().run(word)
        #expect(run.status == 0)
        for command in Self.commands { #expect(run.output.contains("\n  \(command) ")) }
        #expect(run.output.contains("exit codes: 0 ok, 1 failed, 2 usage, 69 part unavailable, 78 bad configuration"))
    }

    @Test("The version is one line") func version() async throws {
        let run = try await LetanProgram().run("--version")
        #expect(run.status == 0)
        #expect(run.lines.count == 1 && run.output.hasPrefix("letan "))
    }

    @Test("Without a command it says on standard error how it is used") func nothing() async throws {
        let run = try await LetanProgram().run()
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("usage: letan COMMAND"))
    }

    @Test(
        "A wrong command line is answered with what is wrong and where help is",
        arguments: [
            (["fly"], "there is no command \"fly\"", "letan --help"),
            (["run", "--fly"], "there is no option --fly; this command knows --camera", "letan run --help"),
            (["run", "-c"], "there is no option -c", "letan run --help"),
            (["run", "now"], "unexpected word \"now\"", "letan run --help"),
            (["run", "--camera"], "--camera needs a value: --camera PATH", "letan run --help"),
            (["run", "--paced=1"], "--paced takes no value", "letan run --help"),
            (["chat", "--seed", "x"], "--seed needs a whole number from 0", "letan chat --help"),
            (["chat", "hello"], "unexpected word \"hello\"", "letan chat --help"),
            (["replay"], "which journal?", "letan replay --help"),
            (["replay", "a", "b"], "unexpected word \"b\"", "letan replay --help"),
            (["faces"], "which footage or camera?", "letan faces --help"),
            (["simulate", "--report", "r.html"], "goes with --day", "letan simulate --help"),
            (["simulate", "a", "b", "--journal", "c"], "--journal takes one scenario", "letan simulate --help"),
            (["say"], "what should be said?", "letan say --help"),
            (["say", "--lang", "tlh", "a"], "there is no language \"tlh\"; use one of vi, en", "letan say --help"),
            (["match", "--language", "tlh", "a"], "there is no language \"tlh\"", "letan match --help"),
            (["tickets"], "tickets needs a verb", "letan tickets --help"),
            (["tickets", "sell"], "there is no \"tickets sell\"", "letan tickets --help"),
            (["tickets", "issue"], "write it as: tickets issue LINE", "letan tickets --help"),
            (["tickets", "call"], "write it as: tickets call DESK", "letan tickets --help"),
            (["tickets", "show"], "write it as: tickets show NUMBER", "letan tickets --help"),
            (["tickets", "desk", "1", "shut"], "\"shut\" is none of open, pause and close", "letan tickets --help"),
            (["tickets", "statistics", "2026-02-30"], "is no day; write days as", "letan tickets --help"),
            (
                ["tickets", "list", "--url", "http://a", "--database", "b"], "exclude each other",
                "letan tickets --help"
            ),
            (["serve-tickets", "--host", "0.0.0.0"], "allow it with --insecure", "letan serve-tickets --help"),
            (["serve-tickets", "--key", "a"], "--certificate and --key go together", "letan serve-tickets --help"),
            (["tickets", "list", "all"], "unexpected word \"all\"", "letan tickets --help"),
            (["bench", "Nothing"], "there is no case \"Nothing\"", "letan bench --help"),
            (["check", "all"], "unexpected word \"all\"", "letan check --help"),
        ] as [([String], String, String)])
    func usage(words: [String], message: String, help: String) async throws {
        let run = try await LetanProgram().run(words)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.contains("See: \(help)"), "\(run.errors)")
        #expect(run.output.isEmpty)
    }
}
