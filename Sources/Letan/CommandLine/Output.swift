import Foundation
import Synchronization

/// Where a command writes: answers to standard output, everything about the work to standard error.
///
/// Both go out line by line, so a pipe sees each line as it is made. A reader that went away is not an error. Control
/// characters are replaced: what visitors and files say must not steer a terminal.
final class Output: Sendable {
    private let lock = Mutex(())
    /// Whether somebody looks at standard error: long work shows progress only then.
    let showsProgress: Bool

    init(showsProgress: Bool) { self.showsProgress = showsProgress }

    /// Writes a line of the answer.
    func line(_ text: String) { write(text + "\n", to: .standardOutput) }

    /// Writes a text whose lines end in CRLF, as it is sent over the network.
    func document(_ text: String) {
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        write(cleaned: lines.map { String($0).withoutControls }.joined(separator: "\r\n"), to: .standardOutput)
    }

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

    private func write(_ text: String, to handle: FileHandle) { write(cleaned: text.withoutControls, to: handle) }

    private func write(cleaned text: String, to handle: FileHandle) {
        lock.withLock { _ in try? handle.write(contentsOf: Data(text.utf8)) }
    }
}

extension String {
    /// The text with U+FFFD for each control character other than a line end.
    fileprivate var withoutControls: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.steersTerminals ? "\u{FFFD}" : scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character other than a line end.
    fileprivate var steersTerminals: Bool { self != "\n" && properties.generalCategory == .control }
}
