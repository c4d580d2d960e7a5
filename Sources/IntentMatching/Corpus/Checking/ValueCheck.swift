import LocatedJSON
import Reception

/// Compares the values of the lists with the ids there are.
struct ValueCheck {
    /// Values that belong to no catalogue.
    private static let fixed: [SlotName: Set<String>] = [
        .language: Set(Language.allCases.map(\.rawValue)), .rating: ["1", "2", "3", "4", "5"],
    ]

    private let corpus: IntentCorpus
    private let ids: [SlotName: Set<String>]
    private let procedures: Set<String>?

    /// Checks the lists of `corpus` against the `ids` of the office and the procedures there are, if that is known.
    init(_ corpus: IntentCorpus, ids: [SlotName: Set<String>], procedures: Set<String>?) {
        self.corpus = corpus
        self.ids = ids.merging(Self.fixed) { _, fixed in fixed }
        self.procedures = procedures
    }

    /// Values nothing knows, each once a file.
    var findings: [CorpusFinding] {
        corpus.languages.flatMap { language -> [CorpusFinding] in
            let slots = corpus.contents[language]?.slots ?? [:]
            return slots.keys.sorted().flatMap { slot in findings(in: slots[slot] ?? [], of: slot) }
        }
    }

    private func findings(in list: [Synonym], of slot: SlotName) -> [CorpusFinding] {
        if slot == .procedure {
            let values = procedures.map { unknown(in: list, known: $0) } ?? []
            return values.isEmpty ? [] : [.uncatalogued(values, of: slot)]
        }
        guard let known = ids[slot] else { return [] }
        return unknown(in: list, known: known).map { .unknownValue($0, of: slot) }
    }

    private func unknown(in list: [Synonym], known: Set<String>) -> [CorpusFinding.Value] {
        var seen = known
        return list.filter { seen.insert($0.value).inserted }.map { .init(value: $0.value, location: $0.location) }
    }
}
