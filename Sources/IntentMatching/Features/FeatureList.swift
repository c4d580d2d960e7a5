/// What the model sees of a sentence: hashed n-grams of words and of characters, which are weighed apart.
///
/// An n-gram that comes twice stands in it twice.
struct FeatureList: Hashable, Sendable {
    /// Words, pairs of words, and the slots among them.
    var words: [Feature] = []
    /// Runs of two to five characters within a word; of one to three where words are not written apart.
    var characters: [Feature] = []
    /// Both of the words that fill a slot: they say what is wanted, hardly what for.
    var values: [Feature] = []
}
