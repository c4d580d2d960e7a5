import Foundation
import Glibc
import Reception

/// What the system tells of a process's threads: the difference between a process that hangs and one that waits for its
/// turn on a busy machine.
struct ThreadStates {
    /// Whether a signal or a debugger has stopped it.
    private(set) var isStopped = false
    /// Whether a thread waits for a processor or a disk, or has one.
    private(set) var wantsToRun = false
    /// What its threads have used of the processors, in the system's ticks of 10 ms.
    private(set) var processorTime = Delay.zero

    private static let ticksPerSecond = Double(sysconf(Int32(_SC_CLK_TCK)))

    /// Looks at the threads of `process` now; nil when it is gone.
    init?(of process: Int32) {
        let folder = "/proc/\(process)/task"
        guard let threads = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
        for thread in threads {
            // number (name) state parent … user time and system time as the 14th and 15th; the name may hold blanks.
            guard let text = try? String(contentsOfFile: "\(folder)/\(thread)/stat", encoding: .utf8),
                let end = text.lastIndex(of: ")")
            else { continue }
            let fields = text[text.index(after: end)...].split(separator: " ")
            guard fields.count > 12 else { continue }
            isStopped = isStopped || "Tt".contains(fields[0])
            wantsToRun = wantsToRun || "RD".contains(fields[0])
            let ticks = (Double(fields[11]) ?? 0) + (Double(fields[12]) ?? 0)
            processorTime = processorTime + .seconds(ticks / Self.ticksPerSecond)
        }
    }
}
