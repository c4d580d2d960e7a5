package import Reception

/// A word that a typed line may begin with.
package struct LiveWord: Sendable {
    /// The word.
    package let name: String
    /// What stands after it, for people: `NAME METRES [ACROSS]`.
    package let operands: String
    /// What it does, in half a sentence.
    package let summary: String
    let read: @Sendable ([String], LiveWord) throws(LiveRefusal) -> LiveCommand

    /// The word as it is typed.
    package var usage: String { operands.isEmpty ? name : "\(name) \(operands)" }

    /// Every word, in the order in which help shows them.
    package static let all: [LiveWord] = happenings + controls

    func command(_ operands: [String]) throws(LiveRefusal) -> LiveCommand { try read(operands, self) }

    /// That the operands are not those of the word.
    var refusal: LiveRefusal { LiveRefusal(description: "write it as: \(usage)") }

    /// What to write instead of a word that is none.
    static func advice(for word: String) -> String {
        let similar = all.map(\.name).first { $0.hasPrefix(word.lowercased().prefix(3)) }
        if let similar { return "; did you mean \"\(similar)\"? \"help\" lists them all" }
        return "; to speak to the robot write \"says\" before it, and \"help\" lists the words"
    }
}

/// Words that let something happen: each is a kind of step of a scenario, its operands the values of the step's keys.
extension LiveWord {
    private static let happenings: [LiveWord] = [
        step("face", "NAME METRES [ACROSS [YAW]]", "somebody comes, or moves", "face", "distance", "across?", "yaw?"),
        step("leaves", "NAME", "somebody goes out of sight", "faceLeaves"),
        step("says", "WORDS…", "the visitor says something", "says…"),
        step("touches", "BUTTON", "a button by its meaning: yes, line:land …; or just its number", "touches"),
        step("card", "male|female AGE [PERSON]", "the visitor shows an identity card", "scansCard", "age", "person?"),
        step("ticket", "NUMBER", "the visitor shows a ticket", "scansTicket"),
        step("desk", "DESK calls", "a desk calls the next number", "deskCalls", "=calls"),
        step("breaks", "PART fails|hangs", "a part breaks", "breaks", "how"),
        step("mends", "PART", "a part works again", "mends"),
    ]

    /// A word whose operands are the values of `keys`, in order. A key with `?` may be left out, one with `…` takes the
    /// rest of the line, one with `=` is a word that must stand there.
    private static func step(_ name: String, _ operands: String, _ summary: String, _ keys: String...) -> LiveWord {
        LiveWord(name: name, operands: operands, summary: summary) { words, word throws(LiveRefusal) in
            .happens(try TypedStep(word, members: try members(words, of: keys, word)))
        }
    }

    private static func members(
        _ words: [String], of keys: [String], _ word: LiveWord
    ) throws(LiveRefusal) -> [String] {
        var words = words[...]
        var members: [String] = []
        for key in keys {
            guard let operand = words.first else {
                if key.hasSuffix("?") { break }
                throw word.refusal
            }
            if key.hasPrefix("=") {
                guard operand == key.dropFirst() else { throw word.refusal }
            } else if key.hasSuffix("…") {
                members.append(JSONWords.member(String(key.dropLast()), words.joined(separator: " "), isText: true))
                words = []
                break
            } else {
                let name = key.hasSuffix("?") ? String(key.dropLast()) : key
                members.append(JSONWords.member(name, operand, isText: !numbers.contains(name)))
            }
            words.removeFirst()
        }
        guard words.isEmpty else { throw word.refusal }
        return members
    }

    /// The keys whose values are numbers.
    private static let numbers: Set<String> = ["distance", "across", "yaw", "age"]
}
