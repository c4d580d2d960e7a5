import Foundation

/// Lines of standard input, read on a thread of their own: reading blocks, and nothing else may wait for it.
enum StandardInput {
    /// The longest line that is kept, in bytes; the rest of a longer one is dropped.
    static let longestLine = 16_384

    /// Whether the input is a file, which is all there at once, rather than somebody who types or a program.
    static var isFile: Bool {
        var status = stat()
        return fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The lines from now on; ends with the input. To be called once.
    static func lines() -> AsyncStream<String> {
        AsyncStream { continuation in
            let thread = Thread {
                var reader = LineSplitter(longest: longestLine)
                var chunk = [UInt8](repeating: 0, count: 4_096)
                while let count = available(&chunk) {
                    for line in reader.take(chunk[..<count]) { continuation.yield(line) }
                }
                if let rest = reader.rest { continuation.yield(rest) }
                continuation.finish()
            }
            thread.start()
        }
    }

    /// Waits for bytes and gives how many came; nil at the end. `FileHandle` would wait until `chunk` is full, also for
    /// somebody who typed a line and waits for an answer.
    private static func available(_ chunk: inout [UInt8]) -> Int? {
        while true {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            let code = errno
            if count > 0 { return count }
            guard count < 0, code == EINTR else { return nil }
        }
    }
}

/// Cuts bytes into lines of bounded length.
struct LineSplitter {
    private let longest: Int
    private var line: [UInt8] = []

    init(longest: Int) { self.longest = longest }

    /// What is left after the last line end.
    var rest: String? { line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }

    /// The lines that end within `bytes`.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [String] {
        var lines: [String] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
            } else if line.count < longest {
                line.append(byte)
            }
        }
        return lines
    }
}
