import LocatedJSON
import Reception

/// Looks for templates whose own sentences are not understood: the values in them are not found again, or the trained
/// matcher takes them for something else.
struct SelfMatchCheck {
    /// Sentences of a template that are looked at.
    private static let samples = 4
    /// Templates between two reports of the share that is done.
    private static let reportStep = 100

    private let corpus: IntentCorpus
    private let matcher: TrainedMatcher?
    private let lexicon: SlotLexicon

    /// Checks the templates of `corpus`; by `matcher`, too, if there is one that learnt them.
    init(_ corpus: IntentCorpus, matcher: TrainedMatcher?) {
        self.corpus = corpus
        self.matcher = matcher
        lexicon = SlotLexicon(corpus)
    }

    /// The templates of which more than half of the sentences are lost.
    func findings(report: (Double) -> Void) -> [CorpusFinding] {
        var findings: [CorpusFinding] = []
        for (number, template) in corpus.templates.enumerated() {
            if number % Self.reportStep == 0 { report(Double(number) / Double(corpus.templates.count)) }
            let samples = corpus.samples(of: template, limit: Self.samples)
            findings += [lostValues(of: template, samples), mistaken(template, samples)].compactMap(\.self)
        }
        return findings
    }

    private func lostValues(of template: LabelledTemplate, _ samples: [SampleSentence]) -> CorpusFinding? {
        let lost = samples.filter { sample in
            guard !sample.slots.isEmpty else { return false }
            let found = Set(lexicon.spans(in: Tokenizer.tokens(of: sample.text)).map { [$0.name.rawValue, $0.value] })
            return !sample.slots.allSatisfy { found.contains([$0.name.rawValue, $0.value]) }
        }
        guard lost.count * 2 > samples.count, let example = lost.first else { return nil }
        return .lostValues(
            at: template.location, lost: lost.count, samples: samples.count, example: example.text)
    }

    private func mistaken(_ template: LabelledTemplate, _ samples: [SampleSentence]) -> CorpusFinding? {
        guard let matcher else { return nil }
        let context = MatchingContext(language: template.language)
        let wrong = samples.map { matcher.match($0.text, in: context).intent }.filter { $0 != template.label.intent }
        guard wrong.count * 2 > samples.count else { return nil }
        let counts = Dictionary(wrong.map { ($0, 1) }, uniquingKeysWith: +)
        guard let likeliest = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return .mistaken(at: template.location, for: likeliest.key, lost: wrong.count, samples: samples.count)
    }
}
