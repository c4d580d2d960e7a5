import Dispatch
package import Foundation

/// What the system tells of running processes.
package enum ProcessTable {
    /// The children of a process, dead ones (zombies) included.
    package static func children(of parent: pid_t) -> [(id: pid_t, name: String, isZombie: Bool)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.compactMap { id in
            // pid (name) state parent …; the name may hold blanks.
            guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
                let begin = text.firstIndex(of: "("), let end = text.lastIndex(of: ")")
            else { return nil }
            let fields = text[text.index(after: end)...].split(separator: " ")
            guard fields.count > 1, pid_t(fields[1]) == parent else { return nil }
            return (id, String(text[text.index(after: begin)..<end]), fields[0] == "Z")
        }
    }

    /// How many descriptors a process has open.
    package static func descriptors(of process: pid_t) -> Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")) ?? []).count
    }

    /// The memory a process holds now, in megabytes.
    package static func megabytes(of process: pid_t) -> Double {
        let text = (try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8)) ?? ""
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        return pages * Double(getpagesize()) / 1_048_576
    }

    /// Whether a process is there, dead or alive.
    package static func exists(_ process: pid_t) -> Bool { kill(process, 0) == 0 }

    /// The first thing that `look` gives, tried with the ticks of a timer for `seconds`: the system tells nobody of
    /// another's children.
    package static func watch<Found: Sendable>(
        for seconds: Double = 60, _ look: @escaping @Sendable () -> Found?
    ) async -> Found? {
        let (ticks, tick) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now(), repeating: .milliseconds(10))
        timer.setEventHandler { @Sendable in tick.yield() }
        timer.activate()
        defer { timer.cancel() }
        let deadline = DispatchTime.now() + seconds
        for await _ in ticks {
            if let found = look() { return found }
            if DispatchTime.now() > deadline { return nil }
        }
        return nil
    }
}
