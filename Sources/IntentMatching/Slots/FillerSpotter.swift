/// Finds words that mean nothing by themselves, as "dạ", "ạ", "please".
struct FillerSpotter: Sendable {
    private var index = PhraseIndex()

    /// Takes the fillers of every language; their words go into `vocabulary`.
    init(_ corpus: IntentCorpus, vocabulary: inout Vocabulary) {
        for language in corpus.languages {
            for phrase in corpus.contents[language]?.fillers ?? [] {
                let words = Tokenizer.forms(of: phrase).map { vocabulary.intern($0) }
                index.add(words, value: 0, vocabulary: vocabulary)
            }
        }
    }

    /// For every word of `sentence` the ends of the fillers that begin with it.
    func ends(in sentence: HeardSentence, vocabulary: Vocabulary) -> [[Int]] {
        sentence.words.indices.map { start in
            index.hits(in: sentence, from: start, vocabulary: vocabulary)
                .filter { $0.flaws.conflicting == 0 }.map(\.end)
        }
    }
}
