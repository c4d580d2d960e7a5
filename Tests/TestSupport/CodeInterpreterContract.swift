package import Reception
import Simulation
import Testing

/// What every `CodeInterpreter` promises.
package struct CodeInterpreterContract: Sendable {
    private let interpreter: any CodeInterpreter
    private let known: [(payload: CodePayload, meaning: ScannedCode)]

    /// The contract for `interpreter`, which takes each payload of `known` for its meaning.
    package init(_ interpreter: any CodeInterpreter, known: [(payload: CodePayload, meaning: ScannedCode)]) {
        self.interpreter = interpreter
        self.known = known
    }

    /// Checks every promise and records an issue for each that is broken.
    package func verify() async throws {
        await tellsWhatItKnows()
        await tellsNothingOfTheRest()
        await answersManyAtOnce()
    }

    private func tellsWhatItKnows() async {
        for (payload, meaning) in known + known { #expect(await interpreter.meaning(of: payload) == meaning) }
    }

    private func tellsNothingOfTheRest() async {
        var random = SeededRandom(seed: 8)
        for length in [1, 2, 12, 100, CodePayload.longest] {
            for _ in 0..<20 {
                let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
                guard let payload = CodePayload(bytes: bytes) else { continue }
                #expect(await interpreter.meaning(of: payload) == .unknown)
            }
        }
    }

    private func answersManyAtOnce() async {
        await withTaskGroup { group in
            for (payload, meaning) in known {
                for _ in 0..<8 {
                    group.addTask { [interpreter] in #expect(await interpreter.meaning(of: payload) == meaning) }
                }
            }
        }
    }
}
