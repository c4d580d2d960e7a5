import Foundation
import TestSupport
import Testing

@Suite("A scenario played live")
struct LiveScenarioTests {
    private static let lobby = #"""
        { "name": "By hand", "shows": "a lobby", "steps": [ { "at": 1, "face": "Lan", "distance": 1.2 } ],
          "expect": [ { "visitBegins": 1 } ], "until": 30 }
        """#

    @Test("in a terminal it goes on until somebody ends it, and answers what is typed")
    func terminal() async throws {
        let letan = try LetanProgram()
        let play = try start(letan, speed: "10", terminal: true)
        #expect(await play.errors.shows("\"help\" lists the words"))
        #expect(await play.output.shows("visit 1 begins"))
        play.type("says tôi muốn sao y bằng tốt nghiệp")
        #expect(await play.output.shows("[1] Có  [2] Không"))
        play.type("pause")
        #expect(await play.output.shows("time stands still"))
        play.type("wait 5")
        #expect(await play.output.shows("nothing happens: time stands still, this would never end"))
        play.type("1")
        #expect(await play.output.shows("B001"))
        play.type("go")
        play.type("breaks camera fails")
        #expect(await play.output.shows("camera failed: "))
        play.type("save again.json")
        #expect(await play.output.shows("again.json is written: 3 steps were added"))
        play.type(bytes: [4])
        #expect(await play.end() == 0)
        let again = try await letan.run("simulate", "again.json")
        #expect(again.status == 0, "\(again.output)\(again.errors)\(play.output.text)")
        #expect(again.output.contains("B001") && again.output.contains("camera breaks: fails"), "\(again.output)")
    }

    @Test("from a file its lines are done in their order, and then the scenario plays to its end")
    func file() async throws {
        let letan = try LetanProgram()
        let script = """
            wait 4
            says hello
            wait 6
            says I would like a certified copy
            sings
            wait 12
            1
            """
        _ = try letan.scratch.file(Data(Self.lobby.utf8), named: "lobby.json")
        let play = try await letan.run("simulate", "lobby.json", "--live", "--speed", "100", input: script)
        #expect(play.status == 0, "\(play.output)\(play.errors)")
        let places = [
            "    4.0  visitor: hello", "   10.0  visitor: I would", "   10.0  nothing happens", "   22.0  visitor",
        ]
        .map { play.output.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(play.output.contains("[1] Yes") && play.output.hasSuffix("ok: By hand (1 expectations)\n"))
    }

    @Test("an interrupt ends it as a visitor would want it to end")
    func interrupted() async throws {
        let letan = try LetanProgram()
        let play = try start(letan, speed: "1", terminal: true)
        #expect(await play.output.shows("visit 1 begins"))
        play.send(SIGINT)
        #expect(await play.end() == 0)
        withExtendedLifetime(letan) {}
        #expect(play.output.text.contains("visit 1 ends: stopped"))
    }

    @Test(
        "options that make no sense are refused",
        arguments: [["--live", "--speed", "0"], ["--speed", "2"], ["--live", "--json"], ["--live", "lobby.json"]])
    func refused(_ options: [String]) async throws {
        let letan = try LetanProgram()
        _ = try letan.scratch.file(Data(Self.lobby.utf8), named: "lobby.json")
        let run = try await letan.run(["simulate", "lobby.json"] + options)
        #expect(
            run.status == 2 && (run.errors.contains("--live") || run.errors.contains("--speed")), "\(run.errors)")
    }

    private func start(_ letan: LetanProgram, speed: String, terminal: Bool) throws -> RunningProgram {
        _ = try letan.scratch.file(Data(Self.lobby.utf8), named: "lobby.json")
        return try letan.start("simulate", "lobby.json", "--live", "--speed", speed, terminal: terminal)
    }
}
