import Foundation
import IntentMatching
import Reception

/// The content of the checkout and the data beside the tests.
enum ShippedContent {
    static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The corpus, or why there is none; read once for all tests.
    static let loaded = Result { () throws(IntentCorpusError) in
        try IntentCorpus.load(folder: checkout.appendingPathComponent("Models/Intents"))
    }

    static func corpus() throws -> IntentCorpus { try loaded.get() }

    /// The fields of every line of a data file that is no comment.
    static func rows(_ name: String) -> [[String]] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Data/\(name)")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// One labelled sentence of a data file: intent, language, slots, text.
struct LabelledUtterance: Sendable, CustomStringConvertible {
    let intent: IntentName
    let language: Language
    let slots: [String]
    let text: String

    init?(_ fields: [String]) {
        guard fields.count == 4, let language = Language(rawValue: fields[1]) else { return nil }
        intent = IntentName(rawValue: fields[0])
        self.language = language
        slots = fields[2].split(separator: " ").map(String.init)
        text = fields[3]
    }

    static func all(of file: String) -> [LabelledUtterance] { ShippedContent.rows(file).compactMap(Self.init) }

    var description: String { text }
}

extension IntentMatch {
    /// Slots and topic in the form of the data files.
    var written: [String] {
        best.slots.map { "\($0.name)=\($0.value)" } + (topic.map { ["topic=\($0)"] } ?? [])
    }
}
