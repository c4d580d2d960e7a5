import IntentMatching
import Reception
import Simulation
import TestSupport
import Testing

@Suite("The contract of a matcher")
struct IntentMatcherContractTests {
    /// The trained matcher of the shipped content, and the twin.
    static let implementations = ["TrainedMatcher", "ScriptedMatcher"]

    private func contract(for implementation: String) throws -> IntentMatcherContract {
        let known = "cho tôi lấy số chứng thực"
        guard implementation == "ScriptedMatcher" else {
            return IntentMatcherContract(try TrainedModel.matcher(), known: known, intent: .takeTicket)
        }
        let match = IntentMatch(
            decision: .accept,
            best: IntentCandidate(
                intent: .takeTicket, probability: 0.97,
                slots: [Slot(name: .line, value: "certification", range: 15..<25)]),
            language: .vietnamese)
        return IntentMatcherContract(ScriptedMatcher([known: match]), known: known, intent: .takeTicket)
    }

    @Test(arguments: implementations)
    func understandsTheSameEveryTime(implementation: String) async throws {
        try await contract(for: implementation).understandsTheSameEveryTime()
    }

    @Test(arguments: implementations)
    func rejectsWhatItDoesNotKnow(implementation: String) async throws {
        try await contract(for: implementation).rejectsWhatItDoesNotKnow()
    }

    @Test(arguments: implementations)
    func answersAreWellFormed(implementation: String) async throws {
        try await contract(for: implementation).answersAreWellFormed()
    }
}
