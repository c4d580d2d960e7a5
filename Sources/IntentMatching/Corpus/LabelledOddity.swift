package import LocatedJSON
import Reception

/// Something in labelled utterances that is kept as it is but is seldom meant. The description is a warning that names
/// the place and the fix, never the words of an utterance.
package enum LabelledOddity: Hashable, Sendable {
    /// The same words with the same label as before.
    case duplicate(TextLocation, first: TextLocation)
    /// The same words with another label before.
    case contradiction(TextLocation, first: TextLocation)
    /// A label that no other line has.
    case onlyExample(TextLocation, label: String)
    /// A label without an utterance.
    case emptyText(TextLocation)

    /// What is odd in the lines of `files` together, in their order. The same words in two languages are not.
    package static func all(in files: [LabelledFile]) -> [LabelledOddity] {
        var firsts: [Words: (label: TemplateLabel, location: TextLocation)] = [:]
        var found: [LabelledOddity] = []
        for (line, location) in files.flatMap({ zip($0.lines, $0.locations) }) {
            let words = Words(language: line.language, text: line.text)
            if line.text.isEmpty {
                found.append(.emptyText(location))
            } else if let first = firsts[words] {
                let isSame = first.label == line.label
                let place = first.location
                found.append(isSame ? .duplicate(location, first: place) : .contradiction(location, first: place))
            } else {
                firsts[words] = (line.label, location)
            }
        }
        return found
    }

    /// The labels of which `files` together have one example only: too little to learn from.
    package static func onlyExamples(in files: [LabelledFile]) -> [LabelledOddity] {
        let examples = Dictionary(files.flatMap(\.lines).map { ($0.label.intent, 1) }, uniquingKeysWith: +)
        return files.flatMap { zip($0.lines, $0.locations) }.filter { examples[$0.0.label.intent] == 1 }
            .map { .onlyExample($1, label: $0.label.intent.rawValue) }
    }

    private struct Words: Hashable {
        let language: Language?
        let text: String
    }

    /// One warning of each kind, of the first place, with how many more there are.
    package static func summary(of oddities: [LabelledOddity]) -> [String] {
        Dictionary(grouping: oddities, by: \.kind).sorted { $0.key < $1.key }.map { _, alike in
            alike[0].description + (alike.count > 1 ? " (and \(alike.count - 1) more like it)" : "")
        }
    }

    private var kind: Int {
        switch self {
        case .contradiction: 0
        case .duplicate: 1
        case .onlyExample: 2
        case .emptyText: 3
        }
    }
}

extension LabelledOddity: CustomStringConvertible {
    package var description: String {
        switch self {
        case .duplicate(let location, let first): "\(location): the same line as \(first); remove one"
        case .contradiction(let location, let first):
            "\(location): the same words have another label at \(first); keep the right one"
        case .onlyExample(let location, let label): "\(location): the only example of '\(label)'; add some more"
        case .emptyText(let location): "\(location): the utterance is empty; remove the line"
        }
    }
}
