import Glibc
import Synchronization

/// What a disk does when it fails.
package enum DiskFault: Sendable {
    /// It has no room.
    case full
    /// It answers with an input/output error.
    case broken
    /// It may only be read.
    case readOnly
    /// The power goes: this operation and all that follow fail, and of what was not synchronised anything may be lost.
    case powerLoss
    /// The process is killed.
    case kill
    /// It does not answer until it is mended; then all is well.
    case hang
}

/// What is asked of a disk.
package enum DiskOperation: Sendable, CaseIterable {
    case write, synchronise
}

/// A file system for SQLite over the operating system's, which counts, delays and fails what is asked of the disk.
///
/// For tests of what must survive, and for benchmarks against a disk slower than this machine's: pass `name` as the
/// `vfs` of a database. Only whole-file locks and reads go through untouched. All its files are taken to be in one folder.
package final class FaultyDisk: Sendable {
    private struct Plan {
        let fault: DiskFault
        let operations: [DiskOperation]
        var left: Int
    }

    private struct State {
        var memory = DiskMemory()
        var plan: Plan?
        var isOff = false
        var hanging = 0
        var syncs: [String: Int] = [:]
        var operations = 0
        var syncDelay: UInt32 = 0
    }

    /// The name SQLite knows it by.
    package let name: String
    private let state = Mutex(State())
    private let registration: VFSRegistration
    private static let count = Atomic(0)

    /// Makes a sound disk. What is opened on it keeps it alive.
    package init() {
        name = "letan-faulty-\(Self.count.add(1, ordering: .relaxed).newValue)"
        registration = VFSRegistration(name)
        registration.serve(self)
    }

    // MARK: Counting

    /// How often each file was synchronised, by path.
    package var syncs: [String: Int] { state.withLock { $0.syncs } }

    /// How often any file was synchronised.
    package var syncCount: Int { state.withLock { $0.syncs.values.reduce(0, +) } }

    /// How many writes and synchronisations there were.
    package var operationCount: Int { state.withLock { $0.operations } }

    /// Makes every synchronisation take `microseconds` longer, on the thread that asks for it.
    package func setSyncDelay(microseconds: UInt32) { state.withLock { $0.syncDelay = microseconds } }

    // MARK: Failing

    /// Fails everything of `operations` from the next but `count` on, until it is mended.
    package func fail(_ fault: DiskFault, on operations: [DiskOperation] = DiskOperation.allCases, after count: Int = 0)
    {
        state.withLock { $0.plan = Plan(fault: fault, operations: operations, left: count) }
    }

    /// Fails nothing any longer.
    package func mend() { state.withLock { $0.plan = nil } }

    /// Whether anybody waits for an answer of a disk that hangs.
    package var isHanging: Bool { state.withLock { $0.hanging > 0 } }

    /// Whether the power was lost.
    package var isOff: Bool { state.withLock { $0.isOff } }

    /// Cuts the power now.
    package func losePower() { state.withLock { $0.isOff = true } }

    /// Gives the power back: what was synchronised is there, of the rest what `random` decides. Nothing may be open.
    package func returnPower(using random: inout some RandomNumberGenerator) {
        let left = state.withLock { state in
            (state.isOff, state.plan) = (false, nil)
            return state.memory.losePower(using: &random)
        }
        for (path, content) in left {
            // The index of a log is shared memory.
            unlink(path + "-shm")
            guard let content else {
                unlink(path)
                continue
            }
            let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
            precondition(Glibc.write(file, content, content.count) == content.count, "\(path) cannot be put back")
            close(file)
        }
    }

    // MARK: What the files of the disk ask it

    /// Takes note of an operation; nil when it may go on, else what it fails with: `.powerLoss` in the moment the power
    /// goes, `.broken` afterwards.
    func admit(_ operation: DiskOperation) -> DiskFault? {
        let fault: DiskFault? = state.withLock { state in
            state.operations += 1
            if state.isOff { return .broken }
            guard let plan = state.plan, plan.operations.contains(operation) else { return nil }
            guard plan.left == 0 else {
                state.plan?.left -= 1
                return nil
            }
            if plan.fault == .powerLoss { state.isOff = true }
            return plan.fault
        }
        switch fault {
        case .kill: kill(getpid(), SIGKILL)
        case .hang:
            waitUntilMended()
            return nil
        default: break
        }
        return fault
    }

    private func waitUntilMended() {
        state.withLock { $0.hanging += 1 }
        while state.withLock({ $0.plan != nil }) { usleep(1_000) }
        state.withLock { $0.hanging -= 1 }
    }

    func opened(_ path: String, content: () -> [UInt8]?) -> Int {
        state.withLock { $0.memory.open(path, content: content()) }
    }

    func wrote(_ bytes: UnsafeRawBufferPointer, to file: Int, at offset: Int) {
        state.withLock { $0.memory.write(Array(bytes), to: file, at: offset) }
    }

    func cut(_ file: Int, to size: Int) { state.withLock { $0.memory.cut(file, to: size) } }

    func synchronised(_ file: Int, _ path: String, withFolder: Bool) {
        let delay = state.withLock { state in
            state.syncs[path, default: 0] += 1
            state.memory.synchronise(file)
            if withFolder { state.memory.synchroniseFolder() }
            return state.syncDelay
        }
        if delay > 0 { usleep(delay) }
    }

    func removed(_ path: String, withFolder: Bool) {
        state.withLock { state in
            state.memory.remove(path)
            if withFolder { state.memory.synchroniseFolder() }
        }
    }
}
