import Foundation
import Reception

/// Reads the lines of a labelled file, all of which have as many columns as the first.
struct LabelledLineReader {
    private static let tab = UInt8(ascii: "\t")

    /// The columns of the first line that said something.
    private var columns: Int?

    /// Understands a row; nil where it says nothing.
    mutating func line(_ row: ArraySlice<UInt8>) throws(LabelledLineProblem) -> LabelledLine? {
        guard let fields = try Self.fields(of: row) else { return nil }
        if let columns {
            guard fields.count == columns else { throw .otherColumns(fields.count, first: columns) }
        } else {
            guard [2, 4].contains(fields.count) else { throw .columns(fields.count) }
            columns = fields.count
        }
        guard !fields[0].isEmpty else { throw .emptyLabel }
        let label = TemplateLabel(written: fields[0])
        guard fields.count == 4 else { return LabelledLine(label: label, text: fields[1]) }
        guard let language = Language(rawValue: fields[1]) else { throw .unknownLanguage(fields[1]) }
        let (slots, topic) = try Self.slots(fields[2])
        return LabelledLine(
            label: label.intent == .none ? topic.map { .topic($0) } ?? label : label,
            language: language, slots: slots, text: fields[3])
    }

    /// The columns of a row; nil where it is blank or a comment.
    private static func fields(of row: ArraySlice<UInt8>) throws(LabelledLineProblem) -> [String]? {
        let bytes = row.last == UInt8(ascii: "\r") ? row.dropLast() : row
        guard bytes.count <= LabelledFile.longestLine else { throw .tooLong(limit: LabelledFile.longestLine) }
        guard bytes.first != UInt8(ascii: "#"), bytes.contains(where: { $0 > UInt8(ascii: " ") }) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8 }
        let fields = text.utf8.split(separator: tab, omittingEmptySubsequences: false)
        return fields.map { String(Substring($0)).trimmingCharacters(in: .whitespaces) }
    }

    /// The slots of `name=value name=value`; `topic=…` among them is none.
    private static func slots(_ field: String) throws(LabelledLineProblem) -> (Set<Slot>, topic: String?) {
        var slots: Set<Slot> = []
        var topic: String?
        for word in field.split(separator: " ") {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw .badSlots }
            if parts[0] == "topic" {
                topic = parts[1]
            } else {
                slots.insert(Slot(name: SlotName(rawValue: parts[0]), value: parts[1]))
            }
        }
        return (slots, topic)
    }
}
