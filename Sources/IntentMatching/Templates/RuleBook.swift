import LocatedJSON

/// The rules of one language, each written out: no rule in it names another any more. It also keeps which are used.
struct RuleBook {
    /// Rules that name each other through more than so many are a slip of the pen, and writing them out is recursive.
    static let deepestNesting = 32

    /// A rule as it was read.
    private struct Definition {
        let name: String
        let template: SentenceTemplate
        let location: TextLocation
    }

    /// What templates of the language may name: also rules that could not be understood, so that each is told only once.
    let names: TemplateParser.Names

    private var definitions: [String: Definition] = [:]
    private var order: [String] = []
    private var writtenOut: [String: SentenceTemplate.Node] = [:]
    private var sizes: [String: TemplateSize] = [:]
    /// How many rules deep a rule is, itself counted.
    private var depths: [String: Int] = [:]
    private var refused: Set<String> = []
    private var used: Set<String> = []

    /// Reads and writes out the rules in `lines`, each `name = template`. What is wrong with one is noted.
    init(_ lines: [CorpusLines.Line], slots: Set<String>, joinsWords: Bool, noting problems: inout CorpusProblems) {
        var named: [(name: String, line: CorpusLines.Line, location: TextLocation)] = []
        var rules: Set<String> = []
        for line in lines {
            problems.attempt { () throws(IntentCorpusError) in
                let (name, column, _) = try line.definedName()
                let location = line.location(column: column)
                guard name.isTemplateName else { throw .line(location, .badName) }
                guard rules.insert(name).inserted else { throw .line(location, .duplicateRule(name)) }
                named.append((name, line, location))
            }
        }
        names = TemplateParser.Names(slots: slots, rules: rules, joinsWords: joinsWords)
        for (name, line, location) in named {
            problems.attempt { () throws(IntentCorpusError) in
                let template = try line.definition(names: names)
                definitions[name] = Definition(name: name, template: template, location: location)
                order.append(name)
            }
        }
        for name in order { write(name, path: [], noting: &problems) }
    }

    /// `template` with its rules written out; its size is checked before it grows. Nothing where a rule in it could not
    /// be written out, which was told where the rule stands.
    mutating func resolve(
        _ template: SentenceTemplate, at location: TextLocation
    ) throws(IntentCorpusError) -> SentenceTemplate? {
        let rules = template.root.ruleNames
        used.formUnion(rules)
        guard rules.allSatisfy({ sizes[$0] != nil }) else { return nil }
        if let problem = TemplateSize(of: template.root, rules: sizes).problem { throw .line(location, problem) }
        return SentenceTemplate(root: replaced(template.root))
    }

    /// The rules that no resolved template names, nor a rule that one names, in their order.
    var unused: [CorpusReading.UnusedRule] {
        var reached = used
        var open = Array(used)
        while let name = open.popLast() {
            for next in definitions[name]?.template.root.ruleNames ?? [] where reached.insert(next).inserted {
                open.append(next)
            }
        }
        return order.compactMap { definitions[$0] }.filter { !reached.contains($0.name) }
            .map { CorpusReading.UnusedRule(name: $0.name, location: $0.location) }
    }

    /// Writes out a rule and those it names. What is wrong is noted; what names a refused rule is refused without a word.
    private mutating func write(_ name: String, path: [String], noting problems: inout CorpusProblems) {
        guard sizes[name] == nil, !refused.contains(name), let definition = definitions[name] else { return }
        refused.insert(name)
        let path = path + [name]
        let rules = definition.template.root.ruleNames
        for other in rules {
            if let start = path.firstIndex(of: other) {
                return problems.add(.line(definition.location, .ruleCycle(path[start...] + [other])))
            }
            if path.count < Self.deepestNesting { write(other, path: path, noting: &problems) }
        }
        let depth = 1 + (rules.compactMap { depths[$0] }.max() ?? 0)
        if path.count == Self.deepestNesting && !rules.isEmpty || depth > Self.deepestNesting {
            return problems.add(.line(definition.location, .rulesTooDeep(limit: Self.deepestNesting)))
        }
        guard rules.allSatisfy({ sizes[$0] != nil }) else { return }
        let size = TemplateSize(of: definition.template.root, rules: sizes)
        // A rule may match nothing as long as the sentences that use it do not.
        if let problem = size.problem, problem != .matchesNothing {
            return problems.add(.line(definition.location, problem))
        }
        refused.remove(name)
        sizes[name] = size
        depths[name] = depth
        writtenOut[name] = replaced(definition.template.root)
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
