/// From the words on the screen to the words that are spoken.
///
/// Pure: the same text gives the same words. Any text is taken, of any length and any writing; what cannot be read is left
/// out, and `SpokenText.isSilent` says when nothing is left.
package struct TextNormalizer: Sendable {
    /// The longest run without a space that a voice gets; engines overflow on long ones.
    package static let longestToken = 60
    /// The most code points a voice gets.
    package static let longestText = 10_000
}
