import Foundation
import Testing

/// What should be spoken for something written: a line of a table beside the tests.
struct NormaliserCase: CustomTestStringConvertible, Sendable {
    /// As it is shown; "\n" in the table is the end of a line.
    let written: String
    /// The words that should be spoken.
    let words: String

    var testDescription: String { written }

    /// The cases in the table `name`: a line each, writing and words parted by a tab.
    static func table(_ name: String) -> [NormaliserCase] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Data/\(name).tsv")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line -> NormaliserCase? in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count == 2 else { return nil }
            return NormaliserCase(
                written: String(columns[0]).replacing("\\n", with: "\n"), words: String(columns[1]))
        }
    }
}
