import LocatedJSON
import Reception

/// Looks for sentences of one language that lines of two meanings stand for: templates, and what people said.
struct ClaimCheck {
    private let language: Language
    private var lists: PhraseLists
    private var labels: [TemplateLabel: Int] = [:]
    /// The lines with the number of their meaning and their sentences, side by side: all are compared with all.
    private var claims: [CorpusFinding.Claim] = []
    private var meanings: [Int] = []
    private var graphs: [SentenceGraph] = []

    /// Takes the lines of `language`.
    init(_ corpus: IntentCorpus, _ language: Language) {
        self.language = language
        let content = corpus.contents[language] ?? IntentCorpus.Content()
        lists = PhraseLists(content)
        for template in corpus.templates where template.language == language {
            add(template.template.root, template.label, template.location)
        }
        for line in content.heard {
            add(.word(line.text), line.label, line.location)
        }
    }

    /// A shared sentence for every line that has one, with each other meaning; templates of many sentences are compared as
    /// they are written, and what is too much for that is told.
    var findings: [CorpusFinding] {
        var told: Set<Told> = []
        var findings: [CorpusFinding] = []
        var unknown = 0
        for (second, first) in pairs {
            switch SharedSentence.search(graphs[first], graphs[second], slots: lists.slots) {
            case .none: continue
            case .unknown: unknown += 1
            case .found(let labels):
                let (one, two) = (claims[first], claims[second])
                let isNew = told.insert(Told(line: one.location, label: two.label)).inserted
                let isOtherNew = told.insert(Told(line: two.location, label: one.label)).inserted
                if isNew || isOtherNew { findings.append(.sharedSentence(words(labels), one, two)) }
            }
        }
        return findings + (unknown > 0 ? [.comparedInPart(language, pairs: unknown)] : [])
    }

    /// The lines of different meanings that may have a sentence in common, by a quick look.
    private var pairs: [(second: Int, first: Int)] {
        var pairs: [(second: Int, first: Int)] = []
        for second in graphs.indices {
            for first in 0..<second
            where meanings[first] != meanings[second] && graphs[first].mayShare(with: graphs[second]) {
                pairs.append((second, first))
            }
        }
        return pairs
    }

    /// A line and a meaning it was already told to share a sentence with.
    private struct Told: Hashable {
        let line: TextLocation
        let label: TemplateLabel
    }

    private mutating func add(_ root: SentenceTemplate.Node, _ label: TemplateLabel, _ location: TextLocation) {
        let number = labels[label] ?? labels.count
        labels[label] = number
        claims.append(.init(label: label, location: location))
        meanings.append(number)
        graphs.append(SentenceGraph(root, in: &lists))
    }

    private func words(_ labels: [SentenceGraph.Edge.Label]) -> String {
        labels.map { label in
            switch label {
            case .word(let word): lists.words.written[Int(word)]
            case .slot(let slot): "{\(lists.names[slot])}"
            }
        }.joined(separator: language.joinsWords ? "" : " ")
    }
}
