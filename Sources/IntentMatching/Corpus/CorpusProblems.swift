/// What is wrong with a corpus as far as it was read. Reading goes on after a problem, so that an author sees them all.
struct CorpusProblems {
    /// The problems in the order of the files and lines.
    private(set) var all: [IntentCorpusError] = []

    /// Notes a problem.
    mutating func add(_ problem: IntentCorpusError) { all.append(problem) }

    /// What `read` gives, nothing after its problem was noted.
    @discardableResult
    mutating func attempt<Value>(_ read: () throws(IntentCorpusError) -> Value) -> Value? {
        do {
            return try read()
        } catch {
            add(error)
            return nil
        }
    }
}
