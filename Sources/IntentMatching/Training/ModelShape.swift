/// How large the parts of a model are, so that the whole stays small.
struct ModelShape: Hashable, Sendable {
    /// The largest model of shipped and measured sets, in bytes.
    static let largest = 15_000_000
    /// Examples from which on one bag is enough.
    private static let mostForTwoBags = 25_000
    /// Bytes of a model that are not its matrices: words, names, slots.
    private static let rest = 300_000

    /// Numbers in a row of the linear part, 0 when the model has none.
    let linearColumns: Int
    /// Numbers in a row of the language part, 0 when there is nothing to tell apart.
    let languageColumns: Int
    /// Numbers in a vector of one bag.
    let bagDimensions = 64
    /// Bags whose scores are added: two that began differently err differently. Large sets make do with one, which learns
    /// in half the time.
    let bags: Int

    /// Numbers in a vector of the bags together.
    var bagColumns: Int { bags * bagDimensions }

    /// The shape for so many labels and languages. The linear part helps where there are few labels and few examples, and
    /// is left out where it would make the model too large.
    ///
    /// `others` are the bytes of slots and word vectors.
    init(labels: Int, languages: Int, examples: Int, others: Int) {
        bags = examples > Self.mostForTwoBags ? 1 : 2
        languageColumns = languages > 1 ? RowSum.padded(languages) : 0
        let linear = RowSum.padded(labels)
        let size = FeatureHash.buckets * (linear + languageColumns + bags * bagDimensions) + others + Self.rest
        linearColumns = size <= Self.largest ? linear : 0
    }
}
