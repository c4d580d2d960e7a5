import LocatedJSON

/// The rules of one language, each written out: no rule in it names another any more.
struct RuleBook {
    /// A rule as it was read.
    struct Definition {
        let name: String
        let template: SentenceTemplate
        let location: TextLocation
    }

    private var writtenOut: [String: SentenceTemplate.Node] = [:]
    private var sizes: [String: TemplateSize] = [:]

    /// Writes out `definitions`. A rule that contains itself, or grows too large, is refused.
    init(_ definitions: [Definition]) throws(IntentCorpusError) {
        let byName = Dictionary(definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for definition in definitions {
            try write(definition, among: byName, path: [])
        }
    }

    /// `template` with its rules written out; its size is checked before it grows.
    func resolve(_ template: SentenceTemplate, at location: TextLocation) throws(IntentCorpusError) -> SentenceTemplate
    {
        if let problem = TemplateSize(of: template.root, rules: sizes).problem {
            throw .line(location, problem)
        }
        return SentenceTemplate(root: replaced(template.root))
    }

    private mutating func write(
        _ definition: Definition, among others: [String: Definition], path: [String]
    ) throws(IntentCorpusError) {
        guard sizes[definition.name] == nil else { return }
        let path = path + [definition.name]
        for name in definition.template.root.ruleNames {
            if path.contains(name) { throw .line(definition.location, .ruleCycle(path + [name])) }
            guard let other = others[name] else { continue }
            try write(other, among: others, path: path)
        }
        let size = TemplateSize(of: definition.template.root, rules: sizes)
        // A rule may match nothing as long as the sentences that use it do not.
        if let problem = size.problem, problem != .matchesNothing { throw .line(definition.location, problem) }
        sizes[definition.name] = size
        writtenOut[definition.name] = replaced(definition.template.root)
    }

    private func replaced(_ node: SentenceTemplate.Node) -> SentenceTemplate.Node {
        switch node {
        case .word, .slot, .joint: node
        case .rule(let name): writtenOut[name] ?? node
        case .optional(let part): .optional(replaced(part))
        case .sequence(let parts): .sequence(parts.map(replaced))
        case .alternatives(let parts): .alternatives(parts.map(replaced))
        }
    }
}

extension SentenceTemplate.Node {
    /// The rules named anywhere in it, in the order of the text.
    fileprivate var ruleNames: [String] {
        if case .rule(let name) = self { return [name] }
        return children.flatMap(\.ruleNames)
    }
}
