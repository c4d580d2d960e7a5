import Reception
import TestSupport
import Testing

/// What is measured, printed as lines that begin with `figure`.
enum Figure {
    /// Prints one.
    static func value(_ name: String, _ value: Double) { print("figure \(name): \((value * 1_000).rounded() / 1_000)") }

    /// Prints how long `runs` takes from now, when the cause of the failure has gone, to the next frame; from the failure
    /// itself when the cause was gone with it. A second is promised; the machine is emulated, and gets three.
    static func recovery(_ name: String, of runs: WatchedRuns, after failure: Instant? = nil) async throws {
        let gone = runs.clock.now
        let frame = try await runs.frame(after: failure ?? gone)
        value("recovery, s, \(name)", (frame - min(gone, frame)).seconds)
        #expect(frame - gone <= .seconds(3), "\(name)")
    }
}
