import Synchronization

/// How long to wait before a failed part is started again: doubling from `first` to `longest`, from the start again once
/// the part has worked for `forgiveAfter`.
public struct RestartPolicy: Hashable, Sendable, Codable {
    /// The first wait.
    public var first = Delay.seconds(0.25)
    /// The longest wait.
    public var longest = Delay.seconds(30)
    /// The time of good work after which earlier failures are forgotten.
    public var forgiveAfter = Delay.seconds(10)

    /// The longest wait while the part does not even come up; nil: as long as any. Its health does not flicker then, and
    /// whoever plugs in a device wants it to work at once.
    public var longestAway: Delay?

    /// The defaults.
    public init(longestAway: Delay? = nil) { self.longestAway = longestAway }

    /// The wait after `failures` failures in a row (at least 1). `isAway`: the part itself did not come up this time.
    public func delay(afterFailures failures: Int, isAway: Bool = false) -> Delay {
        // 2^16 quarters of a second are far over any sensible limit; more would overflow.
        let doubled = first.microseconds << Int64(min(max(failures - 1, 0), 16))
        return min(Delay(microseconds: doubled), isAway ? longestAway ?? longest : longest)
    }
}

/// Keeps one part running: starts it, reports its health, starts it again with growing pauses when it fails.
struct Supervisor: Sendable {
    let part: PartName
    let policy: RestartPolicy
    let clock: any ReceptionClock
    let report: @Sendable (PartHealth) -> Void

    /// Runs `service` until it ends by itself or the task is cancelled. The service calls its argument once it works.
    func run(_ service: @Sendable (_ ready: @escaping @Sendable () -> Void) async throws -> Void) async {
        var failures = 0
        // Attempts while the part is away, which say nothing about how it works once it is back.
        var absences = 0
        while !Task.isCancelled {
            let begun = clock.now
            let cameUp = Atomic(false)
            var isAway = false
            do {
                try await service {
                    cameUp.store(true, ordering: .relaxed)
                    report(.ready)
                }
                return report(.ended)
            } catch is CancellationError where Task.isCancelled {
                return
            } catch {
                let failure = error as? PartFailure
                isAway = policy.longestAway != nil && !cameUp.load(ordering: .relaxed) && failure?.part == part
                absences = isAway ? absences + 1 : 0
                if !isAway { failures = clock.now - begun >= policy.forgiveAfter ? 1 : failures + 1 }
                report(.failed(reason: failure?.reason ?? "\(error)"))
            }
            let pause = policy.delay(afterFailures: isAway ? absences : failures, isAway: isAway)
            do { try await clock.sleep(for: pause) } catch { return }
        }
    }
}
