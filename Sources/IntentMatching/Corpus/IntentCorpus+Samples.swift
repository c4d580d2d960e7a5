import LocatedJSON
package import Reception

/// A sentence with its meaning, made from a template: what a test expects, what a trainer learns.
package struct SampleSentence: Hashable, Sendable {
    /// The words with single spaces between them.
    package let text: String
    /// What it means.
    package let label: TemplateLabel
    /// Its language.
    package let language: Language
    /// The values in it, in the order of the text.
    package let slots: [Slot]
}

extension IntentCorpus {
    /// At most `limit` sentences of `template` with their slots filled, the same ones every time, spread evenly over
    /// the template and over the values of its slots.
    package func samples(of template: LabelledTemplate, limit: Int) -> [SampleSentence] {
        let first = template.location.position.map { $0.line * 5 + $0.column } ?? 0
        return template.template.expansions(limit: limit).enumerated().map { index, sentence in
            sample(sentence, number: first + index, of: template)
        }
    }

    private func sample(_ sentence: TemplateSentence, number: Int, of template: LabelledTemplate) -> SampleSentence {
        var text = ""
        var slots: [Slot] = []
        var isJoined = true
        for piece in sentence.pieces {
            if !isJoined, piece != .joint { text += " " }
            isJoined = piece == .joint
            switch piece {
            case .joint: break
            case .word(let word): text += word
            case .slot(let name):
                let (value, words) = filling(of: name, in: template.language, number: number)
                slots.append(Slot(name: name, value: value, range: text.count..<text.count + words.count))
                text += words
            }
        }
        return SampleSentence(text: text, label: template.label, language: template.language, slots: slots)
    }

    /// The value for the slot of sample `number`: every value of a list in turn, each time in other words, so that a value
    /// with many names is not learnt more than the others. Steps of 7 keep neighbours in a list, which are alike, apart.
    private func filling(of slot: SlotName, in language: Language, number: Int) -> (value: String, words: String) {
        if let samples = slot.codeSamples {
            let sample = samples[number % samples.count]
            return (sample.value, sample.text)
        }
        guard let values = contents[language]?.fillings[slot], !values.isEmpty else { return ("", slot.rawValue) }
        let (round, place) = (number * 7).quotientAndRemainder(dividingBy: values.count)
        let value = values[place]
        return (value.value, value.phrases[(round + number) % value.phrases.count])
    }
}

extension LabelledLine {
    /// A sample as a line to be measured by.
    package init(_ sample: SampleSentence) {
        self.init(
            label: sample.label, language: sample.language,
            slots: Set(sample.slots.map { Slot(name: $0.name, value: $0.value) }), text: sample.text)
    }
}
