import Reception
import TestSupport
import Testing

@Suite("Every intent has a skill, every reply a place in the table")
struct SkillTests {
    @Test("Every intent is answered, and not with a failure", arguments: IntentName.all)
    func everyIntent(_ intent: IntentName) {
        var stage = Stage(office: .announcing)
        let deeds = stage.play(.say(Meaning(intent: intent)))
        #expect(deeds.contains { $0.hasPrefix("say ") })
        #expect(!deeds.contains { $0.hasPrefix("say fallback") })
    }

    @Test("Every intent that is not sure is asked back or answered, and never fails", arguments: IntentName.all)
    func everyUnsureIntent(_ intent: IntentName) {
        var stage = Stage(office: .announcing)
        let deeds = stage.play(.say(Meaning(intent: intent).perhaps))
        #expect(deeds.contains { $0.hasPrefix("say ") })
        #expect(!deeds.contains { $0.hasPrefix("say fallback") || $0.hasPrefix("end") })
        #expect(!deeds.contains { $0.hasPrefix("alert") } || intent == .emergency)
    }

    @Test(
        "An intent without a skill is not understood, politely, and help comes as always",
        arguments: ["", "no such intent", "none"] as [IntentName])
    func intentWithoutSkill(_ intent: IntentName) {
        var stage = Stage()
        let meaning = Meaning(intent: intent)
        for reply in ["fallback.first", "fallback.topics", "fallback.staff"] {
            let deeds = stage.play(.say(meaning))
            #expect(deeds.contains { $0.hasPrefix("say \(reply)") }, "\(deeds)")
            #expect(!deeds.contains { $0.hasPrefix("end") })
        }
        #expect(stage.play(.say(Meaning(intent: .greet))).contains { $0.hasPrefix("say greet") })
    }

    @Test("The table of replies names each once")
    func replyKeysAreUnique() {
        #expect(Set(ReplyKind.all.map(\.key)).count == ReplyKind.all.count)
    }
}
