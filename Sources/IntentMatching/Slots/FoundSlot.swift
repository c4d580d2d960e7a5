import Reception

/// A value of a slot that was found in a sentence.
struct FoundSlot: Hashable, Sendable {
    /// The slot.
    let name: SlotName
    /// The value: a catalogue id, or a code in its written form.
    let value: String
    /// Other values the same words leave nearly as likely, likeliest first: only of procedures, at most two.
    var others: [String] = []
    /// The words it was said in.
    let words: Range<Int>
    /// The characters of the text it was said in.
    let range: Range<Int>
    /// How surely it was said, 0...1: 1 word by word; less for every mark that is missing, letter that is wrong and word
    /// that does not belong; at most `SlotFinder.mostBySearch` where only the search found it.
    let quality: Double

    /// The value as the domain knows it, then the others.
    var slots: [Slot] { ([value] + others).map { Slot(name: name, value: $0, range: range) } }
}
