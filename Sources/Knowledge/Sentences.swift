import Reception

/// Counts sentences the way a listener does.
enum Sentences {
    private static let enders: Set<Character> = [".", "!", "?", "…", "。", "！", "？"]
    private static let wideEnders: Set<Character> = ["。", "！", "？"]

    /// The number of sentences in `text`: an ender counts before a blank or at the end, so `2.000` is one word; an
    /// unclosed rest counts too.
    static func count(in text: String) -> Int {
        var count = 0
        var isOpen = false
        var previous: Character = " "
        for character in text {
            if character.isWhitespace, enders.contains(previous), isOpen {
                count += 1
                isOpen = false
            } else if wideEnders.contains(previous), isOpen, !enders.contains(character) {
                count += 1
                isOpen = true
            } else if !character.isWhitespace {
                isOpen = true
            }
            previous = character
        }
        return isOpen ? count + 1 : count
    }

    /// The number of sentences in `template`, in which some placeholders stand for one each.
    static func count(in template: Template) -> Int { count(in: sample(of: template)) }

    /// Whether `template` is one sentence that ends with a full stop or another ender.
    static func isOneClosed(_ template: Template) -> Bool {
        let sample = sample(of: template)
        return count(in: sample) == 1 && sample.last.map(enders.contains) ?? false
    }

    /// A wide full stop ends a sentence also in the languages that put no blank after it.
    private static func sample(of template: Template) -> String {
        template.filled { name in Placeholder(rawValue: name)?.isSentence == true ? "X。" : "X" }
    }
}
