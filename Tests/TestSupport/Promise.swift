import Testing

/// One promise of a protocol and how it is tried on whatever `Opening` opens: one test a promise and implementation.
package struct Promise<Opening>: Sendable, CustomTestStringConvertible {
    /// The promise in words.
    package let testDescription: String
    private let trial: @Sendable (Opening) async throws -> Void

    /// Makes a promise.
    init(_ words: String, trial: @escaping @Sendable (Opening) async throws -> Void) {
        testDescription = words
        self.trial = trial
    }

    /// Tries the promise on what `opening` opens.
    package func check(_ opening: Opening) async throws { try await trial(opening) }
}
