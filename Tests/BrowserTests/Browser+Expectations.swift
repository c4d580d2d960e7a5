import TestSupport
import Testing

extension Browser {
    /// Expects that nothing is wrong with the layout of the state `name`.
    func expectGoodLayout(
        _ name: String, _ rules: LayoutRules = LayoutRules(), sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let problems = try await layoutProblems(rules)
        #expect(problems == [], "\(name): \(problems)", sourceLocation: sourceLocation)
    }

    /// Expects that the state `name` breaks no rule of accessibility.
    func expectNoViolations(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let found = try await violations()
        #expect(found == [], "\(name): \(found)", sourceLocation: sourceLocation)
    }
}
