import Foundation
import Synchronization

/// Where a command writes: answers to standard output, everything about the work to standard error.
///
/// Both go out line by line, so a pipe sees each line as it is made. A reader that went away is not an error.
final class Output: Sendable {
    private let lock = Mutex(())
    /// Whether somebody looks at standard error: long work shows progress only then.
    let showsProgress: Bool

    init(showsProgress: Bool) { self.showsProgress = showsProgress }

    /// Writes a line of the answer.
    func line(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// Writes part of a line, as a prompt.
    func part(_ text: String) { write(text, to: .standardOutput) }

    /// Writes one JSON object as a line of the answer, keys sorted.
    func json(_ value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else { return }
        line(String(decoding: data, as: UTF8.self))
    }

    /// Writes a line about the work.
    func note(_ text: String) { write(text + "\n", to: .standardError) }

    private func write(_ text: String, to handle: FileHandle) {
        lock.withLock { _ in try? handle.write(contentsOf: Data(text.utf8)) }
    }
}
