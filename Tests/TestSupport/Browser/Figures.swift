import Foundation
import Synchronization

/// What tests measure and do not judge: lines of JSON in the file `LETAN_FIGURES`, if it is set.
package enum Figures {
    private static let file = Mutex(ProcessInfo.processInfo.environment["LETAN_FIGURES"])

    /// Notes the median and the 99th percentile of `values`.
    package static func note(_ name: String, _ values: [Double], unit: String) {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return }
        let median = sorted[last / 2]
        let p99 = sorted[min(last, Int((Double(sorted.count) * 0.99).rounded(.down)))]
        let line = String(
            format: #"{"figure":"%@","median":%.1f,"p99":%.1f,"unit":"%@","runs":%d}"#, name, median, p99, unit,
            sorted.count)
        file.withLock { if let path = $0 { append(line + "\n", to: path) } }
    }

    private static func append(_ line: String, to path: String) {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil)
        }
        guard let handle = FileHandle(forWritingAtPath: path) else { return }
        _ = try? handle.seekToEnd()
        try? handle.write(contentsOf: Data(line.utf8))
        try? handle.close()
    }
}
