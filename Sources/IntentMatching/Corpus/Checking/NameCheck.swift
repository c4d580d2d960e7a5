import LocatedJSON
import Reception

/// Compares the names in a corpus with the table of intents.
struct NameCheck {
    private let corpus: IntentCorpus
    private let languages: [Language]

    /// Checks `corpus`, which should know `languages` beside its own.
    init(_ corpus: IntentCorpus, languages: [Language]) {
        self.corpus = corpus
        self.languages = languages
    }

    /// Names that are not in the table, intents that a language lacks.
    var findings: [CorpusFinding] { intents + heardIntents + lists + missing }

    private var intents: [CorpusFinding] {
        var files: Set<String> = []
        return corpus.templates.compactMap { template in
            guard case .intent(let name) = template.label, IntentTable.slots[name] == nil,
                files.insert(template.location.file).inserted
            else { return nil }
            return .unknownIntent(name, at: TextLocation(file: template.location.file))
        }
    }

    private var heardIntents: [CorpusFinding] {
        corpus.languages.flatMap { corpus.contents[$0]?.heard ?? [] }.compactMap { line in
            guard case .intent(let name) = line.label, IntentTable.slots[name] == nil else { return nil }
            return .unknownIntent(name, at: line.location)
        }
    }

    private var lists: [CorpusFinding] {
        corpus.languages.flatMap { language in
            let slots = corpus.contents[language]?.slots ?? [:]
            return slots.keys.sorted().compactMap { name -> CorpusFinding? in
                guard !IntentTable.slotNames.contains(name), let first = slots[name]?.first else { return nil }
                return .unknownSlot(name, at: TextLocation(file: first.location.file))
            }
        }
    }

    private var missing: [CorpusFinding] {
        Set(corpus.languages + languages).sorted().compactMap { language in
            let known = corpus.contents[language]?.intents ?? []
            let names = IntentTable.intents.filter { !known.contains($0) }
            return names.isEmpty ? nil : .lacksIntents(language, names)
        }
    }
}
