import TestSupport
import Testing

@Suite("A long day", .enabled(if: Checkout.runsLongTests, "long tests are run by Tests/run --long")) struct SoakTests {
    @Test("Two hundred visits in one chat cost no memory and no descriptors") func twoHundredVisits() async throws {
        let chat = try LetanProgram().start("chat", "--speak", "a.wav", "--journal", "j.jsonl")
        var (descriptors, megabytes) = (0, 0.0)
        for visit in 1...200 {
            chat.type("tôi muốn sao y bằng tốt nghiệp\ncó\ntạm biệt")
            #expect(await chat.output.shows("› tạm biệt", count: visit), "visit \(visit)")
            if visit == 50 {
                (descriptors, megabytes) = (ProcessTable.descriptors(of: chat.id), ProcessTable.megabytes(of: chat.id))
            }
        }
        #expect(ProcessTable.descriptors(of: chat.id) <= descriptors + 2)
        #expect(ProcessTable.megabytes(of: chat.id) < megabytes * 1.2 + 8)
        chat.endInput()
        #expect(await chat.end() == 0)
        #expect(chat.output.text.contains("B200"))
    }
}
