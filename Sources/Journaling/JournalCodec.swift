package import Foundation
package import Reception

/// The text of journal lines: one JSON object a line, keys sorted, so that equal journals are equal files.
package struct JournalCodec: Sendable {
    private let encoder: JSONEncoder

    /// Makes a codec.
    package init() {
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The header's line, with its line end.
    package func line(_ header: JournalHeader) throws -> Data { try encoded(header) }

    /// An entry's line, with its line end.
    package func line(_ entry: JournalEntry) throws -> Data { try encoded(entry) }

    /// An action as it stands in a line: what a replay compares.
    package func text(_ action: ConversationAction) throws -> String {
        String(decoding: try encoder.encode(action), as: UTF8.self)
    }

    private func encoded(_ value: some Encodable) throws -> Data { try encoder.encode(value) + Data("\n".utf8) }
}
