import Synchronization

/// Tells whoever watches a terminal how far long work is; says nothing in a pipe.
final class ProgressNotes: Sendable {
    /// A note for every quarter that is done.
    private static let steps = 4.0

    private let output: Output
    private let noted = Mutex(0)

    init(_ output: Output) { self.output = output }

    /// Begins a piece of work.
    func begin(_ work: String) {
        noted.withLock { $0 = 0 }
        if output.showsProgress { output.note("\(work) …") }
    }

    /// Notes that the `share` of it, 0...1, is done.
    func reached(_ share: Double) {
        let step = Int(share * Self.steps)
        let isNew = noted.withLock { noted in
            defer { noted = max(noted, step) }
            return step > noted
        }
        if isNew, output.showsProgress { output.note("  \(Int(share * 100)) %") }
    }
}
