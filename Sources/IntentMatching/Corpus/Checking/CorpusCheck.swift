package import Reception

/// Looks for what is wrong or weak in a corpus beyond what its reader refuses.
package struct CorpusCheck {
    /// What the rest of the content knows and the corpus should agree with.
    package struct Surroundings {
        /// The ids there are, for the slots whose lists name ids of the office.
        package var ids: [SlotName: Set<String>] = [:]
        /// The procedures there are; nothing when their catalogue could not be read.
        package var procedures: Set<String>?
        /// The languages visitors are answered in: each should be understood, too.
        package var languages: [Language] = []
        /// A matcher that was trained on this very corpus, to see whether it learnt it.
        package var matcher: TrainedMatcher?

        /// Nothing known.
        package init() {}
    }

    private let reading: CorpusReading
    private let surroundings: Surroundings

    /// Checks what was read.
    package init(_ reading: CorpusReading, in surroundings: Surroundings = Surroundings()) {
        self.reading = reading
        self.surroundings = surroundings
    }

    /// Everything found, in the order of names, values, shared sentences and templates that do not match themselves.
    /// `report` hears the share that is done, 0...1.
    ///
    /// Takes some seconds for a large corpus, and blocks its thread for so long.
    package func findings(report: (Double) -> Void = { _ in }) -> [CorpusFinding] {
        let corpus = reading.corpus
        var findings = NameCheck(corpus, languages: surroundings.languages).findings
        findings += reading.unusedRules.map(CorpusFinding.unusedRule)
        findings += ValueCheck(corpus, ids: surroundings.ids, procedures: surroundings.procedures).findings
        for (number, language) in corpus.languages.enumerated() {
            findings += ClaimCheck(corpus, language).findings
            report(Double(number + 1) / Double(corpus.languages.count) / 2)
        }
        return findings
            + SelfMatchCheck(corpus, matcher: surroundings.matcher).findings { report((1 + $0) / 2) }
    }
}
