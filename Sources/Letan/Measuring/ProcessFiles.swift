import Foundation
package import Metrics

extension ProcessReading {
    /// What Linux tells of this process now. Reading `/proc` never waits for a disk.
    package static var ofThisProcess: ProcessReading {
        var reading = ProcessReading()
        if let text = contents("self/stat") { reading.takeStat(text, ticks: Double(sysconf(Int32(_SC_CLK_TCK)))) }
        if let text = contents("self/statm") { reading.takeStatm(text, page: Double(sysconf(Int32(_SC_PAGESIZE)))) }
        if let text = contents("self/limits") { reading.takeLimits(text) }
        if let text = contents("stat") { reading.takeMachineStat(text) }
        if let text = contents("uptime") { reading.takeUptime(text) }
        // One of them is the folder itself, open while it is read.
        reading.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map { $0.count - 1 }
        return reading
    }

    private static func contents(_ name: String) -> String? {
        try? String(contentsOfFile: "/proc/\(name)", encoding: .utf8)
    }
}
