package import Reception

/// Why a sentence was taken to mean what it was: for people who write sentences and wonder about an answer.
package struct MatchExplanation: Hashable, Sendable {
    /// A meaning and its probability among all of them.
    package struct Reading: Hashable, Sendable {
        /// The meaning.
        package let label: TemplateLabel
        /// 0...1; those of all labels add up to 1.
        package let probability: Double
    }

    /// What would have been made of the sentence without one of its words.
    package struct Influence: Hashable, Sendable {
        /// Where the word stands in the text, in characters; several words where they are one value together.
        package let range: Range<Int>
        /// The reading of ours without it, nothing when no other word is left.
        package let intent: IntentName?
        /// The probability that this reading is right.
        package let trust: Double
        /// What the word gave to the answer, in probability: below 0 when it spoke against it.
        package let weight: Double
    }

    /// A value that was found in the sentence.
    package struct Value: Hashable, Sendable {
        /// The value and its place.
        package let slot: Slot
        /// How surely it was said, 0...1: 1 word by word and mark by mark.
        package let quality: Double
        /// Whether the answer has it; the others do not belong to its intent, or lost against a longer one.
        package let isUsed: Bool
    }

    /// The answer.
    package let match: IntentMatch
    /// The likeliest reading of ours by the model alone, also where it was rejected; nothing for a text without words.
    package let intent: IntentName?
    /// The probability that it is right.
    package let trust: Double
    /// The probability that the sentence is ours at all; below `leastScope` it is rejected.
    package let scope: Double
    /// From this `scope` on a sentence is not rejected.
    package let leastScope: Double
    /// From this probability on a reading is acted on.
    package let acceptThreshold: Double
    /// From this probability on a reading is asked about.
    package let confirmThreshold: Double
    /// The likeliest meanings, `none` with its topics among them, likeliest first.
    package let readings: [Reading]
    /// The words that were left out one after the other, in the order of the text: at most
    /// `TrainedMatcher.mostExplainedWords`.
    package let influences: [Influence]
    /// The values, in the order of the text.
    package let values: [Value]
    /// What decided the language.
    package let languageReason: LanguageReason
    /// How many words the text has; where words are not written apart, each character is one.
    package let words: Int
    /// Where the words stand in the text, in characters, that are in no sentence and no list of the corpus, with marks or
    /// without, and are no value; nothing for a model of plain labelled lines.
    package let unknownWords: [Range<Int>]?

    /// Whether it was taken as the answer to what had been asked, and not for what it means by itself.
    package var isExpectedAnswer: Bool { match.decision == .accept && match.intent != intent }
}
