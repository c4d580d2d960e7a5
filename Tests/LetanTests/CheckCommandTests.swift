import Foundation
import TestSupport
import Testing

/// `letan check` finds everything that is wrong at once and says how to put it right.
@Suite("check") struct CheckCommandTests {
    private let letan: LetanProgram

    init() throws { letan = try LetanProgram() }

    /// The findings of a run about `part`.
    private func findings(_ run: ProgramRun, of part: String) -> [JSONLine] {
        run.objects.compactMap(\.self).filter { $0.text("part") == part }
    }

    @Test("It tells of every part, with the fix of what is missing") func parts() async throws {
        let run = try await letan.run("check", "--json", "--set", "detector.model=nowhere.onnx")
        let findings = run.objects.compactMap(\.self)
        #expect(findings.allSatisfy { $0.keys == ["part", "state", "detail", "fix"] })
        #expect(run.status == (findings.contains { $0.text("state") == "broken" } ? 1 : 0))
        var states = Dictionary(findings.map { ($0.text("part") ?? "", $0.text("state") ?? "") }) { $1 }
        // What the sentences say is the business of other tests.
        #expect(states.removeValue(forKey: "intents") != nil)
        #expect(
            states == [
                "content": "ok", "procedures": "missing", "model": "ok", "voices": "ok", "configuration": "ok",
                "camera": "missing", "scanner": "missing",
                "detector": "degraded", "speech": "ok", "tickets": "ok", "web": "missing", "dossiers": "missing",
                "journal": "ok",
            ])
        #expect(findings.filter { $0.text("state") != "ok" }.allSatisfy { !($0.isNull("fix")) })
        #expect(run.errors.isEmpty, "progress is for terminals: \(run.errors)")
    }

    @Test("Every broken line of every file is told with its place and fix, and the exit code is 1") func broken()
        async throws
    {
        let share = try letan.share(intents: [
            "vi/greet.txt": "chào (em\nxin chào\nchào <you>", "vi/_rules.txt": "me = <me>", "vi/fly.txt": "bay",
            "vi/thanks.txt": "Xin chào!", "vi/_slots/line.txt": "sea = biển",
        ])
        let run = try await letan.run("check", "--json", "--share", share)
        let found = findings(run, of: "intents").filter { $0.text("state") == "broken" }
        #expect(run.status == 1)
        for text in [
            "vi/greet.txt:1:6: '(' is never closed", "vi/greet.txt:3:7: no rule is called 'you'",
            "vi/_rules.txt:1:1: the rule contains itself", "vi/fly.txt: there is no intent 'fly'",
            "vi/greet.txt:2:1: \"xin chào\" is 'greet' here and 'thanks' in", "the office has no line 'sea'",
            "vi has no sentence for affirm, ", "en has no sentence for affirm, ",
        ] {
            #expect(found.contains { $0.text("detail")?.contains(text) == true && !$0.isNull("fix") }, "\(text)")
        }
        #expect(found.count == 8, "\(run.output)")
    }

    @Test("A model of other sentences, and none at all, are told with what makes it new") func model() async throws {
        let share = try letan.share(changing: "Models/Intents/vi/greet.txt") { $0 + "chào buổi xế chiều nhé\n" }
        let run = try await letan.run("check", "--json", "--share", share)
        let finding = try #require(findings(run, of: "model").first)
        #expect(finding.text("state") == "degraded" && finding.text("fix") == "letan train")
        #expect(finding.text("detail")?.contains("other sentences than Models/Intents has today") == true)
    }

    @Test("A broken configuration ends with 78, whatever the content is like") func configuration() async throws {
        let share = try letan.share(intents: ["vi/greet.txt": "chào (em"])
        for more in [[], ["--share", share]] {
            let run = try await letan.run(["check", "--json", "--set", "camera=7"] + more)
            #expect(run.status == 78)
            #expect(findings(run, of: "configuration").first?.text("state") == "broken")
            #expect(findings(run, of: "intents").isEmpty == false)
        }
    }
}
