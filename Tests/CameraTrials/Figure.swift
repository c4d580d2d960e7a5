import Reception
import TestSupport
import Testing

/// What is measured, printed as lines that begin with `figure`.
enum Figure {
    /// Prints how long `runs` takes from now, when the cause of the failure has gone, to the next frame.
    static func recovery(_ name: String, of runs: WatchedRuns) async throws {
        let gone = runs.clock.now
        let frame = try await runs.frame(after: gone)
        print("figure \(name): recovered in \((frame - gone).seconds) s")
        #expect(frame - gone <= .seconds(1), "\(name)")
    }
}
