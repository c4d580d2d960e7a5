import Foundation

/// How many files and sockets the process may have open.
enum DescriptorLimit {
    /// Raises the limit so that `count` sockets find room beside everything else, as far as the system lets it.
    static func makeRoom(for count: Int) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        let wanted = min(rlim_t(count) + 512, limit.rlim_max)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = wanted
        // When it cannot be raised, connections beyond it wait in the system's queue.
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
