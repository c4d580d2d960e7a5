public import Reception

/// Why a simulation could not go on.
public enum VirtualTimeError: Error, Hashable, CustomStringConvertible {
    /// Nothing is ready to run and nobody sleeps: something waits for what will never happen, or for a real thread.
    case stuck(at: Instant)
    /// The simulated time went over its limit.
    case overrun(limit: Instant)
    /// After `jobs` jobs, at one instant or in all, there was still no end.
    case runaway(at: Instant, jobs: Int)

    public var description: String {
        switch self {
        case .stuck(let at): "nothing can happen any more at \(at.seconds) s of simulated time"
        case .overrun(let limit): "the simulation did not end within \(limit.seconds) s of simulated time"
        case .runaway(let at, let jobs):
            """
            the simulation was given up at \(at.seconds) s of simulated time after \(jobs) jobs; look for a task that \
            goes round without sleeping, or allow more jobs
            """
        }
    }
}
